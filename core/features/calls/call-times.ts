import { z } from 'zod';
import type { Files } from '../../ports/files.js';

/** Wait times of a call, milliseconds. */
export interface CallTimes {
  /** Rings this long before it counts as no answer. */
  readonly ringMs: number;
  /** Answered, but no key pressed: voicemail answers too. Longer than what is said, keys and all. */
  readonly confirmMs: number;
  /** A call-out ends by itself after this long. */
  readonly wholeMs: number;
  /** Pause before the unreached are called again. */
  readonly againMs: number;
}

const timesSchema = z.object({
  ringSeconds: z.number().min(5).max(120),
  confirmSeconds: z.number().min(10).max(300),
  wholeMinutes: z.number().min(1).max(240),
  againSeconds: z.number().min(5).max(3_600),
});

/** Reads `calls/times.json`; a simulated exchange faster than life (`speed`) waits less. */
export async function readCallTimes(files: Files, speed: number): Promise<CallTimes> {
  const times = timesSchema.parse(JSON.parse(await files.read('calls/times.json')));
  return {
    ringMs: (times.ringSeconds * 1_000) / speed,
    confirmMs: (times.confirmSeconds * 1_000) / speed,
    wholeMs: times.wholeMinutes * 60_000,
    againMs: (times.againSeconds * 1_000) / speed,
  };
}
