import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type ReactNode, useEffect, useState } from 'react';
import { useWords } from '../../app/i18n/use-words.js';
import { useSeatSettings, useSettingsStore } from '../../app/settings/SettingsContext.js';
import { SelectField, type SelectOption } from '../../components/Fields.js';
import { Panel } from '../../components/Panel.js';
import { Small } from '../../components/Text.js';
import { playTone } from '../calls/voice/play-tone.js';
import type { SoundTestState } from '../calls/voice/sound-test.js';
import { type SoundDevice, useSoundDevices } from '../calls/voice/use-sound-devices.js';
import { type SoundTestHandle, useSoundTest } from '../calls/voice/use-sound-test.js';
import { canChooseSpeaker } from '../calls/voice/voice-device.js';
import { SettingsBody } from './SettingsBody.js';
import { SoundResult } from './SoundResult.js';
import { soundMessages as m } from './sound-panel.messages.js';

const Buttons = styled('div')(({ theme }) => ({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) }));
const Choices = styled('div')(({ theme }) => ({
  alignSelf: 'stretch',
  display: 'flex',
  flexDirection: 'column',
  gap: theme.spacing(1),
}));

function useOptions(devices: readonly SoundDevice[], chosen: string): readonly SelectOption[] {
  const t = useWords();
  const known = devices.map(({ id, name }, index) => ({
    value: id,
    label: name === '' ? t(m.unnamed, { number: index + 1 }) : name,
  }));
  const isGone = chosen !== '' && !devices.some(({ id }) => id === chosen);
  return [{ value: '', label: t(m.bySystem) }, ...known, ...(isGone ? [{ value: chosen, label: t(m.gone) }] : [])];
}

function DeviceChoices({
  stage,
  onMicrophone,
}: {
  readonly stage: SoundTestState['stage'];
  readonly onMicrophone: () => void;
}): ReactNode {
  const t = useWords();
  const store = useSettingsStore();
  const { microphoneId, speakerId } = useSeatSettings();
  const [{ microphones, speakers, areNamed }, askAgain] = useSoundDevices();
  // With the permission for a test come the names.
  useEffect(askAgain, [askAgain, stage]);
  const microphoneOptions = useOptions(microphones, microphoneId);
  const speakerOptions = useOptions(speakers, speakerId);
  const mayChoose = canChooseSpeaker();
  return (
    <Choices>
      <SelectField
        label={t(m.microphone)}
        value={microphoneId}
        options={microphoneOptions}
        hint={areNamed ? undefined : t(m.namesLater)}
        onChange={(value) => {
          store.change({ microphoneId: value });
          onMicrophone();
        }}
      />
      <SelectField
        label={t(m.speaker)}
        value={mayChoose ? speakerId : ''}
        options={speakerOptions}
        disabled={!mayChoose}
        hint={mayChoose ? undefined : t(m.noChoice)}
        onChange={(value) => {
          store.change({ speakerId: value });
        }}
      />
    </Choices>
  );
}

function Tests({ test }: { readonly test: SoundTestHandle }): ReactNode {
  const t = useWords();
  const { speakerId } = useSeatSettings();
  const [isSounding, setSounding] = useState(false);
  const { stage } = test.state;
  const isIdle = stage === 'idle';
  const handleTone = (): void => {
    setSounding(true);
    const done = (): void => {
      setSounding(false);
    };
    void playTone(speakerId).then(done, done);
  };
  return (
    <Buttons>
      <Button
        onClick={() => {
          if (isIdle) test.start('microphone');
          else test.stop();
        }}
      >
        {t(isIdle ? m.testMicrophone : m.stop)}
      </Button>
      <Button disabled={isSounding} onClick={handleTone}>
        {t(m.tone)}
      </Button>
      <Button
        disabled={!isIdle}
        onClick={() => {
          test.start('loopback');
        }}
      >
        {t(m.loopback)}
      </Button>
    </Buttons>
  );
}

/** Microphone and speaker of this seat: chosen, and tried before they are needed. */
export function SoundPanel(): ReactNode {
  const t = useWords();
  const test = useSoundTest();
  const { stage } = test.state;
  return (
    <Panel title={t(m.title)}>
      <SettingsBody>
        <Small>{t(m.intro)}</Small>
        <DeviceChoices
          stage={stage}
          onMicrophone={() => {
            if (stage === 'listening') test.start('microphone');
          }}
        />
        <Tests test={test} />
        <SoundResult state={test.state} />
      </SettingsBody>
    </Panel>
  );
}
