import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DTMF_DIGITS } from './dtmf-event.rules.js';
import { dtmfToneFrame } from './dtmf-tones.rules.js';
import { G711_CODECS } from './g711.js';
import { InbandDtmf } from './inband-dtmf.js';
import { silentFrame } from './sound.js';
import { joined, seededRandom, sine } from './testing/tones.js';
import { readWavClip } from './wav-clip.js';

function heard(sound: Int16Array): string {
  const detector = new InbandDtmf();
  let keys = '';
  for (let at = 0; at + 160 <= sound.length; at += 160) keys += detector.detect(sound.subarray(at, at + 160)).join('');
  return keys;
}

/** Keys of `frames` frames each with as much rest. */
function dialled(digits: string, frames = 4): Int16Array {
  const rest = Array.from({ length: frames }, silentFrame);
  const pieces = Array.from(digits).flatMap((digit) => [
    ...Array.from({ length: frames }, (_, frame) => dtmfToneFrame(digit, frame)),
    ...rest,
  ]);
  return joined([...rest, ...pieces]);
}

function louder(samples: Int16Array, gain: number): Int16Array {
  return samples.map((sample) => sample * gain);
}

function withNoise(samples: Int16Array, amplitude: number): Int16Array {
  const random = seededRandom(7);
  return samples.map((sample) => Math.max(-32768, Math.min(32767, sample + amplitude * (2 * random() - 1))));
}

/** A voice: harmonics of a gliding pitch under three formants, three syllables a second. */
function vowels(seed: number, seconds: number): Int16Array {
  const random = seededRandom(seed);
  const pitch = 90 + 160 * random();
  let phase = 0;
  let formants = [500, 1500, 2500];
  return Int16Array.from({ length: seconds * 8000 }, (_, at) => {
    if (at % 2667 === 0) formants = [270 + 600 * random(), 840 + 1500 * random(), 1690 + 1300 * random()];
    phase += (pitch * (1 + 0.1 * Math.sin(at / 1600))) / 8000;
    let sample = 0;
    for (let harmonic = 1; harmonic * pitch < 3600; harmonic++) {
      const gain = formants.reduce((sum, formant) => sum + 1 / (1 + ((harmonic * pitch - formant) / 80) ** 2), 0);
      sample += gain * Math.sin(2 * Math.PI * phase * harmonic);
    }
    return Math.max(-32768, Math.min(32767, 5000 * sample * Math.sin((Math.PI * (at % 2667)) / 2667)));
  });
}

describe('Hearing keys in the sound', () => {
  it('hears all sixteen, short and long, loud and faint, through both codecs', () => {
    for (const codec of G711_CODECS) {
      const through = (sound: Int16Array): Int16Array => codec.decode(codec.encode(sound));
      expect(heard(through(dialled(DTMF_DIGITS)))).toBe(DTMF_DIGITS);
      expect(heard(through(dialled(DTMF_DIGITS, 25)))).toBe(DTMF_DIGITS);
      expect(heard(through(louder(dialled(DTMF_DIGITS), 0.1)))).toBe(DTMF_DIGITS);
    }
  });

  it('hears keys that begin anywhere in a frame', () => {
    for (let shift = 0; shift < 160; shift += 13) {
      expect(heard(joined([new Int16Array(shift), dialled('159#')])), `shifted by ${shift}`).toBe('159#');
    }
  });

  it('hears keys over a noisy line', () => {
    expect(heard(withNoise(dialled('24680', 6), 3000))).toBe('24680');
  });

  it('hears the same key pressed twice as two', () => {
    expect(heard(dialled('11'))).toBe('11');
  });

  it('hears a key a little out of tune, and not one that is another tone', () => {
    const pair = (row: number, column: number): Int16Array =>
      sine(row, 8000, 1600).map((sample, at) => sample + (sine(column, 8000, 1600)[at] ?? 0));
    expect(heard(pair(770 * 1.008, 1336 * 0.992))).toBe('5');
    expect(heard(pair(770 * 1.04, 1336))).toBe('');
    expect(heard(sine(770, 12000, 1600))).toBe('');
    // Dial tone, busy tone (China: 450 Hz), and the usual fax tone.
    for (const tone of [350, 425, 440, 450, 1100, 2100]) expect(heard(sine(tone, 12000, 8000))).toBe('');
  });

  it('hears no keys in a minute of noise', () => {
    expect(heard(withNoise(new Int16Array(8000 * 60), 20000))).toBe('');
  });

  it('hears no keys in two minutes of vowels', () => {
    for (let seed = 1; seed <= 12; seed++) expect(heard(vowels(seed, 10)), `voice ${seed}`).toBe('');
  });

  it.skipIf(!existsSync('/usr/bin/espeak-ng'))('hears no keys in spoken language', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dtmf-'));
    const text =
      'Fire in the chemical works. All crews to gate four, nine one one, zero, wind from north west. '.repeat(4);
    for (const voice of ['en', 'en+f3', 'de', 'cmn', 'en+whisper']) {
      const file = join(folder, `${voice}.wav`);
      execFileSync('/usr/bin/espeak-ng', ['-v', voice, '-w', file, text]);
      const speech = await readWavClip(file);
      expect(speech.length).toBeGreaterThan(80_000);
      expect(heard(speech), voice).toBe('');
    }
    await rm(folder, { recursive: true });
  });
});
