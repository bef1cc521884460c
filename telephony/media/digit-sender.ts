import { DTMF_DIGITS } from './dtmf-event.rules.js';
import { MediaError } from './media-error.js';

/** A key sounds for 120 ms … */
const TONE_FRAMES = 6;
/** … then its end is said three times, one per frame: 60 ms of rest before the next key. */
const END_FRAMES = 3;
/** A comma in the digits: time for an operator's machine to answer. */
const PAUSE_FRAMES = 50;
const MOST_WAITING = 64;

/** What one frame of a key being sent is. */
export interface DigitStep {
  readonly digit: string;
  /** Frames since the key began, from 0; the first carries the marker. */
  readonly frame: number;
  /** Frames the key sounds in all, when this is one of the three ends; otherwise so far, this one included. */
  readonly soundedFrames: number;
  readonly isEnd: boolean;
}

/** Sends keys one after another on the call's 20 ms clock. */
export class DigitSender {
  #waiting: string[] = [];
  #frame = 0;

  get isBusy(): boolean {
    return this.#waiting.length > 0;
  }

  /** Keys `0-9*#A-D`; a comma waits one second. Throws MediaError `bad_digits`, then nothing is sent. */
  queue(digits: string): void {
    const keys = Array.from(digits.toUpperCase());
    if (keys.length === 0 || keys.some((key) => key !== ',' && !DTMF_DIGITS.includes(key))) {
      throw new MediaError('bad_digits', 'Only 0-9 * # A-D and comma can be sent');
    }
    if (this.#waiting.length + keys.length > MOST_WAITING) throw new MediaError('bad_digits', 'Too many digits');
    this.#waiting.push(...keys);
  }

  /** The step of this frame; undefined when the frame is free for sound. */
  next(): DigitStep | undefined {
    const [digit] = this.#waiting;
    if (digit === undefined) return undefined;
    const frame = this.#frame++;
    const isPause = digit === ',';
    if (this.#frame >= (isPause ? PAUSE_FRAMES : TONE_FRAMES + END_FRAMES)) {
      this.#waiting.shift();
      this.#frame = 0;
    }
    if (isPause) return undefined;
    return { digit, frame, soundedFrames: Math.min(frame + 1, TONE_FRAMES), isEnd: frame >= TONE_FRAMES };
  }
}
