import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sine } from './testing/tones.js';
import { readWavClip } from './wav-clip.js';
import { parseWav } from './wav-header.rules.js';
import { WavRecorder } from './wav-recorder.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wav-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

function notExpected(error: Error): void {
  throw error;
}

function addTone(recorder: WavRecorder, tone: Int16Array): void {
  for (let at = 0; at < tone.length; at += 160) recorder.add(tone.subarray(at, at + 160));
}

describe('The WAV recorder', () => {
  it('writes what the clip reader reads, to the sample', async () => {
    const file = join(folder, 'a.wav');
    const tone = sine(700, 12000, 160 * 125);
    const recorder = await WavRecorder.open(file, notExpected);
    addTone(recorder, tone);
    expect(await recorder.close()).toBe(2.5);
    expect(await readWavClip(file)).toEqual(tone);
  });

  it('leaves a file that plays when the process is killed', async () => {
    const file = join(folder, 'b.wav');
    const recorder = await WavRecorder.open(file, notExpected);
    addTone(recorder, sine(700, 12000, 160 * 120));
    // The file as it lies on the disk while the recording runs: two full seconds, a right header.
    await expect
      .poll(async () => {
        const bytes = await readFile(file);
        return bytes.length >= 44 ? [bytes.readUInt32LE(40), bytes.readUInt32LE(4)] : [];
      })
      .toEqual([32000, 32036]);
    expect(parseWav(await readFile(file)).samples).toEqual(sine(700, 12000, 16000));
    await recorder.close();
  });

  it('never overwrites a recording and says why it cannot record', async () => {
    const file = join(folder, 'c.wav');
    await writeFile(file, 'evidence');
    await expect(WavRecorder.open(file, notExpected)).rejects.toMatchObject({ reason: 'bad_file' });
    expect(await readFile(file, 'utf8')).toBe('evidence');
    await expect(WavRecorder.open(join(folder, 'no', 'd.wav'), notExpected)).rejects.toThrow(/ENOENT/);
  });

  it('gives up once when the disk does not keep up, and still closes', async () => {
    const failures: string[] = [];
    // Two heaps of a minute in one go: no disk takes them before the second comes.
    const recorder = await WavRecorder.open(join(folder, 'e.wav'), (error) => failures.push(error.message));
    const heap = new Int16Array(8000 * 61);
    recorder.add(heap);
    recorder.add(heap);
    await recorder.close();
    expect(failures).toEqual(['The recording stopped: The disk does not keep up']);
  });
});
