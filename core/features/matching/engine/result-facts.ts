import type { Fact } from '../../../../contract/matching/matching.model.js';
import { MAX_READ_LENGTH, type NormalisedText } from './normalise.js';
import type { Reading } from './reading.js';

const colourNames = { red: '红色', orange: '橙色', yellow: '黄色', blue: '蓝色' } as const;
/** Concepts worth a chip of their own, with the key of the chip. */
const signKeys: Readonly<Record<string, string>> = {
  gas: 'sign.gas_smell',
  rotten_egg: 'sign.rotten_egg',
  fire: 'sign.fire',
  explosion: 'sign.explosion',
  leak: 'sign.leak',
  chemical: 'substance.chemical',
  radiation: 'substance.radiation',
  flood: 'sign.flood',
  quake: 'sign.shaking',
  trapped: 'sign.trapped',
  hurt: 'sign.hurt',
  dead: 'sign.dead',
  power_cut: 'sign.power_cut',
};

function span(source: NormalisedText, start: number, end: number): { start: number; end: number; text: string } {
  const original = source.toOriginal(start, end);
  return { ...original, text: source.original.slice(original.start, original.end) };
}

/** Facts for the screen, with offsets into the text as typed. */
export function resultFacts(reading: Reading): Fact[] {
  const { source } = reading;
  const numbers = reading.facts.map((fact): Fact => {
    const { approximate, ...shown } = fact;
    void approximate;
    return { ...shown, ...span(source, fact.start, fact.end) };
  });
  const warnings = reading.warnings.map((warning): Fact => ({
    key: 'warning_colour',
    label: `${warning.signal ?? ''}预警`,
    value: colourNames[warning.colour],
    negated: false,
    ...span(source, warning.start, warning.end),
  }));
  const signs = reading.concepts.flatMap((hit): Fact[] => {
    const key = signKeys[hit.concept.id];
    return key === undefined
      ? []
      : [{ key, label: hit.concept.name, negated: hit.negated, ...span(source, hit.start, hit.end) }];
  });
  const told = withoutRepeats(signs, numbers);
  const end = Math.min(source.original.length, MAX_READ_LENGTH);
  const note: Fact[] = source.truncated
    ? [{ key: 'note.truncated', label: `只读了前 ${MAX_READ_LENGTH} 字`, negated: false, start: end, end, text: '' }]
    : [];
  return [...numbers, ...warnings, ...told, ...note].sort((a, b) => a.start - b.start);
}

/** A sign a number already tells (“2人送医”), and the same sign said twice, need no chip of their own. */
function withoutRepeats(signs: readonly Fact[], numbers: readonly Fact[]): readonly Fact[] {
  const seen = new Set<string>();
  return signs.filter((sign) => {
    const told = numbers.some((number) => number.start <= sign.start && sign.end <= number.end);
    if (told || seen.has(sign.key)) return false;
    seen.add(sign.key);
    return true;
  });
}
