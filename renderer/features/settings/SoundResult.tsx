import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useWords } from '../../app/i18n/use-words.js';
import { StatusLamp } from '../../components/StatusLamp.js';
import { Small } from '../../components/Text.js';
import { LevelMeter } from '../calls/voice/LevelMeter.js';
import { loudnessOf } from '../calls/voice/loudness.rules.js';
import { silentDb } from '../calls/voice/pcm.rules.js';
import { problemWords } from '../calls/voice/problem-words.js';
import type { SoundTestState } from '../calls/voice/sound-test.js';
import { voiceMessages } from '../calls/voice/voice.messages.js';
import { soundMessages as m } from './sound-panel.messages.js';

const Meter = styled(LevelMeter)({ width: '100%' });

const Wrong = styled('span')(({ theme }) => ({ color: theme.palette.light.red.text }));

const Line = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  gap: theme.spacing(0, 1),
}));

const stageWords = {
  opening: voiceMessages.opening,
  listening: m.speak,
  recording: m.recording,
  playing: m.playing,
} as const;

function Verdict({ peak }: { readonly peak: number }): ReactNode {
  const t = useWords();
  if (peak <= silentDb) return <StatusLamp tone="bad" value={t(m.silent)} />;
  const loudness = loudnessOf(peak);
  return (
    <Line>
      <StatusLamp tone={loudness === 'good' ? 'ok' : 'bad'} value={t(m[loudness])} />
      <Small>{t(m.peak, { level: Math.round(peak) })}</Small>
    </Line>
  );
}

/** How loud, what runs now, and whether it is good. */
export function SoundResult({ state }: { readonly state: SoundTestState }): ReactNode {
  const t = useWords();
  const { stage, level, peak, problem } = state;
  // Nothing said yet is no failure while the test runs.
  const isKnown = problem === undefined && (stage === 'idle' || (peak ?? silentDb) > silentDb);
  return (
    <>
      {stage === 'idle' ? undefined : (
        <>
          <Meter label={t(voiceMessages.level)} level={level} />
          <span role="status">{t(stageWords[stage])}</span>
        </>
      )}
      {peak === undefined || !isKnown ? undefined : <Verdict peak={peak} />}
      {problem === undefined ? undefined : <Wrong role="alert">{t(problemWords[problem])}</Wrong>}
    </>
  );
}
