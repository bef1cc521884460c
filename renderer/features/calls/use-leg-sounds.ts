import { useEffect, useRef } from 'react';
import { useSeatSettings } from '../../app/settings/SettingsContext.js';
import { type LegMarks, type LegSound, marksOf, soundsOf } from './leg-sounds.rules.js';
import type { CallOut } from './tile.rules.js';

interface Note {
  readonly hertz: number;
  readonly seconds: number;
  readonly loudness: number;
}

const note = (hertz: number, seconds: number, loudness = 0.12): Note => ({ hertz, seconds, loudness });

/** Rising for yes, falling for no, three beeps for somebody who waits; told apart with closed eyes. */
const tunes: Readonly<Record<LegSound, readonly Note[]>> = {
  confirmed: [note(660, 0.09), note(880, 0.14)],
  failed: [note(392, 0.12), note(262, 0.2)],
  asks: [note(1_046, 0.14, 0.2), note(0, 0.07), note(1_046, 0.14, 0.2), note(0, 0.07), note(1_046, 0.22, 0.2)],
  step: [note(520, 0.05, 0.03)],
};
const gapSeconds = 0.12;

function playNote(context: AudioContext, { hertz, seconds, loudness }: Note, at: number): void {
  if (hertz === 0) return;
  const tone = context.createOscillator();
  const volume = context.createGain();
  tone.frequency.value = hertz;
  volume.gain.setValueAtTime(loudness, at);
  // Fades out instead of breaking off, which would click.
  volume.gain.linearRampToValueAtTime(0, at + seconds);
  tone.connect(volume).connect(context.destination);
  tone.start(at);
  tone.stop(at + seconds);
}

function play(context: AudioContext, sounds: readonly LegSound[]): void {
  let at = context.currentTime;
  for (const sound of sounds) {
    for (const one of tunes[sound]) {
      playNote(context, one, at);
      at += one.seconds;
    }
    at += gapSeconds;
  }
}

/** Lets the seat hear what changes on the line, while its settings say so. */
export function useLegSounds(callOuts: readonly CallOut[] | undefined): void {
  const { callSound } = useSeatSettings();
  const before = useRef<LegMarks>(undefined);
  const audio = useRef<AudioContext>(undefined);
  useEffect(() => {
    if (callOuts === undefined) return;
    const sounds = soundsOf(before.current, callOuts);
    before.current = marksOf(callOuts);
    if (!callSound || sounds.length === 0) return;
    audio.current ??= new AudioContext();
    const context = audio.current;
    // Browsers let a page sound only after a key or click; without one it stays silent and nothing else happens.
    void context.resume().then(
      () => {
        play(context, sounds);
      },
      () => undefined,
    );
  }, [callOuts, callSound]);
  useEffect(
    () => () => {
      void audio.current?.close();
      audio.current = undefined;
    },
    [],
  );
}
