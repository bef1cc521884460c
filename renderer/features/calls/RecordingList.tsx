import ListenIcon from '@mui/icons-material/PlayArrowOutlined';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type ReactNode, useState } from 'react';
import { ErrorLine } from '../../components/ErrorLine.js';
import { LoadableView } from '../../components/LoadableView.js';
import { dot } from '../../components/separators.js';
import { Muted, Small } from '../../components/Text.js';
import { useTimes } from '../../app/i18n/use-times.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useQuery } from '../../client/use-query.js';
import { errorOf, valueOf } from '../../rx/loadable.js';
import { conferenceMessages as m } from './conference.messages.js';
import { WavPlayer } from './WavPlayer.js';

const List = styled('ul')(({ theme }) => ({
  '& > li': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(0.5, 1),
    padding: theme.spacing(0.5, 0),
    borderBlockEnd: theme.line.soft,
  },
}));

/** Recordings of the incident's conferences, to listen to. */
export function RecordingList({ incidentId }: { readonly incidentId: string }): ReactNode {
  const t = useWords();
  const times = useTimes();
  const [heardId, setHeardId] = useState<string>();
  const list = useQuery('calls.recordings', { incidentId }, { kinds: ['calls.record'], incidentId });
  const heard = useQuery('calls.recording', heardId === undefined ? undefined : { recordingId: heardId });
  return (
    <LoadableView
      state={list.state}
      onRetry={list.refetch}
      isEmpty={({ recordings }) => recordings.length === 0}
      empty={<Muted>{t(m.noRecordings)}</Muted>}
    >
      {({ recordings }) => (
        <List aria-label={t(m.recordings)}>
          {recordings.map(({ recordingId, startedAt, seconds, startedBy }) => {
            const length = seconds === undefined ? t(m.recording) : t(m.seconds, { seconds: Math.round(seconds) });
            const sound = recordingId === heardId ? valueOf(heard.state) : undefined;
            return (
              <li key={recordingId}>
                <span>
                  {times.dayMinute(startedAt)} <Small>{[length, t(m.startedBy, { name: startedBy })].join(dot)}</Small>
                </span>
                <Button
                  startIcon={<ListenIcon />}
                  disabled={seconds === undefined}
                  onClick={() => {
                    setHeardId(recordingId);
                  }}
                >
                  {t(m.listen)}
                </Button>
                {sound ? <WavPlayer wav={sound.wav} label={sound.name} /> : undefined}
              </li>
            );
          })}
          <ErrorLine error={errorOf(heard.state)} />
        </List>
      )}
    </LoadableView>
  );
}
