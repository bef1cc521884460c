import AsksIcon from '@mui/icons-material/RecordVoiceOverOutlined';
import CannotIcon from '@mui/icons-material/BlockOutlined';
import CheckIcon from '@mui/icons-material/CheckOutlined';
import CloseIcon from '@mui/icons-material/CloseOutlined';
import DialIcon from '@mui/icons-material/PhoneForwardedOutlined';
import InterruptedIcon from '@mui/icons-material/LinkOffOutlined';
import MeetingIcon from '@mui/icons-material/GroupsOutlined';
import MutedIcon from '@mui/icons-material/MicOffOutlined';
import PhoneIcon from '@mui/icons-material/PhoneInTalkOutlined';
import RingIcon from '@mui/icons-material/NotificationsActiveOutlined';
import WaitIcon from '@mui/icons-material/ScheduleOutlined';
import WarnIcon from '@mui/icons-material/WarningAmberOutlined';
import { styled } from '@mui/material/styles';
import type { FocusEventHandler, KeyboardEventHandler, ReactNode } from 'react';
import { Elapsed } from '../../components/Countdown.js';
import { dot } from '../../components/separators.js';
import { useTimes } from '../../app/i18n/use-times.js';
import { useWords, type Words } from '../../app/i18n/use-words.js';
import { callMessages as m } from './messages.js';
import type { NumberMark } from './number-history.rules.js';
import type { Tile, TileStatus } from './tile.rules.js';
import { outcomeWords, statusWords } from './words.js';

const Box = styled('button')(({ theme }) => ({
  position: 'relative',
  width: '100%',
  minHeight: theme.spacing(11),
  display: 'flex',
  flexDirection: 'column',
  justifyContent: 'space-between',
  gap: theme.spacing(0.25),
  textAlign: 'start',
  overflow: 'hidden',
  padding: theme.spacing(0.75, 1.25, 0.75, 1.75),
  border: theme.line.normal,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.palette.raised,
  color: theme.palette.text.primary,
  cursor: 'pointer',
  '&::before': {
    content: '""',
    position: 'absolute',
    insetBlock: 0,
    insetInlineStart: 0,
    width: theme.layout.edge,
    backgroundColor: theme.palette.borderStrong,
  },
  '&[data-tone="ok"]': { backgroundColor: theme.palette.ack.soft, borderColor: theme.palette.ack.edge },
  '&[data-tone="ok"]::before': { backgroundColor: theme.palette.ack.main },
  '&[data-tone="ringing"]': { borderColor: theme.palette.actionTone.edge },
  '&[data-tone="ringing"]::before': { backgroundColor: theme.palette.primary.main },
  '&[data-tone="answered"]': { borderColor: theme.palette.actionTone.edge, borderStyle: 'dashed' },
  '&[data-tone="answered"]::before': {
    background: theme.strokes.stripes(theme.palette.primary.main),
  },
  '&[data-tone="asks"]': {
    backgroundColor: theme.palette.light.orange.soft,
    borderColor: theme.palette.light.orange.main,
    boxShadow: theme.strokes.innerRing(theme.palette.light.orange.main),
  },
  '&[data-tone="asks"]::before': { background: theme.strokes.stripes(theme.palette.light.orange.main) },
  '&[data-tone="failed"]::before': { backgroundColor: theme.palette.text.primary },
  '&[data-tone="waiting"]': { backgroundColor: 'transparent' },
  '&[data-selected="true"]': { outline: theme.strokes.line(theme.palette.primary.main, 2), outlineOffset: 1 },
}));

const Post = styled('span')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(0.75),
  fontWeight: 600,
  whiteSpace: 'nowrap',
  '& > span': { overflow: 'hidden', textOverflow: 'ellipsis' },
  '& > em': {
    ...theme.typography.caption,
    flex: 'none',
    marginInlineStart: 'auto',
    lineHeight: 1.35,
    padding: theme.spacing(0, 0.5),
    border: theme.line.strong,
    borderRadius: theme.spacing(0.5),
  },
}));

const Who = styled('span')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(0.5),
  color: theme.palette.text.secondary,
  whiteSpace: 'nowrap',
  '& > span': { overflow: 'hidden', textOverflow: 'ellipsis' },
  '& > b': { flex: 'none', marginInlineStart: 'auto', fontWeight: 500, color: theme.palette.text.primary },
  '& > em': {
    flex: 'none',
    padding: theme.spacing(0, 0.5),
    lineHeight: 1.35,
    border: theme.line.strong,
    borderRadius: theme.spacing(0.5),
    color: theme.palette.text.primary,
  },
}));

/** What to know before or besides the state: how the number did earlier. */
const Hint = styled('span')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(0.5),
  color: theme.palette.text.secondary,
  whiteSpace: 'nowrap',
  '& > svg': { fontSize: theme.layout.iconSmall, flex: 'none' },
  '& > span': { overflow: 'hidden', textOverflow: 'ellipsis' },
  '&[data-wrong="true"]': { color: theme.palette.light.red.text, fontWeight: 600 },
}));

const State = styled('span')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(0.75),
  fontWeight: 600,
  whiteSpace: 'nowrap',
  '& > svg': { fontSize: theme.layout.iconSmall, flex: 'none' },
  '& > span': { overflow: 'hidden', textOverflow: 'ellipsis' },
  '& > small': { ...theme.typography.caption, marginInlineStart: 'auto', color: theme.palette.text.secondary },
  '[data-tone="ok"] > &': { color: theme.palette.ack.text },
  '[data-tone="ringing"] > &, [data-tone="answered"] > &': { color: theme.palette.actionTone.text },
  '[data-tone="asks"] > &': { color: theme.palette.light.orange.text },
  '[data-tone="waiting"] > &': { color: theme.palette.text.secondary },
}));

const icons: Readonly<Record<TileStatus, ReactNode>> = {
  acknowledged: <CheckIcon />,
  arrived: <CheckIcon />,
  meeting: <MeetingIcon />,
  asks: <AsksIcon />,
  answered: <PhoneIcon />,
  ringing: <RingIcon />,
  dialing: <DialIcon />,
  calling: <DialIcon />,
  cannot: <CannotIcon />,
  unreached: <CloseIcon />,
  interrupted: <InterruptedIcon />,
  queued: <WaitIcon />,
  waiting: <WaitIcon />,
};

function numberWords({ member, leg }: Tile, t: Words): string {
  if (leg?.number !== undefined) {
    return leg.numberIndex > 1 ? t(m.tileNumber, { index: leg.numberIndex, number: leg.number }) : leg.number;
  }
  return member.phones[0]?.number ?? t(m.tileNoPhone);
}

/** Whom this person stands for: the holder who cannot come, or who is absent from the start. */
function standsFor({ member, leg }: Tile): string | undefined {
  return leg?.substitute === true ? member.person?.name : member.deputyOf;
}

function stateWords({ status, outcome, leg }: Tile, t: Words): string {
  const failed = outcome === undefined ? undefined : t(outcomeWords[outcome]);
  if (failed !== undefined && status === 'unreached') return failed;
  if (failed !== undefined && status === 'queued') return `${failed} → ${t(m.tileNext)}`;
  if (status === 'meeting' && leg?.muted === true) return t(m.statusMuted);
  return t(statusWords[status]);
}

function hintWords({ tone, outcome }: Tile, mark: NumberMark | undefined, t: Words): string | undefined {
  if (mark) return t(m.tileHistory, { ...mark, outcome: t(outcomeWords[mark.outcome]) });
  if (tone === 'ringing' && outcome !== undefined) return t(m.tilePrevious, { outcome: t(outcomeWords[outcome]) });
  return undefined;
}

export interface CallTileProps {
  readonly tile: Tile;
  /** What earlier calls of the number say, before it is dialled. */
  readonly mark: NumberMark | undefined;
  readonly isSelected: boolean;
  /** The one the Tab key comes to. */
  readonly isTabStop: boolean;
  readonly onSelect: () => void;
  readonly onFocus: FocusEventHandler;
  readonly onKeyDown: KeyboardEventHandler;
}

/** Since when it is so: running while on the line, else the time of day. */
function Since({ tile: { tone, since, status, member } }: { readonly tile: Tile }): ReactNode {
  const t = useWords();
  const times = useTimes();
  if (member.etaAt !== undefined && member.state === 'acknowledged') {
    return t(m.markEtaAt, { time: times.minute(member.etaAt) });
  }
  if (since === undefined) return undefined;
  const isOnLine = ['ringing', 'answered', 'asks'].includes(tone) || status === 'meeting';
  return isOnLine ? <Elapsed since={since} /> : times.minute(since);
}

/** How often it was tried, and since when it is so. */
function Tries({ tile }: { readonly tile: Tile }): ReactNode {
  const t = useWords();
  const { leg, tone } = tile;
  const tries =
    leg && leg.attempts > 1 && tone !== 'answered' && tone !== 'asks' ? t(m.tileAttempts, { count: leg.attempts }) : '';
  return (
    <small>
      {tries}
      {tries === '' ? undefined : <>&ensp;</>}
      <Since tile={tile} />
    </small>
  );
}

/** Who is called on which number, and for whom. */
function Person({ tile }: { readonly tile: Tile }): ReactNode {
  const t = useWords();
  const { member, leg } = tile;
  if (!member.person) return <Who>{t(m.tileVacant)}</Who>;
  const name = leg?.substitute === true ? leg.personName : member.person.name;
  const number = numberWords(tile, t);
  const holder = standsFor(tile);
  const deputy = holder === undefined ? '' : t(m.tileSubstitute, { name: holder });
  return (
    <Who title={[name, number, deputy].filter((word) => word !== '').join(dot)}>
      {holder === undefined ? undefined : <em>{t(m.tileDeputy)}</em>}
      <span>{name}</span>
      <b>{number}</b>
    </Who>
  );
}

function StateLine({ tile }: { readonly tile: Tile }): ReactNode {
  const t = useWords();
  const state = stateWords(tile, t);
  const { status, leg } = tile;
  return (
    <State title={state}>
      {leg?.muted === true && status === 'meeting' ? <MutedIcon /> : icons[status]}
      <span>{state}</span>
      <Tries tile={tile} />
    </State>
  );
}

/** One member of the group: post, person, number now tried, state, how often, since when. */
export function CallTile({
  tile,
  mark,
  isSelected,
  isTabStop,
  onSelect,
  onFocus,
  onKeyDown,
}: CallTileProps): ReactNode {
  const t = useWords();
  const { member, tone } = tile;
  const hint = hintWords(tile, mark, t);
  const state = [stateWords(tile, t), hint].filter((word) => word !== undefined).join(' ');
  return (
    <Box
      type="button"
      data-tone={tone}
      data-selected={isSelected}
      data-member={member.memberId}
      aria-pressed={isSelected}
      aria-label={t(m.tileLabel, { post: member.post, name: member.person?.name ?? t(m.tileVacant), state })}
      tabIndex={isTabStop ? 0 : -1}
      onClick={onSelect}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      <Post title={member.post}>
        <span>{member.post}</span>
        {member.required ? <em>{t(m.tileRequired)}</em> : undefined}
      </Post>
      <Person tile={tile} />
      {hint === undefined ? undefined : (
        <Hint data-wrong={mark?.isWrong ?? false} title={hint}>
          {mark?.isWrong === true ? <WarnIcon /> : undefined}
          <span>{hint}</span>
        </Hint>
      )}
      <StateLine tile={tile} />
    </Box>
  );
}
