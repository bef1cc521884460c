import { useCallback, useEffect, useState } from 'react';
import { soundDevices } from './voice-problem.js';

export interface SoundDevice {
  readonly id: string;
  /** Empty until the microphone was allowed once. */
  readonly name: string;
}

export interface SoundDevices {
  readonly microphones: readonly SoundDevice[];
  readonly speakers: readonly SoundDevice[];
  readonly areNamed: boolean;
}

const none: SoundDevices = { microphones: [], speakers: [], areNamed: false };
/** Chromium's own doubles of what is plugged in. */
const doubles: ReadonlySet<string> = new Set(['', 'default', 'communications']);

function devicesOf(all: readonly MediaDeviceInfo[], kind: MediaDeviceKind): readonly SoundDevice[] {
  return all
    .filter((device) => device.kind === kind && !doubles.has(device.deviceId))
    .map(({ deviceId, label }) => ({ id: deviceId, name: label }));
}

/** Microphones and speakers of this seat; asked again when one is plugged in, and on demand. */
export function useSoundDevices(): readonly [SoundDevices, () => void] {
  const [devices, setDevices] = useState<SoundDevices>(none);
  const ask = useCallback(() => {
    void soundDevices()
      ?.enumerateDevices()
      .then(
        (all) => {
          const microphones = devicesOf(all, 'audioinput');
          const speakers = devicesOf(all, 'audiooutput');
          const areNamed = [...microphones, ...speakers].some(({ name }) => name !== '');
          setDevices({ microphones, speakers, areNamed });
        },
        () => undefined,
      );
  }, []);
  useEffect(() => {
    const source = soundDevices();
    ask();
    source?.addEventListener('devicechange', ask);
    return () => {
      source?.removeEventListener('devicechange', ask);
    };
  }, [ask]);
  return [devices, ask];
}
