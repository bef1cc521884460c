import { levelOf } from '../../../telephony/media/testing/tones.js';

/** baresip's tones are up to 5 Hz off. */
const OFF_BY_HZ = 6;

/** Level of a tone of about that frequency, dB of a full-scale sine. */
export function toneLevel(samples: Int16Array, frequency: number): number {
  const levels = Array.from({ length: 2 * OFF_BY_HZ + 1 }, (_, at) => levelOf(samples, frequency - OFF_BY_HZ + at));
  return Math.max(...levels);
}

/** Level of everything together, dB of full scale. */
export function loudness(samples: Int16Array): number {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, samples.length);
  return 10 * Math.log10(power / 32768 ** 2 + 1e-12);
}
