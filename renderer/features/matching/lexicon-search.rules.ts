import type { OutputOf } from '../../../contract/index.js';

export type Lexicon = OutputOf<'matching.lexicon'>;
export type Concept = Lexicon['concepts'][number];
export type BoundaryRule = Lexicon['rules'][number];

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

function has(parts: readonly string[], words: string): boolean {
  return parts.some((part) => folded(part).includes(words));
}

/** The part of the lexicon that speaks of some words: by form, name, concept, plan code or plan name. */
export function searchLexicon(lexicon: Lexicon, text: string, titleOf: (code: string) => string): Lexicon {
  const words = folded(text);
  if (words === '') return lexicon;
  const plansOf = (weights: Readonly<Record<string, number>>): string[] =>
    Object.keys(weights).flatMap((code) => [code, titleOf(code)]);
  const concepts = lexicon.concepts.filter(({ id, name, forms, plans }) =>
    has([id, name, ...forms, ...plansOf(plans)], words),
  );
  const ids = new Set(concepts.map(({ id }) => id));
  const reads = (rule: BoundaryRule): boolean =>
    [...rule.when, ...rule.without].some((entry) => entry.split('|').some((id) => ids.has(id)));
  return {
    concepts,
    rules: lexicon.rules.filter((rule) => reads(rule) || has([rule.id, rule.why, ...plansOf(rule.boost)], words)),
    phrases: lexicon.phrases.filter(({ code, title }) => has([code, title], words)),
    everyday: lexicon.everyday,
  };
}

/** Where the words stand in a form, for marking. */
export function spansOf(form: string, text: string): readonly { start: number; end: number }[] {
  const words = folded(text);
  const start = words === '' ? -1 : form.toLowerCase().indexOf(words);
  return start < 0 ? [] : [{ start, end: start + words.length }];
}

/** Forms with the words first, the others in their order. */
export function formsFor(forms: readonly string[], text: string): readonly string[] {
  return forms.toSorted((a, b) => spansOf(b, text).length - spansOf(a, text).length);
}
