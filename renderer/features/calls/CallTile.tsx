import CheckIcon from '@mui/icons-material/CheckOutlined';
import CloseIcon from '@mui/icons-material/CloseOutlined';
import PhoneIcon from '@mui/icons-material/PhoneInTalkOutlined';
import RingIcon from '@mui/icons-material/NotificationsActiveOutlined';
import WaitIcon from '@mui/icons-material/ScheduleOutlined';
import { styled } from '@mui/material/styles';
import type { FocusEventHandler, KeyboardEventHandler, ReactNode } from 'react';
import { Elapsed } from '../../components/Countdown.js';
import { useWords, type Words } from '../../app/i18n/use-words.js';
import { callMessages as m } from './messages.js';
import type { Tile, TileTone } from './tile.rules.js';
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
  color: theme.palette.text.secondary,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
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
  '[data-tone="waiting"] > &': { color: theme.palette.text.secondary },
}));

const icons: Readonly<Record<TileTone, ReactNode>> = {
  ok: <CheckIcon />,
  ringing: <RingIcon />,
  answered: <PhoneIcon />,
  failed: <CloseIcon />,
  waiting: <WaitIcon />,
};

function numberWords({ member, leg }: Tile, t: Words): string {
  if (leg?.number !== undefined) {
    return leg.numberIndex > 1 ? t(m.tileNumber, { index: leg.numberIndex, number: leg.number }) : leg.number;
  }
  return member.phones[0]?.number ?? t(m.tileNoPhone);
}

function whoWords(tile: Tile, t: Words): string {
  const { member, leg } = tile;
  const { person } = member;
  if (!person) return t(m.tileVacant);
  const isSubstitute = leg?.substitute === true;
  const standsFor = isSubstitute ? person.name : member.deputyOf;
  const words = [isSubstitute ? leg.personName : person.name, numberWords(tile, t)];
  return [...words, ...(standsFor === undefined ? [] : [t(m.tileSubstitute, { name: standsFor })])].join(' · ');
}

function stateWords({ status, outcome }: Tile, t: Words): string {
  const failed = outcome === undefined ? undefined : t(outcomeWords[outcome]);
  if (failed !== undefined && status === 'unreached') return failed;
  if (failed !== undefined && status === 'queued') return `${failed} → ${t(m.tileNext)}`;
  return t(statusWords[status]);
}

export interface CallTileProps {
  readonly tile: Tile;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
  readonly onFocus: FocusEventHandler;
  readonly onKeyDown: KeyboardEventHandler;
}

/** How often it was tried, and how long it has been ringing or answered. */
function Tries({ tile: { leg, tone, since } }: { readonly tile: Tile }): ReactNode {
  const t = useWords();
  const tries = leg && leg.attempts > 1 && tone !== 'answered' ? t(m.tileAttempts, { count: leg.attempts }) : '';
  const isOnLine = tone === 'ringing' || tone === 'answered';
  return (
    <small>
      {tries}
      {tries === '' ? undefined : <>&ensp;</>}
      {since !== undefined && isOnLine ? <Elapsed since={since} /> : undefined}
    </small>
  );
}

/** One member of the group: post, person, number now tried, state, how often, since when. */
export function CallTile({ tile, isSelected, onSelect, onFocus, onKeyDown }: CallTileProps): ReactNode {
  const t = useWords();
  const { member, tone } = tile;
  const state = stateWords(tile, t);
  return (
    <Box
      type="button"
      data-tone={tone}
      data-selected={isSelected}
      data-member={member.memberId}
      aria-pressed={isSelected}
      aria-label={t(m.tileLabel, { post: member.post, name: member.person?.name ?? t(m.tileVacant), state })}
      tabIndex={isSelected ? 0 : -1}
      onClick={onSelect}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      <Post title={member.post}>
        <span>{member.post}</span>
        {member.required ? <em>{t(m.tileRequired)}</em> : undefined}
      </Post>
      <Who>{whoWords(tile, t)}</Who>
      <State>
        {icons[tone]}
        <span>{state}</span>
        <Tries tile={tile} />
      </State>
    </Box>
  );
}
