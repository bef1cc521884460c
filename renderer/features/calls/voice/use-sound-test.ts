import { useMemo } from 'react';
import { useSettingsStore } from '../../../app/settings/SettingsContext.js';
import { useObservable } from '../../../rx/use-observable.js';
import { SoundTest, soundTestIdle, type SoundTestState } from './sound-test.js';
import { openVoiceDevice } from './voice-device.js';

export interface SoundTestHandle {
  readonly state: SoundTestState;
  readonly start: (kind: 'microphone' | 'loopback') => void;
  readonly stop: () => void;
}

/** Tries this seat's microphone and speaker; ends with the page. */
export function useSoundTest(): SoundTestHandle {
  const settings = useSettingsStore();
  const test = useMemo(() => new SoundTest(openVoiceDevice, () => settings.current), [settings]);
  const state = useObservable(test.state$, soundTestIdle);
  return {
    state,
    start: (kind) => {
      test.start(kind);
    },
    stop: () => {
      test.stop();
    },
  };
}
