/** Fields shown to people, which stay as written. */
const SHOWN = new Set(['name', 'unit']);
/** Fields whose keys are words of reports. */
const KEYED_BY_WORDS = new Set(['units', 'said']);

/**
 * The words of a knowledge file as reports are folded (勿 reads as 不), so that a word finds itself in a report; `areWords`
 * tells that the keys of `value` are words, too.
 */
export function foldWords(value: unknown, fold: (word: string) => string, areWords = false): unknown {
  if (typeof value === 'string') return fold(value);
  if (Array.isArray(value)) return value.map((one: unknown) => foldWords(one, fold));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]: [string, unknown]) => [
      areWords ? fold(key) : key,
      SHOWN.has(key) ? one : foldWords(one, fold, KEYED_BY_WORDS.has(key)),
    ]),
  );
}
