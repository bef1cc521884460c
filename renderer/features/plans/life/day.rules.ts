const dayMs = 86_400_000;
const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });

/** Day of an instant in Asia/Shanghai, `YYYY-MM-DD`; a day stays itself. */
export function dayOf(at: string | number): string {
  if (typeof at === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(at)) return at;
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? '' : day.format(date);
}

/** Whole days from one day to another; negative when it has passed. */
export function daysUntil(today: string, on: string): number {
  return Math.round((Date.parse(on) - Date.parse(today)) / dayMs);
}
