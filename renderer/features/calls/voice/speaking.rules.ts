/** Quieter is the line, not a voice. dBFS. */
const voiceDb = -40;
/** Between two words nobody has stopped speaking. */
const holdMs = 1_200;

/** When each person was heard last, ms, by leg. */
export type Heard = Readonly<Record<string, number>>;

/** Who was heard up to now. */
export function heardBy(before: Heard, levels: Readonly<Record<string, number>>, nowMs: number): Heard {
  const still = Object.entries(before).filter(([, at]) => nowMs - at < holdMs);
  const now = Object.entries(levels)
    .filter(([, level]) => level >= voiceDb)
    .map(([legId]) => [legId, nowMs] as const);
  return Object.fromEntries([...still, ...now]);
}
