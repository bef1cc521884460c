import type { RawFact } from './facts.js';

/** Words after which a number replaces the one told before. */
const CORRECTION = /更正|纠正|改正|实为|应为|实际是|实际为|其实是|报错|说错|不对|no sorry|correction/u;

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
