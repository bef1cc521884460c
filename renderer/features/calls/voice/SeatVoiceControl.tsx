import HeadsetIcon from '@mui/icons-material/HeadsetMicOutlined';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useErrorWords } from '../../../app/errors/use-error-words.js';
import { useWords } from '../../../app/i18n/use-words.js';
import { useMay } from '../../../app/session/SessionContext.js';
import { Clipped } from '../../../components/Text.js';
import { LevelMeter } from './LevelMeter.js';
import { problemWords } from './problem-words.js';
import type { VoiceState } from './seat-voice.js';
import { type SeatVoiceHandle, useSeatVoice } from './use-seat-voice.js';
import type { OpenVoiceDevice } from './voice-device.js';
import { voiceMessages as m } from './voice.messages.js';

const Box = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(1),
  minWidth: 0,
  whiteSpace: 'nowrap',
  // Beside other things in a strip it takes what it needs.
  '&&': { flex: '0 1 auto' },
  '& > svg': { flex: 'none', fontSize: theme.layout.icon, color: theme.palette.text.secondary },
  '& > .MuiButton-root': { flex: 'none', height: theme.layout.controlSmall, paddingInline: theme.spacing(1) },
}));

/** What is wrong is read whole, on as many lines as it takes. */
const Wrong = styled('span')(({ theme }) => ({
  ...theme.typography.caption,
  minWidth: theme.spacing(16),
  maxWidth: theme.spacing(32),
  whiteSpace: 'normal',
  color: theme.palette.light.red.text,
}));

const Words = styled(Clipped)(({ theme }) => ({ maxWidth: theme.spacing(26) }));

export interface VoicePerson {
  readonly legId: string;
  readonly personName: string;
}

function useWrongWords({ part, problem }: VoiceState): string | undefined {
  const t = useWords();
  const errorWords = useErrorWords();
  if (part.status === 'stalled') return t(m.stalled);
  if (part.status === 'lost') return t(m.lost);
  if (part.status === 'over') return part.error === undefined ? t(m.taken) : errorWords(part.error);
  return problem === undefined ? undefined : t(problemWords[problem]);
}

function useStateWords({ part, isMuted, heard }: VoiceState, people: readonly VoicePerson[]): string {
  const t = useWords();
  if (part.status === 'opening') return t(m.opening);
  if (part.status === 'joining') return t(m.joining);
  if (part.status !== 'on') return '';
  const names = people.filter(({ legId }) => legId in heard).map(({ personName }) => personName);
  if (names.length > 0) return t(m.speaks, { names: names.join(' / ') });
  // Otherwise the meter, or what is wrong, and the key to leave say it.
  return isMuted ? t(m.muted) : '';
}

function Inside({
  voice,
  people,
}: {
  readonly voice: SeatVoiceHandle;
  readonly people: readonly VoicePerson[];
}): ReactNode {
  const t = useWords();
  const { state } = voice;
  const { part, isMuted, problem } = state;
  const wrong = useWrongWords(state);
  const words = useStateWords(state, people);
  return (
    <>
      {problem === undefined && !isMuted ? (
        <LevelMeter label={t(m.level)} level={part.status === 'on' ? part.level : undefined} />
      ) : undefined}
      {words === '' ? undefined : (
        <Words role="status" title={words}>
          {words}
        </Words>
      )}
      {wrong === undefined ? undefined : <Wrong role="alert">{wrong}</Wrong>}
      {problem === undefined ? (
        <Button
          aria-pressed={isMuted}
          onClick={() => {
            voice.mute(!isMuted);
          }}
        >
          {t(isMuted ? m.unmute : m.mute)}
        </Button>
      ) : undefined}
      <Button onClick={voice.leave}>{t(m.leave)}</Button>
    </>
  );
}

export interface SeatVoiceControlProps {
  /** The conference; must be one with sound (provider `sip`) that runs. */
  readonly callOutId: string;
  /** Whose names stand for the legs. */
  readonly people: readonly VoicePerson[];
  /** How this seat is heard and hears; tests give their own. */
  readonly open?: OpenVoiceDevice;
}

/** Joins the conference with microphone and headset of this seat: one key, own level, who speaks, mute. */
export function SeatVoiceControl({ callOutId, people, open }: SeatVoiceControlProps): ReactNode {
  const t = useWords();
  const voice = useSeatVoice(callOutId, open);
  const wrong = useWrongWords(voice.state);
  const mayJoin = useMay('calls.joinVoice');
  if (!mayJoin) return undefined;
  const { status } = voice.state.part;
  const isOut = status === 'off' || status === 'over';
  return (
    <Box role="group" aria-label={t(m.region)}>
      <HeadsetIcon aria-hidden />
      {isOut ? (
        <>
          {wrong === undefined ? undefined : <Wrong role="alert">{wrong}</Wrong>}
          <Button onClick={voice.join}>{t(m.join)}</Button>
        </>
      ) : (
        <Inside voice={voice} people={people} />
      )}
    </Box>
  );
}
