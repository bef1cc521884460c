import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Kbd } from '../../components/Kbd.js';
import { useWords } from '../../app/i18n/use-words.js';
import { boardMessages as bm } from './board.messages.js';
import { callMessages as m } from './messages.js';

const Bar = styled('div')(({ theme }) => ({
  ...theme.typography.caption,
  flex: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(0.5, 1.75),
  padding: theme.spacing(0.625, 1.5),
  borderTop: theme.line.normal,
  color: theme.palette.text.secondary,
  '& > span': { display: 'flex', alignItems: 'center', gap: theme.spacing(0.5), whiteSpace: 'nowrap' },
}));

/** Which keys act on a tile once one is selected. */
export function KeyLegend(): ReactNode {
  const t = useWords();
  const keys = [
    [t(bm.keyArrows), t(bm.keySelect)],
    [t(m.markSpace), t(bm.keyToggle)],
    ['R', t(m.markAgain)],
    ['M', t(m.markMute)],
    ['1–4', t(bm.keyMarks)],
    ['Esc', t(bm.keyLeave)],
  ] as const;
  return (
    <Bar aria-label={t(bm.keyLegend)} role="note">
      {keys.map(([key, word]) => (
        <span key={key}>
          <Kbd keys={key} />
          {word}
        </span>
      ))}
    </Bar>
  );
}
