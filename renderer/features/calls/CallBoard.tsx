import PhoneIcon from '@mui/icons-material/PhoneOutlined';
import { styled } from '@mui/material/styles';
import { type ReactNode, useState } from 'react';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorLine } from '../../components/ErrorLine.js';
import { LoadableView } from '../../components/LoadableView.js';
import { Panel } from '../../components/Panel.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useAccount } from '../../app/session/SessionContext.js';
import { AttemptsPanel } from './AttemptsPanel.js';
import { BoardNotices } from './BoardNotices.js';
import { CallControls } from './CallControls.js';
import { CallOptions, type CallSide, LogButton } from './CallOptions.js';
import { CallTiles, type CallTilesProps } from './CallTiles.js';
import { ConferencePanel } from './ConferencePanel.js';
import { ConferenceStrip } from './ConferenceStrip.js';
import { HandDial } from './HandDial.js';
import { KeyLegend } from './KeyLegend.js';
import { MarkBar } from './MarkBar.js';
import { callMessages as m } from './messages.js';
import { QuorumStrip, ToneCounts } from './QuorumStrip.js';
import { SpeechPanel } from './SpeechPanel.js';
import { canHangUp, type Tile } from './tile.rules.js';
import { useBoardKeys } from './use-board-keys.js';
import { type Calls, useCalls } from './use-calls.js';

const Problem = styled('div')(({ theme }) => ({ flex: 'none', padding: theme.spacing(1, 1.5, 0) }));

interface BodyProps extends CallTilesProps {
  readonly byHand: Tile | undefined;
  readonly mayAct: boolean;
  readonly onSide: (side: CallSide) => void;
}

function BoardBody({ calls, byHand, mayAct, onSide, ...tiles }: BodyProps): ReactNode {
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
          <BoardNotices calls={calls} isOpen={mayAct} />
          <QuorumStrip quorum={quorum} current={calls.current} />
          {mayAct ? <CallOptions calls={calls} onSide={onSide} /> : undefined}
          <ConferenceStrip
            calls={calls}
            mayAct={mayAct}
            onMore={() => {
              onSide('meeting');
            }}
          />
          {byHand ? <HandDial tile={byHand} calls={calls} /> : undefined}
          <ToneCounts tiles={calls.tiles} />
          {calls.error ? (
            <Problem>
              <ErrorLine error={calls.error} />
            </Problem>
          ) : undefined}
          <CallTiles calls={calls} {...tiles} />
        </>
      )}
    </LoadableView>
  );
}

interface OpenSideProps {
  readonly side: CallSide | undefined;
  readonly calls: Calls;
  readonly onClose: () => void;
}

function OpenSide({ side, calls, onClose }: OpenSideProps): ReactNode {
  switch (side) {
    case 'speech':
      return <SpeechPanel calls={calls} onClose={onClose} />;
    case 'attempts':
      return <AttemptsPanel incidentId={calls.incidentId} onClose={onClose} />;
    case 'meeting':
      return <ConferencePanel calls={calls} onClose={onClose} />;
    case undefined:
      return undefined;
  }
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

/** Calls, or hangs up what is on the line. */
function toggle(calls: Calls, tile: Tile): void {
  if (canHangUp(tile)) void calls.hangUp(tile);
  else if (tile.member.phones.length > 0) void calls.again(tile);
}

/** The chosen tile: the one dialled by hand, else the one somebody has selected. */
function useChosen(calls: Calls) {
  const [selectedId, setSelectedId] = useState<string>();
  const byHand = dialledByHand(calls);
  // The result keys act only on a tile somebody has chosen: nothing is marked by accident.
  const chosen = byHand ?? calls.tiles.find((tile) => tile.member.memberId === selectedId);
  const leave = (): void => {
    setSelectedId(undefined);
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  };
  return { byHand, chosen, select: setSelectedId, leave };
}

interface ToolsProps {
  readonly calls: Calls;
  readonly mayAct: boolean;
  readonly onSide: (side: CallSide) => void;
}

function Tools({ calls, mayAct, onSide }: ToolsProps): ReactNode {
  if (mayAct) return <CallControls calls={calls} autoFocus={calls.current === undefined} />;
  return calls.mayCall ? <LogButton onSide={onSide} /> : undefined;
}

interface FootProps {
  readonly calls: Calls;
  readonly chosen: Tile | undefined;
  readonly isByHand: boolean;
}

/** What the keys do to the chosen tile; without one, which keys there are. */
function BoardFoot({ calls, chosen, isByHand }: FootProps): ReactNode {
  if (isByHand) return undefined;
  return chosen ? <MarkBar tile={chosen} calls={calls} onToggle={toggle} /> : <KeyLegend />;
}

export interface CallBoardProps {
  readonly incidentId: string;
  /** `real`, a drill or a call test. */
  readonly scope: string;
  /** The incident runs: people may be called and added. */
  readonly isOpen: boolean;
  /** Absent where the group is not to be changed. */
  readonly onAdd?: (() => void) | undefined;
}

/** Everybody of the command group as a tile: who is tried on which number, who has confirmed, who is missing. */
export function CallBoard({ incidentId, scope, isOpen, onAdd }: CallBoardProps): ReactNode {
  const t = useWords();
  const calls = useCalls(incidentId, scope);
  const isWall = useAccount()?.role === 'wall';
  const [side, setSide] = useState<CallSide>();
  const { byHand, chosen, select, leave } = useChosen(calls);
  const mayAct = calls.mayCall && isOpen;
  const add = mayAct ? onAdd : undefined;
  useBoardKeys(calls, mayAct, { chosen, onLeave: leave, onAdd: add });
  const onToggle = mayAct
    ? (tile: Tile): void => {
        toggle(calls, tile);
      }
    : undefined;
  return (
    <>
      <Panel
        title={t(m.boardTitle)}
        icon={<PhoneIcon />}
        note={<PostCount calls={calls} mayAct={mayAct} />}
        tools={<Tools calls={calls} mayAct={mayAct} onSide={setSide} />}
        footer={mayAct ? <BoardFoot calls={calls} chosen={chosen} isByHand={byHand !== undefined} /> : undefined}
      >
        <BoardBody
          calls={calls}
          byHand={byHand}
          mayAct={mayAct}
          chosen={chosen}
          isLarge={isWall}
          onSelect={select}
          onAdd={add}
          onToggle={onToggle}
          onSide={setSide}
        />
      </Panel>
      <OpenSide
        side={side}
        calls={calls}
        onClose={() => {
          setSide(undefined);
        }}
      />
    </>
  );
}
