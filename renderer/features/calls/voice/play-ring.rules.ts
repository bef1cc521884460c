import { sampleRate } from './pcm.rules.js';

const perMs = sampleRate / 1_000;
/** Gathered before the first sound is played: answers of the station come in little heaps. */
const startSamples = 80 * perMs;
const growSamples = 40 * perMs;
const mostStartSamples = 200 * perMs;
/** More than this is late; the oldest goes, so that two people do not talk past each other. */
const lateSamples = 400 * perMs;
/** How long the ring must have held more than it needed before it gives some up. */
const calmSamples = 2_000 * perMs;
const spareSamples = 60 * perMs;
const trimSamples = 20 * perMs;
const capacity = 1_000 * perMs;
const fullScale = 32_768;

/** Sound on its way to the headset: comes in heaps, is taken in small even pieces. */
export class PlayRing {
  readonly #samples = new Float32Array(capacity);
  #at = 0;
  #held = 0;
  #needed = startSamples;
  #isPlaying = false;
  #lowest = capacity;
  #calmFor = 0;

  /** Sound waiting to be played, ms. */
  get heldMs(): number {
    return this.#held / perMs;
  }

  /** What must be gathered before sound starts, ms. */
  get neededMs(): number {
    return this.#needed / perMs;
  }

  push(samples: Int16Array): void {
    const fitting = samples.subarray(Math.max(0, samples.length - capacity));
    this.#drop(this.#held + fitting.length - capacity);
    for (const sample of fitting) {
      this.#samples[(this.#at + this.#held) % capacity] = sample / fullScale;
      this.#held += 1;
    }
    if (this.#held > lateSamples) this.#drop(this.#held - this.#needed);
    if (this.#held >= this.#needed) this.#isPlaying = true;
  }

  /** Fills one piece; silence when there is nothing. */
  pull(into: Float32Array): void {
    into.fill(0);
    if (!this.#isPlaying) return;
    const taken = Math.min(into.length, this.#held);
    for (let index = 0; index < taken; index += 1) into[index] = this.#next();
    if (taken < into.length) this.#runDry();
    else this.#giveUpSpare(taken);
  }

  #next(): number {
    const sample = this.#samples[this.#at] ?? 0;
    this.#at = (this.#at + 1) % capacity;
    this.#held -= 1;
    return sample;
  }

  #drop(count: number): void {
    const gone = Math.min(this.#held, Math.max(0, count));
    this.#at = (this.#at + gone) % capacity;
    this.#held -= gone;
  }

  /** The network is slower than thought: waits for more before it goes on. */
  #runDry(): void {
    this.#isPlaying = false;
    this.#needed = Math.min(mostStartSamples, this.#needed + growSamples);
    this.#startCalm();
  }

  /** Sound nobody needed for two seconds is only delay: a frame of it goes. */
  #giveUpSpare(taken: number): void {
    this.#lowest = Math.min(this.#lowest, this.#held);
    this.#calmFor += taken;
    if (this.#calmFor < calmSamples) return;
    if (this.#lowest > spareSamples) this.#drop(trimSamples);
    this.#startCalm();
  }

  #startCalm(): void {
    this.#lowest = capacity;
    this.#calmFor = 0;
  }
}
