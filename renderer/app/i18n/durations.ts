const secondMs = 1_000;
const pad = (value: number): string => String(value).padStart(2, '0');

/** `0:41`, `11:32`, `3:41:12`; never negative. */
export function clockWords(ms: number): string {
  const total = Math.max(0, Math.floor(ms / secondMs));
  const seconds = total % 60;
  const minutes = Math.floor(total / 60) % 60;
  const hours = Math.floor(total / 3_600);
  if (hours > 0) return `${String(hours)}:${pad(minutes)}:${pad(seconds)}`;
  return `${String(minutes)}:${pad(seconds)}`;
}

const dayMs = 86_400_000;
const fewestDays = 2;

/** Whole days of a long span, rounded down; absent while hours still say something (under 48 hours). */
export function wholeDays(ms: number): number | undefined {
  const days = Math.floor(ms / dayMs);
  return days >= fewestDays ? days : undefined;
}
