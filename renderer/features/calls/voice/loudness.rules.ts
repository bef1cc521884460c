/** How a voice comes over the telephone, by its loudest sample. */
export type Loudness = 'quiet' | 'good' | 'over';

/** Peaks below −30 dBFS drown in the noise of a line; from −1 dBFS on samples are cut off. */
const quietDb = -30;
const overDb = -1;
/** Left end of a meter. */
const floorDb = -60;

export function loudnessOf(peakDb: number): Loudness {
  if (peakDb >= overDb) return 'over';
  return peakDb < quietDb ? 'quiet' : 'good';
}

/** Length of a meter's bar, 0 to 1. */
export function shareOf(peakDb: number): number {
  return Math.min(1, Math.max(0, 1 - peakDb / floorDb));
}
