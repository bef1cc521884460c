import type { RawFact } from './facts.js';

/** Words after which a number replaces the one told before. */
const CORRECTION = /更正|纠正|改正|实为|应为|实际是|实际为|其实是|报错|说错|不对|no sorry|correction/u;

/** Words that take back all that was told before; 其实是 and 不对 only what is told anew. */
const TAKEN_BACK = /更正|纠正|报错|说错|correction/u;

/** Where the last word of correction ends (0 without one), and the last that takes everything back. */
export function correctionsIn(text: string): { readonly newFrom: number; readonly onlyFrom: number } {
  const end = (pattern: RegExp): number => {
    const last = [...text.matchAll(new RegExp(pattern.source, 'gu'))].at(-1);
    return last ? last.index + last[0].length : 0;
  };
  return { newFrom: end(CORRECTION), onlyFrom: end(TAKEN_BACK) };
}

/** 「报了30人，更正：13人」 keeps the last number of a kind; the earlier one stays as denied. */
export function withCorrections(text: string, facts: readonly RawFact[]): readonly RawFact[] {
  if (!CORRECTION.test(text)) return facts;
  return facts.map((fact) => {
    const later = facts.some(
      (other) =>
        other.key === fact.key && other.start >= fact.end && CORRECTION.test(text.slice(fact.end, other.start)),
    );
    return later ? { ...fact, negated: true } : fact;
  });
}
