import ListenIcon from '@mui/icons-material/VolumeUpOutlined';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type ReactNode, useState } from 'react';
import { ErrorLine } from '../../components/ErrorLine.js';
import { TextField } from '../../components/Fields.js';
import { LoadableView } from '../../components/LoadableView.js';
import { SidePanel } from '../../components/SidePanel.js';
import { Muted, Small } from '../../components/Text.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useClient } from '../../client/ClientContext.js';
import { useQuery } from '../../client/use-query.js';
import { useTypedRequest } from '../../client/use-typed-request.js';
import type { OutputOf } from '../../../contract/index.js';
import type { WireError } from '../../../contract/wire/errors.js';
import { valueOf } from '../../rx/loadable.js';
import { conferenceMessages as m } from './conference.messages.js';
import { leastSpeech, mostSpeech, speechFault } from './speech.rules.js';
import type { Calls } from './use-calls.js';
import { WavPlayer } from './WavPlayer.js';

type Preview = OutputOf<'calls.preview'>;

const Buttons = styled('div')(({ theme }) => ({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) }));
const pauseMs = 300;

/** The sound of a text, asked for by hand: making it takes a moment. */
function useSound(incidentId: string) {
  const client = useClient();
  const [isBusy, setBusy] = useState(false);
  const [heard, setHeard] = useState<{ readonly text: string; readonly sound: string }>();
  const [error, setError] = useState<WireError>();
  const listen = async (speech: string): Promise<void> => {
    setBusy(true);
    setError(undefined);
    const reply = await client.request('calls.preview', { incidentId, speech, sound: true });
    setBusy(false);
    if (!reply.ok) setError(reply.error);
    else if (reply.result.sound !== undefined) setHeard({ text: speech, sound: reply.result.sound });
  };
  return { isBusy, heard, error, listen };
}

function faultWords(text: string, t: ReturnType<typeof useWords>): string | undefined {
  const fault = speechFault(text);
  if (fault === 'short') return t(m.speechShort, { least: leastSpeech });
  return fault === 'long' ? t(m.speechLong, { most: mostSpeech, over: text.trim().length - mostSpeech }) : undefined;
}

interface SayingProps {
  readonly incidentId: string;
  readonly text: string;
  readonly preview: Preview;
}

/** How long a text takes, who says it, and how it will sound. */
function Saying({ incidentId, text, preview }: SayingProps): ReactNode {
  const t = useWords();
  const isSound = speechFault(text) === undefined;
  const typed = valueOf(useTypedRequest('calls.preview', isSound ? { incidentId, speech: text } : undefined, pauseMs));
  const { isBusy, heard, error, listen } = useSound(incidentId);
  const { voice } = preview;
  const seconds = Math.round(typed?.seconds ?? preview.seconds);
  return (
    <>
      <Small role="status">{t(m.speechAbout, { seconds, count: text.trim().length, most: mostSpeech })}</Small>
      <Muted>{voice === undefined ? t(m.speechByOfficer) : t(m.speechVoice, { voice })}</Muted>
      {voice === undefined ? undefined : (
        <Buttons>
          <Button startIcon={<ListenIcon />} disabled={isBusy || !isSound} onClick={() => void listen(text.trim())}>
            {t(isBusy ? m.speechPreparing : m.speechListen)}
          </Button>
        </Buttons>
      )}
      {heard ? <WavPlayer wav={heard.sound} label={t(m.speechListen)} /> : undefined}
      <ErrorLine error={error} />
    </>
  );
}

interface SpeechFormProps {
  readonly calls: Calls;
  readonly preview: Preview;
  readonly onClose: () => void;
}

/** The words before calling: the officer may change them. */
function SpeechForm({ calls, preview, onClose }: SpeechFormProps): ReactNode {
  const t = useWords();
  const { incidentId, wishes, wish } = calls;
  const [draft, setDraft] = useState(wishes.speech ?? preview.text);
  const fault = faultWords(draft, t);
  const isOriginal = draft.trim() === preview.text;
  return (
    <>
      <TextField label={t(m.speechField)} value={draft} onChange={setDraft} rows={7} hint={fault} />
      <Saying incidentId={incidentId} text={draft} preview={preview} />
      <Buttons>
        <Button
          color="primary"
          disabled={fault !== undefined || isOriginal}
          onClick={() => {
            wish({ speech: draft.trim() });
            onClose();
          }}
        >
          {t(m.speechKeep)}
        </Button>
        <Button
          disabled={isOriginal && wishes.speech === undefined}
          onClick={() => {
            setDraft(preview.text);
            wish({ speech: undefined });
          }}
        >
          {t(m.speechOriginal)}
        </Button>
      </Buttons>
    </>
  );
}

/** The words of a call-out that runs: said already, not to be changed. */
function SpokenNow({ calls, preview }: Omit<SpeechFormProps, 'onClose'>): ReactNode {
  const t = useWords();
  const text = calls.current?.speech ?? preview.text;
  return (
    <>
      <Muted>{t(m.speechRunning)}</Muted>
      <p>{text}</p>
      <Saying incidentId={calls.incidentId} text={text} preview={preview} />
    </>
  );
}

/** What is said to everybody called: read it, hear it, word it differently before calling. */
export function SpeechPanel({ calls, onClose }: { readonly calls: Calls; readonly onClose: () => void }): ReactNode {
  const t = useWords();
  const { state, refetch } = useQuery('calls.preview', { incidentId: calls.incidentId });
  return (
    <SidePanel title={t(m.speechTitle)} onClose={onClose}>
      <LoadableView state={state} onRetry={refetch}>
        {(preview) =>
          calls.isRunning ? (
            <SpokenNow calls={calls} preview={preview} />
          ) : (
            <SpeechForm calls={calls} preview={preview} onClose={onClose} />
          )
        }
      </LoadableView>
    </SidePanel>
  );
}
