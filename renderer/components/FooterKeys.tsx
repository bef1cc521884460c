import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useListedKeys } from '../app/keyboard/KeyboardContext.js';
import { useWords } from '../app/i18n/use-words.js';
import { Kbd } from './Kbd.js';
import { messages } from './messages.js';

const Bar = styled('footer')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(2.5),
  height: theme.layout.footer,
  padding: theme.spacing(0, 2),
  borderTop: theme.line.normal,
  backgroundColor: theme.palette.frame,
  color: theme.palette.text.secondary,
  whiteSpace: 'nowrap',
  overflow: 'hidden',
  '& > span': { display: 'flex', gap: theme.spacing(0.75), alignItems: 'center' },
  '& > small': { ...theme.typography.caption, marginInlineStart: 'auto' },
}));

/** The keys of the page, at the bottom of the frame. */
export function FooterKeys({ note }: { readonly note?: ReactNode }): ReactNode {
  const t = useWords();
  const keys = useListedKeys();
  return (
    <Bar aria-label={t(messages.keysRegion)}>
      {keys.map((key) => (
        <span key={key.combo}>
          <Kbd keys={key.shown ?? key.combo} />
          {key.label}
        </span>
      ))}
      {note === undefined ? undefined : <small>{note}</small>}
    </Bar>
  );
}
