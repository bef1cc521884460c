import AddIcon from '@mui/icons-material/AddOutlined';
import PhoneIcon from '@mui/icons-material/PhoneOutlined';
import { styled } from '@mui/material/styles';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorLine } from '../../components/ErrorLine.js';
import { Kbd } from '../../components/Kbd.js';
import { LoadableView } from '../../components/LoadableView.js';
import { Panel } from '../../components/Panel.js';
import { useWords } from '../../app/i18n/use-words.js';
import { usePageKeys } from '../../app/keyboard/KeyboardContext.js';
import { CallControls } from './CallControls.js';
import { CallTile } from './CallTile.js';
import { HandDial } from './HandDial.js';
import { MarkBar } from './MarkBar.js';
import { marks } from './marks.js';
import { callMessages as m } from './messages.js';
import { addMessages as am } from './add.messages.js';
import { QuorumStrip, SpeechLine, ToneCounts } from './QuorumStrip.js';
import type { Tile } from './tile.rules.js';
import { type Calls, useCalls } from './use-calls.js';

const Grid = styled('ul')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  display: 'grid',
  gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
  gridAutoRows: `minmax(${theme.spacing(11)}, max-content)`,
  gap: theme.spacing(1),
  padding: theme.spacing(1, 1.5, 1.5),
}));

const AddTile = styled('button')(({ theme }) => ({
  ...theme.typography.caption,
  width: '100%',
  height: '100%',
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

const Problem = styled('div')(({ theme }) => ({ flex: 'none', padding: theme.spacing(1, 1.5, 0) }));

const columns = 3;

function stepOf(key: string): number | undefined {
  return { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[key];
}

function useBoardKeys(calls: Calls, selected: Tile | undefined, onAdd: (() => void) | undefined): void {
  const t = useWords();
  const { mayCall, isRunning } = calls;
  usePageKeys(
    mayCall
      ? [
          ...(isRunning
            ? [{ combo: 'Shift+Escape', shown: 'Shift+Esc', label: t(m.keyStop), run: () => void calls.stop() }]
            : [{ combo: 'F10', label: t(m.keyAll), run: () => void calls.start('all') }]),
          ...(onAdd ? [{ combo: 'F3', label: t(m.keyAdd), run: onAdd }] : []),
          ...(selected
            ? marks.map(({ key, result }, index) => ({
                combo: key,
                run: () => void calls.mark(selected, result),
                ...(index === 0 ? { label: t(m.keyMarks), shown: '1 2 3 4' } : {}),
              }))
            : []),
        ]
      : [],
  );
}

interface TilesProps {
  readonly calls: Calls;
  readonly selected: Tile | undefined;
  readonly onSelect: (memberId: string) => void;
  readonly onAdd: (() => void) | undefined;
}

function Tiles({ calls, selected, onSelect, onAdd }: TilesProps): ReactNode {
  const t = useWords();
  const list = useRef<HTMLUListElement>(null);
  const handleKeyDown = (event: KeyboardEvent, index: number): void => {
    const step = stepOf(event.key);
    const next = step === undefined ? undefined : calls.tiles[index + step];
    if (!next) return;
    event.preventDefault();
    list.current?.querySelector<HTMLElement>(`[data-member="${next.member.memberId}"]`)?.focus();
  };
  return (
    <Grid ref={list} aria-label={t(m.boardMembers)}>
      {calls.tiles.map((tile, index) => (
        <li key={tile.member.memberId}>
          <CallTile
            tile={tile}
            isSelected={tile === selected}
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
      {onAdd ? (
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
      ) : undefined}
    </Grid>
  );
}

export interface CallBoardProps {
  readonly incidentId: string;
  /** The incident runs: people may be called and added. */
  readonly isOpen: boolean;
  readonly onAdd: () => void;
}

interface BodyProps extends TilesProps {
  readonly byHand: Tile | undefined;
  readonly mayAct: boolean;
}

function BoardBody({ calls, byHand, mayAct, ...tiles }: BodyProps): ReactNode {
  const t = useWords();
  return (
    <LoadableView
      state={calls.group}
      onRetry={calls.refetch}
      isEmpty={({ members }) => members.length === 0 && !mayAct}
      empty={<EmptyState title={t(m.boardEmpty)} />}
    >
      {({ quorum }) => (
        <>
          <QuorumStrip quorum={quorum} current={calls.current} />
          {byHand ? <HandDial tile={byHand} calls={calls} /> : undefined}
          <ToneCounts tiles={calls.tiles} />
          {calls.isRunning && calls.current ? <SpeechLine speech={calls.current.speech} /> : undefined}
          {calls.error ? (
            <Problem>
              <ErrorLine error={calls.error} />
            </Problem>
          ) : undefined}
          <Tiles calls={calls} {...tiles} />
        </>
      )}
    </LoadableView>
  );
}

/** Hand dialling runs one person at a time: the one whose number is to be dialled now. */
function dialledByHand({ isRunning, current, tiles }: Calls): Tile | undefined {
  return isRunning && current?.provider === 'link' ? tiles.find((tile) => tile.tone === 'ringing') : undefined;
}

const endWords = { running: m.boardPosts, settled: m.stateSettled, stopped: m.stateStopped } as const;

/** How many posts, and how the calling stands; gives way to the call buttons where there is no room for both. */
function PostCount({ calls, mayAct }: { readonly calls: Calls; readonly mayAct: boolean }): ReactNode {
  const t = useWords();
  if (!calls.isRunning && mayAct) return undefined;
  return t(endWords[calls.current?.state ?? 'running'], { count: calls.tiles.length });
}

/** Everybody of the command group as a tile: who is tried on which number, who has confirmed, who is missing. */
export function CallBoard({ incidentId, isOpen, onAdd }: CallBoardProps): ReactNode {
  const t = useWords();
  const calls = useCalls(incidentId);
  const [selectedId, setSelectedId] = useState<string>();
  const byHand = dialledByHand(calls);
  // The result keys act only on a tile somebody has chosen: nothing is marked by accident.
  const chosen = byHand ?? calls.tiles.find((tile) => tile.member.memberId === selectedId);
  const selected = chosen ?? calls.tiles[0];
  const mayAct = calls.mayCall && isOpen;
  const add = mayAct ? onAdd : undefined;
  useBoardKeys({ ...calls, mayCall: mayAct }, chosen, add);
  return (
    <Panel
      title={t(m.boardTitle)}
      icon={<PhoneIcon />}
      note={<PostCount calls={calls} mayAct={mayAct} />}
      tools={mayAct ? <CallControls calls={calls} autoFocus={calls.current === undefined} /> : undefined}
      footer={mayAct && selected && !byHand ? <MarkBar tile={selected} calls={calls} /> : undefined}
    >
      <BoardBody
        calls={calls}
        byHand={byHand}
        mayAct={mayAct}
        selected={selected}
        onSelect={setSelectedId}
        onAdd={add}
      />
    </Panel>
  );
}
