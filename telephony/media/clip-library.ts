import { stat } from 'node:fs/promises';
import { readWavClip } from './wav-clip.js';

/** Clips kept: one announcement goes to many phones at once. */
const MOST_KEPT = 16;

/** Reads each clip once while it is in use; a changed file is read anew. */
export class ClipLibrary {
  readonly #clips = new Map<string, Promise<Int16Array>>();

  /** The clip's sound at 8 kHz. Throws MediaError `bad_file`. */
  async read(file: string): Promise<Int16Array> {
    const key = await versionOf(file);
    const kept = this.#clips.get(key);
    if (kept !== undefined) return kept;
    const clip = readWavClip(file);
    this.#clips.set(key, clip);
    const [oldest] = this.#clips.keys();
    if (this.#clips.size > MOST_KEPT && oldest !== undefined) this.#clips.delete(oldest);
    clip.catch(() => this.#clips.delete(key));
    return clip;
  }
}

async function versionOf(file: string): Promise<string> {
  // A missing file is named by readWavClip, with the same words as any other trouble.
  const found = await stat(file).catch(() => undefined);
  return `${file}|${found?.mtimeMs ?? 0}|${found?.size ?? 0}`;
}
