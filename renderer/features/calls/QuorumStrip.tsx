import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { OutputOf } from '../../../contract/index.js';
import { Elapsed } from '../../components/Countdown.js';
import { Muted, Small } from '../../components/Text.js';
import { useWords } from '../../app/i18n/use-words.js';
import { callMessages as m } from './messages.js';
import { type CallOut, countTones, type Tile } from './tile.rules.js';

const Strip = styled('div')(({ theme }) => ({
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(2.5),
  padding: theme.spacing(0.75, 1.5),
  borderBottom: theme.line.normal,
  whiteSpace: 'nowrap',
}));

const Figure = styled('div')(({ theme }) => ({
  '& > b': { ...theme.typography.figure, lineHeight: 1.1, marginInlineStart: theme.spacing(0.75) },
  '& > b[data-full="true"]': { color: theme.palette.ack.text },
}));

const Pips = styled('div')(({ theme }) => ({
  display: 'flex',
  gap: theme.spacing(0.5),
  marginBlockStart: theme.spacing(0.25),
  '& > i': {
    width: theme.spacing(3),
    height: theme.spacing(0.75),
    borderRadius: theme.spacing(0.25),
    border: theme.line.dashed,
  },
  '& > i[data-on="true"]': { border: 0, backgroundColor: theme.palette.ack.main },
}));

const Fact = styled('div')(({ theme }) => ({
  minWidth: 0,
  overflow: 'hidden',
  '& > b': { ...theme.typography.h3, display: 'block', overflow: 'hidden', textOverflow: 'ellipsis' },
}));

const Counts = styled('div')(({ theme }) => ({
  ...theme.typography.caption,
  flex: 'none',
  display: 'flex',
  gap: theme.spacing(1.5),
  padding: theme.spacing(0.75, 1.5, 0),
  whiteSpace: 'nowrap',
  overflow: 'hidden',
  '& > b': { fontWeight: 600 },
  '& > b[data-tone="ok"]': { color: theme.palette.ack.text },
  '& > b[data-tone="ringing"]': { color: theme.palette.actionTone.text },
  '& > b[data-tone="asks"]': { color: theme.palette.light.orange.text },
  '& > :last-child': {
    flex: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    textAlign: 'end',
    color: theme.palette.text.secondary,
  },
}));

type Quorum = OutputOf<'command.group'>['quorum'];

/** Required posts there and missing, how long it takes. */
export function QuorumStrip({
  quorum,
  current,
}: {
  readonly quorum: Quorum;
  readonly current: CallOut | undefined;
}): ReactNode {
  const t = useWords();
  const { required, present, missing, reached } = quorum;
  const firstRing =
    current?.firstRingAt === undefined
      ? undefined
      : (Date.parse(current.firstRingAt) - Date.parse(current.startedAt)) / 1000;
  return (
    <Strip>
      <Figure role="status">
        <Muted>{t(m.quorumTitle)}</Muted>
        <b data-full={reached}>{t(m.quorumFigure, { present, required })}</b>
        <Pips aria-hidden>
          {Array.from({ length: required }, (_, index) => (
            <i key={index} data-on={index < present} />
          ))}
        </Pips>
      </Figure>
      <Fact sx={{ flex: 1 }}>
        <Small>{reached ? '' : t(m.quorumMissing)}</Small>
        <b title={missing.join(' / ')}>{reached ? t(m.quorumFull) : missing.join(' / ')}</b>
      </Fact>
      {current ? (
        <Fact>
          <Small>{t(m.quorumElapsed)}</Small>
          <b>
            <Elapsed since={current.startedAt} until={current.endedAt} />
          </b>
        </Fact>
      ) : undefined}
      {firstRing === undefined ? undefined : (
        <Fact>
          <Small>{t(m.quorumFirstRing)}</Small>
          <b>{t(m.quorumSeconds, { seconds: firstRing.toFixed(1) })}</b>
        </Fact>
      )}
    </Strip>
  );
}

/** How many stand how. */
export function ToneCounts({ tiles }: { readonly tiles: readonly Tile[] }): ReactNode {
  const t = useWords();
  const counts = countTones(tiles);
  return (
    <Counts>
      <b data-tone="ok">{t(m.countOk, { count: counts.ok })}</b>
      {counts.asks > 0 ? <b data-tone="asks">{t(m.countAsks, { count: counts.asks })}</b> : undefined}
      <b>{t(m.countAnswered, { count: counts.answered })}</b>
      <b data-tone="ringing">{t(m.countRinging, { count: counts.ringing })}</b>
      <b>{t(m.countFailed, { count: counts.failed })}</b>
      <span>{t(m.countQueued, { count: counts.waiting })}</span>
      <span>{t(m.boardHint)}</span>
    </Counts>
  );
}
