import { SAMPLE_RATE } from './sound.js';

/** Power of one frequency (hertz) in `samples`, as the squared amplitude of the sine it would take (0…32768²). */
export function goertzelPower(samples: Int16Array, frequency: number): number {
  const coefficient = 2 * Math.cos((2 * Math.PI * frequency) / SAMPLE_RATE);
  let before = 0;
  let last = 0;
  for (const sample of samples) {
    const next = sample + coefficient * last - before;
    before = last;
    last = next;
  }
  const power = before * before + last * last - coefficient * before * last;
  return samples.length === 0 ? 0 : (4 * power) / (samples.length * samples.length);
}
