import MeetingIcon from '@mui/icons-material/GroupsOutlined';
import RecordIcon from '@mui/icons-material/FiberManualRecord';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Clipped, Small } from '../../components/Text.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useSeatSettings } from '../../app/settings/SettingsContext.js';
import { conferenceMessages as m } from './conference.messages.js';
import { isOfficerIn, mayRecord, meetingOf } from './meeting.rules.js';
import { type CallOut, inMeeting } from './tile.rules.js';
import type { Calls } from './use-calls.js';
import { SeatVoiceControl } from './voice/SeatVoiceControl.js';

const Strip = styled('section')(({ theme }) => ({
  ...theme.typography.body2,
  flex: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(0.5, 1),
  padding: theme.spacing(0.5, 1.5),
  borderBottom: theme.strokes.line(theme.palette.ack.edge),
  backgroundColor: theme.palette.ack.soft,
  whiteSpace: 'nowrap',
  '& > svg': { flex: 'none', color: theme.palette.ack.text, fontSize: theme.layout.icon },
  '& > b': { flex: 'none', fontWeight: 600 },
  '& > div:first-of-type': { flex: 1, minWidth: theme.spacing(20) },
  '& > .MuiButton-root': { height: theme.layout.controlSmall, paddingInline: theme.spacing(1) },
}));

export const Recording = styled('b')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: theme.spacing(0.25),
  color: theme.palette.light.red.text,
  '& > svg': { fontSize: theme.layout.iconSmall },
}));

interface ActionsProps {
  readonly calls: Calls;
  readonly meeting: CallOut;
  readonly onMore: () => void;
}

/** The officer's phone, the recording, and everything else behind one key. */
function Actions({ calls, meeting, onMore }: ActionsProps): ReactNode {
  const t = useWords();
  const { deskNumber } = useSeatSettings();
  const { callOutId, recording, legs } = meeting;
  const isIn = isOfficerIn(meeting);
  return (
    <>
      {mayRecord(meeting) ? <SeatVoiceControl key={callOutId} callOutId={callOutId} people={legs} /> : undefined}
      {deskNumber === '' ? undefined : (
        <Button disabled={calls.busy} onClick={() => void calls.officer(callOutId, isIn ? null : deskNumber)}>
          {t(isIn ? m.officerLeave : m.officerJoin)}
        </Button>
      )}
      {mayRecord(meeting) ? (
        <Button disabled={calls.busy} onClick={() => void calls.record(callOutId, !recording)}>
          {t(recording ? m.recordStop : m.record)}
        </Button>
      ) : undefined}
      <Button onClick={onMore}>{t(m.more)}</Button>
    </>
  );
}

export interface ConferenceStripProps extends Pick<ActionsProps, 'calls' | 'onMore'> {
  readonly mayAct: boolean;
}

const officerWords = {
  on_line: m.officerIn,
  failed: m.officerFailed,
  dialing: m.officerRings,
  ringing: m.officerRings,
} as const;

/** Who is connected; the officer's phone and the recording, each one key. */
export function ConferenceStrip({ calls, mayAct, onMore }: ConferenceStripProps): ReactNode {
  const t = useWords();
  const meeting = meetingOf(calls.tiles, calls.current);
  if (!meeting) return undefined;
  const people = inMeeting(calls.tiles);
  const { officer } = meeting;
  const names = people.map(({ leg }) => leg?.personName ?? '').join(' / ');
  return (
    <Strip aria-label={t(m.title)}>
      <MeetingIcon />
      {people.length === 0 ? undefined : <b>{t(m.count, { count: people.length })}</b>}
      <div>
        <Clipped title={names}>{people.length === 0 ? t(m.nobody) : names}</Clipped>
        {officer ? (
          <Small role="status">{t(officerWords[officer.state], { number: officer.number })}</Small>
        ) : undefined}
      </div>
      {meeting.recording ? (
        <Recording role="status">
          <RecordIcon />
          {t(m.recording)}
        </Recording>
      ) : undefined}
      {mayAct ? <Actions calls={calls} meeting={meeting} onMore={onMore} /> : undefined}
    </Strip>
  );
}
