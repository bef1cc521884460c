import type { SpokenNumber } from '../numerals.js';

const values: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  half: 0.5,
  couple: 2,
};
const times: Readonly<Record<string, number>> = { dozen: 12, hundred: 100, thousand: 1000, million: 1e6, billion: 1e9 };
/** Dozens, hundreds: at least two of them. */
const many: Readonly<Record<string, number>> = { dozens: 24, hundreds: 200, thousands: 2000 };
const VAGUE = /dozen|couple|hundreds|thousands/u;

const word = [...Object.keys(many), ...Object.keys(times), ...Object.keys(values)]
  .sort((a, b) => b.length - a.length)
  .join('|');
/** Source of a regular expression for a number in English words; at most six words. */
export const ENGLISH_NUMBER = `(?<![a-z])(?:${word})(?:(?: and a | and | a |-| )(?:${word})(?![a-z])){0,5}(?![a-z])`;

/** Reads `two dozen`, `a hundred and twenty`, `half`. A `dozen` is as good as `about twelve`. */
export function readEnglishNumber(text: string): SpokenNumber | undefined {
  let total = 0;
  let current: number | undefined;
  for (const part of text.split(/[ -]/u)) {
    const value = values[part] ?? many[part];
    const factor = times[part];
    if (value !== undefined) current = (current ?? 0) + value;
    else if (factor !== undefined && factor >= 1000) {
      total += (current ?? 1) * factor;
      current = undefined;
    } else if (factor !== undefined) current = (current ?? 1) * factor;
  }
  const value = total + (current ?? 0);
  return value > 0 ? { value, approximate: VAGUE.test(text) } : undefined;
}
