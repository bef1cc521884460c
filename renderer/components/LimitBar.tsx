import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { LightName } from '../app/theme/tokens.js';

const Track = styled('div')(({ theme }) => ({
  height: theme.layout.bar,
  borderRadius: theme.layout.bar,
  overflow: 'hidden',
  backgroundColor: theme.palette.track,
}));

const Fill = styled('div', { shouldForwardProp: (name) => name !== 'light' })<{ light: LightName }>(
  ({ theme, light }) => ({
    height: '100%',
    borderRadius: theme.layout.bar,
    backgroundColor: light === 'none' ? theme.palette.trackFill : theme.palette.light[light].main,
  }),
);

export interface LimitBarProps {
  /** Used share, 1 = the limit. */
  readonly used: number;
  readonly light: LightName;
}

/** Used share of a limit. Decoration: the numbers stand beside it. */
export function LimitBar({ used, light }: LimitBarProps): ReactNode {
  const share = Math.min(1, Math.max(0, used)) * 100;
  return (
    <Track aria-hidden>
      <Fill light={light} style={{ width: `${String(share)}%` }} />
    </Track>
  );
}
