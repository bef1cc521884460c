import Dialog from '@mui/material/Dialog';
import InputBase from '@mui/material/InputBase';
import { styled } from '@mui/material/styles';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { EmptyState } from '../../components/EmptyState.js';
import { Small } from '../../components/Text.js';
import { shellMessages as m } from '../../app/shell/messages.js';
import { useWords } from '../../app/i18n/use-words.js';
import { type Found, usePaletteResults } from './use-palette-results.js';

const Input = styled(InputBase)(({ theme }) => ({
  ...theme.typography.h2,
  fontWeight: 400,
  width: '100%',
  padding: theme.spacing(1.5, 2),
  borderBottom: theme.line.normal,
}));

const List = styled('ul')(({ theme }) => ({
  height: theme.spacing(48),
  overflow: 'auto',
  padding: theme.spacing(1),
  display: 'flex',
  flexDirection: 'column',
}));

const Row = styled('li')(({ theme }) => ({
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(1.5),
  minHeight: theme.layout.row,
  padding: theme.spacing(0, 1.5),
  borderRadius: theme.shape.borderRadius,
  cursor: 'pointer',
  '&[aria-selected="true"]': { backgroundColor: theme.palette.actionTone.soft, color: theme.palette.actionTone.text },
  '& > b': { fontWeight: 500, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& > span:last-child': { marginInlineStart: 'auto', whiteSpace: 'nowrap' },
}));

const Kind = styled(Small)(({ theme }) => ({ flex: 'none', width: theme.spacing(8) }));

const Foot = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  padding: theme.spacing(1, 2),
  borderTop: theme.line.normal,
  color: theme.palette.text.secondary,
}));

interface ResultsProps {
  readonly listId: string;
  readonly found: readonly Found[];
  readonly current: number;
  readonly onPoint: (index: number) => void;
  readonly onOpen: (one: Found) => void;
}

function Results({ listId, found, current, onPoint, onOpen }: ResultsProps): ReactNode {
  const t = useWords();
  return (
    <List id={listId} role="listbox" aria-label={t(m.paletteResults)}>
      {found.length === 0 ? <EmptyState title={t(m.paletteNone)} /> : undefined}
      {found.map((one, index) => (
        <Row
          key={one.id}
          id={`${listId}-${String(index)}`}
          role="option"
          aria-selected={index === current}
          onMouseMove={() => {
            onPoint(index);
          }}
          onClick={() => {
            onOpen(one);
          }}
        >
          <Kind>{one.group}</Kind>
          <b>{one.title}</b>
          <Small>{one.detail}</Small>
        </Row>
      ))}
    </List>
  );
}

/** Which result is pointed at, and the keys that move it. */
function usePointer(found: readonly Found[], open: (one: Found) => void) {
  const [at, setAt] = useState(0);
  const current = Math.min(at, Math.max(0, found.length - 1));
  const handleKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const chosen = found[current];
    if (event.key === 'Enter' && chosen) open(chosen);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    setAt((current + step + found.length) % Math.max(1, found.length));
  };
  return { current, setAt, handleKeyDown };
}

/** Ctrl+K: everything that can be opened, by typing a few words of it. */
export function CommandPalette({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useWords();
  const navigate = useNavigate();
  const listId = useId();
  const [text, setText] = useState('');
  const found = usePaletteResults(text);
  const open = (one: Found): void => {
    onClose();
    void navigate(one.path);
  };
  const { current, setAt, handleKeyDown } = usePointer(found, open);
  const combobox = {
    role: 'combobox',
    'aria-label': t(m.paletteTitle),
    'aria-expanded': true,
    'aria-controls': listId,
    'aria-activedescendant': found[current] ? `${listId}-${String(current)}` : undefined,
  };
  return (
    <Dialog open fullWidth onClose={onClose} aria-label={t(m.paletteTitle)}>
      <Input
        autoFocus
        value={text}
        placeholder={t(m.palettePlaceholder)}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={handleKeyDown}
        slotProps={{ input: combobox }}
      />
      <Results listId={listId} found={found} current={current} onPoint={setAt} onOpen={open} />
      <Foot>{t(m.paletteHint)}</Foot>
    </Dialog>
  );
}
