import RecordIcon from '@mui/icons-material/FiberManualRecord';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type ReactNode, useState } from 'react';
import { useConfirm } from '../../components/ConfirmDialog.js';
import { ErrorLine } from '../../components/ErrorLine.js';
import { TextField } from '../../components/Fields.js';
import { SidePanel } from '../../components/SidePanel.js';
import { Muted, Small } from '../../components/Text.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useSeatSettings, useSettingsStore } from '../../app/settings/SettingsContext.js';
import { conferenceMessages as m } from './conference.messages.js';
import { Recording } from './ConferenceStrip.js';
import { dialable } from './dialable.rules.js';
import { isOfficerIn, mayRecord, meetingOf } from './meeting.rules.js';
import { callMessages } from './messages.js';
import { RecordingList } from './RecordingList.js';
import { type CallOut, inMeeting } from './tile.rules.js';
import type { Calls } from './use-calls.js';

const Part = styled('section')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'flex',
  flexDirection: 'column',
  gap: theme.spacing(1),
  '& > h3': { ...theme.typography.h3 },
}));

const Buttons = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(1),
}));

const People = styled('ul')(({ theme }) => ({
  '& > li': {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(0.5, 0),
    borderBlockEnd: theme.line.soft,
  },
  '& > li > div': { flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  '& .MuiButton-root': { height: theme.layout.controlSmall, paddingInline: theme.spacing(1) },
}));

function Members({ calls }: { readonly calls: Calls }): ReactNode {
  const t = useWords();
  const people = inMeeting(calls.tiles);
  if (people.length === 0) return <Muted>{t(m.nobody)}</Muted>;
  return (
    <People aria-label={t(m.count, { count: people.length })}>
      {people.map((tile) => (
        <li key={tile.member.memberId}>
          <div>
            <b>{tile.leg?.personName}</b>
            <Small>{tile.member.post}</Small>
          </div>
          {tile.status === 'asks' ? <b>{t(callMessages.statusAsks)}</b> : undefined}
          <Button
            disabled={calls.busy || tile.leg?.onLine !== true}
            onClick={() => void calls.mute(tile, tile.leg?.muted !== true)}
          >
            {t(tile.leg?.muted === true ? callMessages.markUnmute : callMessages.markMute)}
          </Button>
          <Button disabled={calls.busy} onClick={() => void calls.hangUp(tile)}>
            {t(callMessages.markHangUp)}
          </Button>
        </li>
      ))}
    </People>
  );
}

function Officer({ calls, meeting }: { readonly calls: Calls; readonly meeting: CallOut | undefined }): ReactNode {
  const t = useWords();
  const store = useSettingsStore();
  const { deskNumber } = useSeatSettings();
  const [typed, setTyped] = useState(deskNumber);
  const number = dialable(typed);
  const isIn = meeting !== undefined && isOfficerIn(meeting);
  return (
    <Part>
      <h3>{t(m.officer)}</h3>
      <TextField
        label={t(m.deskNumber)}
        type="tel"
        value={typed}
        hint={t(m.deskHint)}
        onChange={(value) => {
          setTyped(value);
          store.change({ deskNumber: dialable(value) ?? '' });
        }}
      />
      {meeting ? (
        <Buttons>
          <Button
            color="primary"
            disabled={calls.busy || (!isIn && number === undefined)}
            onClick={() => void calls.officer(meeting.callOutId, isIn ? null : (number ?? null))}
          >
            {t(isIn ? m.officerLeave : m.officerJoin)}
          </Button>
        </Buttons>
      ) : undefined}
    </Part>
  );
}

function Record({ calls, meeting }: { readonly calls: Calls; readonly meeting: CallOut | undefined }): ReactNode {
  const t = useWords();
  if (!meeting) return undefined;
  if (!mayRecord(meeting)) return <Muted>{t(m.noSound)}</Muted>;
  const { callOutId, recording } = meeting;
  return (
    <Buttons>
      <Button color="primary" disabled={calls.busy} onClick={() => void calls.record(callOutId, !recording)}>
        {t(recording ? m.recordStop : m.record)}
      </Button>
      {recording ? (
        <Recording role="status">
          <RecordIcon />
          {t(m.recording)}
        </Recording>
      ) : undefined}
    </Buttons>
  );
}

/** The conference: who is in it, the officer's desk phone, the recordings. */
export function ConferencePanel({
  calls,
  onClose,
}: {
  readonly calls: Calls;
  readonly onClose: () => void;
}): ReactNode {
  const t = useWords();
  const ask = useConfirm();
  const meeting = meetingOf(calls.tiles, calls.current);
  const count = inMeeting(calls.tiles).length;
  const handleEnd = async (): Promise<void> => {
    const isSure = await ask({ title: t(m.endTitle), text: t(m.endText, { count }), confirm: t(m.end) });
    if (isSure) await calls.hangUpAll();
  };
  return (
    <SidePanel
      title={t(m.more)}
      onClose={onClose}
      footer={
        <Buttons>
          <Button disabled={calls.busy || count === 0} onClick={() => void handleEnd()}>
            {t(m.end)}
          </Button>
          {meeting ? <Small>{t(m.linesOf, { used: count, lines: meeting.lines })}</Small> : undefined}
        </Buttons>
      }
    >
      <ErrorLine error={calls.error} />
      <Part>
        <h3>{t(m.count, { count })}</h3>
        <Members calls={calls} />
      </Part>
      <Officer calls={calls} meeting={meeting} />
      <Part>
        <h3>{t(m.recordings)}</h3>
        <Record calls={calls} meeting={meeting} />
        <RecordingList incidentId={calls.incidentId} />
      </Part>
    </SidePanel>
  );
}
