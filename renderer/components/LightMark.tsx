import { styled, useTheme } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { LightName, Tone } from '../app/theme/tokens.js';
import { useWords } from '../app/i18n/use-words.js';
import { messages } from './messages.js';

const words = {
  none: messages.lightNone,
  blue: messages.lightBlue,
  yellow: messages.lightYellow,
  orange: messages.lightOrange,
  red: messages.lightRed,
  done: messages.lightDone,
  review: messages.lightReview,
} as const;

function shapeOf(light: LightName, tone: Tone): ReactNode {
  const line = { stroke: tone.on, strokeWidth: 1.5, fill: 'none', strokeLinecap: 'round' } as const;
  switch (light) {
    case 'red':
      return (
        <>
          <rect x="0.5" y="0.5" width="11" height="11" rx="2" fill={tone.main} />
          <path d="M4 4l4 4M8 4l-4 4" {...line} />
        </>
      );
    case 'orange':
      return (
        <>
          <path d="M6 0.5L11.800 11H0.200z" fill={tone.main} />
          <path d="M6 4.500v3M6 9.200v.1" {...line} />
        </>
      );
    case 'yellow':
      return <path d="M6 0.2L11.800 6 6 11.800 0.200 6z" fill={tone.main} />;
    case 'blue':
      return (
        <>
          <circle cx="6" cy="6" r="5.500" fill={tone.main} />
          <path d="M6 3.200V6l2 1.300" {...line} />
        </>
      );
    case 'done':
      return (
        <>
          <circle cx="6" cy="6" r="5.500" fill={tone.main} />
          <path d="M3.600 6.200l1.700 1.700 3.200-3.600" {...line} />
        </>
      );
    case 'review':
      return (
        <circle
          cx="6"
          cy="6"
          r="4.700"
          fill="none"
          stroke={tone.main}
          strokeWidth="1.600"
          strokeDasharray="2.500 1.800"
        />
      );
    case 'none':
      return <circle cx="6" cy="6" r="4.700" fill="none" stroke={tone.main} strokeWidth="1.600" />;
  }
}

const Mark = styled('span')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'inline-flex',
  alignItems: 'center',
  gap: theme.spacing(0.625),
  fontWeight: 600,
  whiteSpace: 'nowrap',
  '& > svg': { flex: 'none' },
}));

export interface LightMarkProps {
  readonly light: LightName;
  /** Only the shape; the word becomes its accessible name. */
  readonly bare?: boolean;
}

/** A light: every colour has a shape and a word of its own. */
export function LightMark({ light, bare = false }: LightMarkProps): ReactNode {
  const t = useWords();
  const theme = useTheme();
  const tone = theme.palette.light[light];
  const word = t(words[light]);
  const size = bare ? theme.layout.iconSmall : theme.layout.mark;
  const named = bare ? { role: 'img', 'aria-label': word } : { 'aria-hidden': true };
  return (
    <Mark sx={{ color: tone.text }}>
      <svg width={size} height={size} viewBox="0 0 12 12" {...named}>
        {shapeOf(light, tone)}
      </svg>
      {bare ? undefined : word}
    </Mark>
  );
}
