import AddIcon from '@mui/icons-material/AddOutlined';
import { styled } from '@mui/material/styles';
import type { KeyboardEvent, ReactNode } from 'react';
import { Kbd } from '../../components/Kbd.js';
import { useWords } from '../../app/i18n/use-words.js';
import { addMessages as am } from './add.messages.js';
import { CallTile } from './CallTile.js';
import { callMessages as m } from './messages.js';
import { markOf } from './number-history.rules.js';
import type { Tile } from './tile.rules.js';
import type { Calls } from './use-calls.js';

const Grid = styled('ul')(({ theme }) => ({
  flex: 1,
  minHeight: theme.spacing(22),
  overflow: 'auto',
  display: 'grid',
  gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
  // Not `minmax`: in a box that scrolls, its upper end is never reached and the last line of a tile is cut off.
  gridAutoRows: 'max-content',
  gap: theme.spacing(1),
  padding: theme.spacing(1, 1.5, 1.5),
  '& > li': { display: 'flex' },
  // Read from across the room.
  '&[data-large="true"] button': {
    '& > :nth-of-type(1), & > :last-child': { ...theme.typography.h2 },
    '& > *': { ...theme.typography.body1 },
  },
}));

const AddTile = styled('button')(({ theme }) => ({
  ...theme.typography.caption,
  width: '100%',
  minHeight: theme.spacing(11),
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  justifyContent: 'center',
  gap: theme.spacing(0.5),
  border: theme.line.dashed,
  borderRadius: theme.shape.borderRadius,
  background: 'transparent',
  color: theme.palette.text.secondary,
  cursor: 'pointer',
  '& > b': {
    ...theme.typography.h3,
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.75),
    color: theme.palette.actionTone.text,
  },
}));

const columns = 3;

function stepOf(key: string): number | undefined {
  return { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[key];
}

/** Puts the focus on a member's tile, wherever it is on the page. */
export function focusTile(memberId: string): void {
  document.querySelector<HTMLElement>(`[data-member="${CSS.escape(memberId)}"]`)?.focus();
}

function AddLast({ onAdd }: { readonly onAdd: () => void }): ReactNode {
  const t = useWords();
  return (
    <li>
      <AddTile type="button" onClick={onAdd} aria-keyshortcuts="F3">
        <b>
          <AddIcon fontSize="small" />
          {t(am.addTitle)}
          <Kbd aria-hidden keys="F3" />
        </b>
        {t(am.addHint)}
      </AddTile>
    </li>
  );
}

export interface CallTilesProps {
  readonly calls: Calls;
  /** The tile somebody has selected. */
  readonly chosen: Tile | undefined;
  readonly onSelect: (memberId: string) => void;
  readonly onAdd: (() => void) | undefined;
  /** The space bar on a tile. */
  readonly onToggle: ((tile: Tile) => void) | undefined;
  readonly isLarge: boolean;
}

/** The tiles. Arrow keys walk them, the space bar calls or hangs up. */
export function CallTiles({ calls, chosen, onSelect, onAdd, onToggle, isLarge }: CallTilesProps): ReactNode {
  const t = useWords();
  const handleKeyDown = (event: KeyboardEvent, index: number): void => {
    const tile = calls.tiles[index];
    if (event.key === ' ' && tile && onToggle) {
      // Only here: anywhere else the space bar belongs to the button that has the focus.
      event.preventDefault();
      onToggle(tile);
      return;
    }
    const step = stepOf(event.key);
    const next = step === undefined ? undefined : calls.tiles[index + step];
    if (!next) return;
    event.preventDefault();
    focusTile(next.member.memberId);
  };
  return (
    <Grid aria-label={t(m.boardMembers)} data-large={isLarge}>
      {calls.tiles.map((tile, index) => (
        <li key={tile.member.memberId}>
          <CallTile
            tile={tile}
            mark={markOf(tile, calls.numbers)}
            isSelected={tile === chosen}
            isTabStop={chosen ? tile === chosen : index === 0}
            onSelect={() => {
              onSelect(tile.member.memberId);
            }}
            onFocus={() => {
              onSelect(tile.member.memberId);
            }}
            onKeyDown={(event) => {
              handleKeyDown(event, index);
            }}
          />
        </li>
      ))}
      {onAdd ? <AddLast onAdd={onAdd} /> : undefined}
    </Grid>
  );
}
