import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ClipLibrary } from './clip-library.js';
import { resampledTo8k } from './resample.js';
import { peakOf } from './sound.js';
import { levelOf, sine } from './testing/tones.js';
import { readWavClip } from './wav-clip.js';
import { parseWav, wavHeader } from './wav-header.rules.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clip-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

function wavBytes(samples: Int16Array, patch: (header: Buffer) => void = () => undefined): Buffer {
  const header = wavHeader(samples.length * 2);
  patch(header);
  return Buffer.concat([header, Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength)]);
}

/** A sine at another rate than the telephone's. */
function sineAt(rate: number, frequency: number): Int16Array {
  return Int16Array.from({ length: rate }, (_, at) =>
    Math.round(10000 * Math.sin((2 * Math.PI * frequency * at) / rate)),
  );
}

describe('Resampling to 8 kHz', () => {
  it.each([16000, 22050, 44100, 48000])('keeps a 1 kHz tone from %i Hz and its length', async (rate) => {
    const heard = await resampledTo8k(sineAt(rate, 1000), rate);
    expect(Math.abs(heard.length - 8000)).toBeLessThanOrEqual(1);
    expect(Math.abs(levelOf(heard, 1000) - levelOf(sine(1000, 10000, 8000), 1000))).toBeLessThan(0.2);
  });

  it.each([16000, 22050, 48000])('does not fold a 5.5 kHz whistle from %i Hz back into the voice', async (rate) => {
    expect(levelOf(await resampledTo8k(sineAt(rate, 5500), rate), 2500)).toBeLessThan(-50);
  });

  it('does not clip a loud edge into its opposite', async () => {
    const square = Int16Array.from({ length: 4800 }, (_, at) => (at % 96 < 48 ? 32767 : -32768));
    expect(peakOf(await resampledTo8k(square, 48000))).toBeGreaterThan(32000);
  });
});

describe('Reading a clip', () => {
  it('reads 22.05 kHz as a speech program writes it', async () => {
    const file = join(folder, 'a.wav');
    await writeFile(
      file,
      wavBytes(sineAt(22050, 600), (header) => header.writeUInt32LE(22050, 24)),
    );
    expect(levelOf(await readWavClip(file), 600)).toBeGreaterThan(-11);
  });

  it('takes an unknown or too great length as "to the end"', () => {
    const samples = sine(500, 100, 320);
    for (const length of [0, 0xffffffff, 9999]) {
      expect(parseWav(wavBytes(samples, (header) => header.writeUInt32LE(length, 40))).samples).toEqual(samples);
    }
  });

  it('skips blocks it does not know', () => {
    const bytes = wavBytes(sine(500, 100, 320));
    const list = Buffer.from('LIST\u0003\0\0\0abc\0', 'latin1');
    const file = Buffer.concat([bytes.subarray(0, 12), list, bytes.subarray(12)]);
    expect(parseWav(file).samples).toHaveLength(320);
  });

  it('names the file and the trouble when it cannot be played', async () => {
    const bad: readonly [string, Buffer][] = [
      ['text', Buffer.from('hello')],
      ['stereo', wavBytes(new Int16Array(4), (header) => header.writeUInt16LE(2, 22))],
      ['8 bit', wavBytes(new Int16Array(4), (header) => header.writeUInt16LE(8, 34))],
      ['A-law', wavBytes(new Int16Array(4), (header) => header.writeUInt16LE(6, 20))],
      ['cut', wavHeader(10).subarray(0, 30)],
      ['no sound', wavHeader(0).subarray(0, 36)],
      ['slow', wavBytes(new Int16Array(4), (header) => header.writeUInt32LE(4000, 24))],
    ];
    for (const [name, bytes] of bad) {
      const file = join(folder, `${name}.wav`);
      await writeFile(file, bytes);
      await expect(readWavClip(file), name).rejects.toThrow(`Cannot play ${file}`);
    }
    await expect(readWavClip(join(folder, 'none.wav'))).rejects.toMatchObject({ reason: 'bad_file' });
  });

  it.skipIf(!existsSync('/usr/bin/espeak-ng'))('reads what espeak-ng writes', async () => {
    const file = join(folder, 'speech.wav');
    execFileSync('/usr/bin/espeak-ng', ['-w', file, 'Please come to the command room at once.']);
    const clip = await readWavClip(file);
    expect(clip.length).toBeGreaterThan(8000);
    expect(peakOf(clip)).toBeGreaterThan(5000);
  });
});

describe('The clip library', () => {
  it('reads a clip once for many phones and anew when it changes', async () => {
    const file = join(folder, 'a.wav');
    const library = new ClipLibrary();
    await writeFile(file, wavBytes(sine(500, 100, 320)));
    const [first, second] = await Promise.all([library.read(file), library.read(file)]);
    expect(first).toBe(second);
    await writeFile(file, wavBytes(sine(500, 100, 480)));
    expect(await library.read(file)).toHaveLength(480);
  });

  it('does not keep a failure', async () => {
    const file = join(folder, 'late.wav');
    const library = new ClipLibrary();
    await expect(library.read(file)).rejects.toMatchObject({ reason: 'bad_file' });
    await writeFile(file, wavBytes(sine(500, 100, 320)));
    expect(await library.read(file)).toHaveLength(320);
  });
});
