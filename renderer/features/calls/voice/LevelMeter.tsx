import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { silentDb } from './pcm.rules.js';
import { loudnessOf, shareOf } from './loudness.rules.js';

const Track = styled('div')(({ theme }) => ({
  flex: 'none',
  width: theme.spacing(8),
  height: theme.layout.bar,
  borderRadius: theme.layout.bar,
  overflow: 'hidden',
  backgroundColor: theme.palette.track,
}));

const Fill = styled('div', { shouldForwardProp: (name) => name !== 'loudness' })<{
  loudness: ReturnType<typeof loudnessOf>;
}>(({ theme, loudness }) => ({
  height: '100%',
  borderRadius: theme.layout.bar,
  backgroundColor: {
    quiet: theme.palette.trackFill,
    good: theme.palette.ack.main,
    over: theme.palette.light.red.main,
  }[loudness],
}));

export interface LevelMeterProps {
  readonly label: string;
  /** Peak, dBFS; absent: nothing is heard. */
  readonly level?: number | undefined;
  readonly className?: string;
}

/** How loud the microphone is just now. */
export function LevelMeter({ label, level = silentDb, className }: LevelMeterProps): ReactNode {
  const percent = Math.round(shareOf(level) * 100);
  return (
    <Track
      role="meter"
      aria-label={label}
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
      {...(className === undefined ? {} : { className })}
    >
      <Fill loudness={loudnessOf(level)} style={{ width: `${String(percent)}%` }} />
    </Track>
  );
}
