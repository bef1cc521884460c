import { useEffect, useMemo } from 'react';
import { useSettingsStore } from '../../../app/settings/SettingsContext.js';
import { useClient } from '../../../client/ClientContext.js';
import { useObservable } from '../../../rx/use-observable.js';
import { SeatVoice, voiceOff, type VoiceState } from './seat-voice.js';
import { type OpenVoiceDevice, openVoiceDevice } from './voice-device.js';

export interface SeatVoiceHandle {
  readonly state: VoiceState;
  readonly join: () => void;
  readonly leave: () => void;
  readonly mute: (on: boolean) => void;
}

/** The officer's own voice in a conference; left with the page, the window or another conference. */
export function useSeatVoice(callOutId: string, open: OpenVoiceDevice = openVoiceDevice): SeatVoiceHandle {
  const client = useClient();
  const settings = useSettingsStore();
  const voice = useMemo(
    () => new SeatVoice({ client, callOutId, open, choice: () => settings.current }),
    [client, callOutId, open, settings],
  );
  const state = useObservable(voice.state$, voiceOff);
  useEffect(() => {
    // A closed window says so; the station finds out by itself after some seconds otherwise.
    const leave = (): void => {
      voice.leave();
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
    };
  }, [voice]);
  return {
    state,
    join: () => {
      voice.join();
    },
    leave: () => {
      voice.leave();
    },
    mute: (on) => {
      voice.mute(on);
    },
  };
}
