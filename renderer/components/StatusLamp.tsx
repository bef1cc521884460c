import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';

export type LampTone = 'ok' | 'wait' | 'bad';

const Lamp = styled('span')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'inline-flex',
  alignItems: 'center',
  gap: theme.spacing(0.75),
  color: theme.palette.text.secondary,
  whiteSpace: 'nowrap',
  '& > b': { color: theme.palette.text.primary, fontWeight: 500 },
}));

const Dot = styled('i', { shouldForwardProp: (name) => name !== 'tone' })<{ tone: LampTone }>(({ theme, tone }) => {
  const fill = {
    ok: theme.palette.ack.main,
    wait: theme.palette.trackFill,
    bad: theme.palette.light.red.main,
  }[tone];
  return {
    flex: 'none',
    width: theme.spacing(1),
    height: theme.spacing(1),
    borderRadius: tone === 'bad' ? theme.spacing(0.25) : '50%',
    backgroundColor: tone === 'wait' ? 'transparent' : fill,
    border: tone === 'wait' ? theme.strokes.line(fill, 2) : 'none',
  };
});

export interface StatusLampProps {
  readonly tone: LampTone;
  /** Absent where the value says enough. */
  readonly label?: string;
  readonly value: string;
}

/** A lamp that says what it means. */
export function StatusLamp({ tone, label, value }: StatusLampProps): ReactNode {
  return (
    <Lamp role="status">
      <Dot tone={tone} aria-hidden />
      {label}
      <b>{value}</b>
    </Lamp>
  );
}
