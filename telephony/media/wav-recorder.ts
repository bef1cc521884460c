import { open, type FileHandle } from 'node:fs/promises';
import { MediaError } from './media-error.js';
import { SAMPLE_RATE } from './sound.js';
import { WAV_HEADER_BYTES, wavHeader } from './wav-header.rules.js';

const BYTES_PER_SECOND = SAMPLE_RATE * 2;
/** Sound that may wait for a slow disk before the recording is given up. */
const MOST_WAITING_BYTES = 60 * BYTES_PER_SECOND;

/**
 * Records sound into a new WAV file. Every second the sound is appended and then the header put right, so that a killed
 * process leaves a file that plays to its last second. Never blocks the sound: the disk is written to behind.
 */
export class WavRecorder {
  readonly #handle: FileHandle;
  readonly #onFailure: (error: Error) => void;
  #frames: Buffer[] = [];
  #unwritten = 0;
  #written = 0;
  #queued = 0;
  #work: Promise<void> = Promise.resolve();
  #isFailed = false;
  #closing: Promise<number> | undefined;

  private constructor(handle: FileHandle, onFailure: (error: Error) => void) {
    this.#handle = handle;
    this.#onFailure = onFailure;
  }

  /** Opens `file`, which must not exist yet: a recording is evidence. `onFailure` is called once when the disk fails. */
  static async open(file: string, onFailure: (error: Error) => void): Promise<WavRecorder> {
    let handle: FileHandle | undefined;
    try {
      handle = await open(file, 'wx');
      await handle.write(wavHeader(0), 0, WAV_HEADER_BYTES, 0);
      return new WavRecorder(handle, onFailure);
    } catch (error) {
      await handle?.close().catch(() => undefined);
      throw new MediaError('bad_file', `Cannot record into ${file}: ${messageOf(error)}`);
    }
  }

  add(frame: Int16Array): void {
    if (this.#isFailed || this.#closing !== undefined) return;
    const bytes = Buffer.allocUnsafe(frame.length * 2);
    for (let at = 0; at < frame.length; at++) bytes.writeInt16LE(frame[at] ?? 0, at * 2);
    this.#frames.push(bytes);
    this.#unwritten += bytes.length;
    if (this.#unwritten >= BYTES_PER_SECOND) this.#flush();
  }

  /** Writes what is left and closes; the recorded length in seconds. */
  close(): Promise<number> {
    this.#closing ??= this.#finish();
    return this.#closing;
  }

  async #finish(): Promise<number> {
    this.#flush();
    await this.#work;
    await this.#handle.close().catch((error: unknown) => {
      this.#fail(error);
    });
    return this.#written / BYTES_PER_SECOND;
  }

  #flush(): void {
    const sound = Buffer.concat(this.#frames);
    this.#frames = [];
    this.#unwritten = 0;
    this.#queued += sound.length;
    if (this.#queued > MOST_WAITING_BYTES) this.#fail(new Error('The disk does not keep up'));
    this.#work = this.#work
      .then(() => this.#append(sound))
      .catch((error: unknown) => {
        this.#fail(error);
      });
  }

  async #append(sound: Buffer): Promise<void> {
    if (!this.#isFailed && sound.length > 0) {
      await this.#handle.write(sound, 0, sound.length, WAV_HEADER_BYTES + this.#written);
      this.#written += sound.length;
      await this.#handle.write(wavHeader(this.#written), 0, WAV_HEADER_BYTES, 0);
    }
    this.#queued -= sound.length;
  }

  #fail(error: unknown): void {
    if (this.#isFailed) return;
    this.#isFailed = true;
    this.#frames = [];
    this.#onFailure(new MediaError('bad_file', `The recording stopped: ${messageOf(error)}`));
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
