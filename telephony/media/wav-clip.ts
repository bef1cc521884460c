import { readFile, stat } from 'node:fs/promises';
import { MediaError } from './media-error.js';
import { resampledTo8k } from './resample.js';
import { parseWav } from './wav-header.rules.js';

/** Twenty minutes at 8 kHz: an announcement is never longer, a wrong file often is. */
const MOST_BYTES = 20_000_000;

/** Sound of a WAV file (PCM 16 bit mono, 8–48 kHz) at 8 kHz. Throws MediaError `bad_file`, naming the file. */
export async function readWavClip(file: string): Promise<Int16Array> {
  try {
    const { size } = await stat(file);
    if (size > MOST_BYTES) throw new MediaError('bad_file', `${size} bytes are too many for a clip`);
    const { rate, samples } = parseWav(await readFile(file));
    return await resampledTo8k(samples, rate);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new MediaError('bad_file', `Cannot play ${file}: ${why}`);
  }
}
