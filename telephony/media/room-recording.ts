import { type MediaEvent } from './media-event.js';
import { WavRecorder } from './wav-recorder.js';

/** Records one room, one file after another; what is asked while a file is being opened or closed waits its turn. */
export class RoomRecording {
  readonly #room: string;
  readonly #tell: (event: MediaEvent) => void;
  #running: { readonly file: string; readonly recorder: WavRecorder } | undefined;
  #work: Promise<void> = Promise.resolve();
  #asked: string | null = null;
  #jobs = 0;

  constructor(room: string, tell: (event: MediaEvent) => void) {
    this.#room = room;
    this.#tell = tell;
  }

  /** Whether a file is written, or soon will be. */
  get isOn(): boolean {
    return this.#asked !== null;
  }

  /** Nothing is recorded, opened or still being written. */
  get isIdle(): boolean {
    return this.#asked === null && this.#jobs === 0;
  }

  /** Records into a new `file`, or stops; a running recording is finished first. Resolves when done; never rejects. */
  record(file: string | null): Promise<void> {
    this.#asked = file;
    this.#jobs++;
    this.#work = this.#work.then(async () => {
      await this.#finish();
      if (file !== null) await this.#begin(file);
      this.#jobs--;
    });
    return this.#work;
  }

  add(frame: Int16Array): void {
    this.#running?.recorder.add(frame);
  }

  async #begin(file: string): Promise<void> {
    try {
      const recorder = await WavRecorder.open(file, (error) => {
        this.#tell({ kind: 'refused', why: error.message });
        // What was written so far is kept and reported.
        if (this.#asked === file) void this.record(null);
      });
      this.#running = { file, recorder };
    } catch (error) {
      if (this.#asked === file) this.#asked = null;
      this.#tell({ kind: 'refused', why: error instanceof Error ? error.message : String(error) });
    }
  }

  async #finish(): Promise<void> {
    const running = this.#running;
    if (running === undefined) return;
    this.#running = undefined;
    const seconds = await running.recorder.close();
    this.#tell({ kind: 'recorded', room: this.#room, file: running.file, seconds });
  }
}
