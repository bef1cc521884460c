import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { ResponseLevel } from '../../contract/plans/plan.model.js';
import { useWords } from '../app/i18n/use-words.js';
import { levelWords, shortLevelWords } from './level-words.js';
import { messages } from './messages.js';

const Chip = styled('span', { shouldForwardProp: (name) => name !== 'level' && name !== 'large' })<{
  level: ResponseLevel | undefined;
  large: boolean;
}>(({ theme, level, large }) => {
  const tone = level === undefined ? theme.palette.light.none : theme.palette.level[level];
  return {
    ...(large ? theme.typography.body1 : theme.typography.caption),
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    flex: 'none',
    padding: theme.spacing(large ? 0.5 : 0.25, large ? 1.25 : 1),
    borderRadius: theme.spacing(0.5),
    fontWeight: 700,
    whiteSpace: 'nowrap',
    backgroundColor: level === undefined ? tone.soft : tone.main,
    color: level === undefined ? tone.text : tone.on,
    boxShadow: theme.palette.mode === 'light' && level === 'III' ? theme.strokes.innerRing(tone.edge) : 'none',
  };
});

export interface LevelChipProps {
  readonly level: ResponseLevel | undefined;
  readonly form?: 'full' | 'short';
  readonly large?: boolean;
}

/** Response level: colour doubled by its numeral and word. */
export function LevelChip({ level, form = 'full', large = false }: LevelChipProps): ReactNode {
  const t = useWords();
  const words = form === 'full' ? levelWords : shortLevelWords;
  return (
    <Chip level={level} large={large}>
      {t(level === undefined ? messages.levelShortNone : words[level])}
    </Chip>
  );
}
