import { FRAME_SAMPLES } from './sound.js';
import { readWavClip } from './wav-clip.js';

/** What a player tells its call. */
export interface ClipPlayerEvents {
  /** All files of the list were taken, frame by frame. */
  played(): void;
  /** A file could not be played; nothing of the list is. */
  failed(error: Error): void;
}

/**
 * Plays WAV files one after another to one call. Pulled by the call's clock, so it pauses by itself whenever nobody
 * takes its frames (the call is held, digits are being sent).
 */
export class ClipPlayer {
  readonly #events: ClipPlayerEvents;
  readonly #read: (file: string) => Promise<Int16Array>;
  #sound: Int16Array | undefined;
  #at = 0;
  #turn = 0;

  constructor(events: ClipPlayerEvents, read: (file: string) => Promise<Int16Array> = readWavClip) {
    this.#events = events;
    this.#read = read;
  }

  get isPlaying(): boolean {
    return this.#sound !== undefined;
  }

  /** Replaces what plays; an empty list only stops. Resolves when the files are read and playing can begin. */
  async play(files: readonly string[]): Promise<void> {
    this.stop();
    if (files.length === 0) return;
    const turn = this.#turn;
    try {
      const clips = await Promise.all(files.map((file) => this.#read(file)));
      // A newer list came while the files were read.
      if (turn !== this.#turn) return;
      this.#sound = joinedClips(clips);
      this.#at = 0;
    } catch (error) {
      if (turn === this.#turn) this.#events.failed(error instanceof Error ? error : new Error(String(error)));
    }
  }

  stop(): void {
    this.#turn++;
    this.#sound = undefined;
  }

  /** The next 20 ms, the last filled up with silence; undefined when nothing plays. */
  next(): Int16Array | undefined {
    if (this.#sound === undefined) return undefined;
    const frame = new Int16Array(FRAME_SAMPLES);
    frame.set(this.#sound.subarray(this.#at, this.#at + FRAME_SAMPLES));
    this.#at += FRAME_SAMPLES;
    if (this.#at >= this.#sound.length) {
      this.#sound = undefined;
      this.#events.played();
    }
    return frame;
  }
}

function joinedClips(clips: readonly Int16Array[]): Int16Array {
  const whole = new Int16Array(clips.reduce((sum, clip) => sum + clip.length, 0));
  let at = 0;
  for (const clip of clips) {
    whole.set(clip, at);
    at += clip.length;
  }
  return whole;
}
