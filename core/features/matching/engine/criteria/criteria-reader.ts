import type { CriterionWords } from '../knowledge.js';
import { quoteOriginal } from '../normalise.js';
import type { Reading } from '../reading.js';
import { compileEntry, leastCount, readEntry, type Entry } from './entry.js';
import { readLiterally } from './literal-reading.js';
import { isDenied } from './said.js';

/** Decides whether what a plan tells in words is said by a report. */
export interface CriteriaReader {
  /** The words of the report that say a thing named in `criterionText` (锅炉爆炸, 桥梁被撞); undefined when none does. */
  readonly namedThing: (criterionText: string, reading: Reading) => string | undefined;
  /** Whether the report itself confirms `requires`: the whole of it, every part joined by 且, or one of its alternatives. */
  readonly confirms: (requires: string, reading: Reading) => boolean;
}

interface Bound {
  readonly entry: Entry;
  readonly least: number;
}

/** Builds the reader of `criteria.yaml`; `normalise` as reports are normalised. Keep it: every entry is prepared once. */
export function createCriteriaReader(
  words: readonly CriterionWords[],
  normalise: (text: string) => string,
): CriteriaReader {
  const entries = words.map((entry) => compileEntry(entry, normalise));
  const known = new Map<string, readonly Bound[]>();

  /** Entries that read a text of a plan. Plans have a few hundred such texts, the same ones at every report. */
  const entriesFor = (planText: string, scope: Entry['scope']): readonly Bound[] => {
    const key = `${scope} ${planText}`;
    const found = known.get(key);
    if (found) return found;
    const text = normalise(planText);
    const bound = entries
      .filter((entry) => entry.scope === scope && entry.plan.test(text))
      .map((entry) => ({ entry, least: leastCount(entry, text) }));
    known.set(key, bound);
    return bound;
  };

  const namedThing = (criterionText: string, reading: Reading): string | undefined => {
    const { source } = reading;
    for (const { entry, least } of entriesFor(criterionText, 'criterion')) {
      const said = readEntry(entry, reading, least);
      if (said) return quoteOriginal(source, said.start, said.end);
    }
    const said = readLiterally(source.text, criterionText);
    return said && quoteOriginal(source, said.start, said.end);
  };

  /** Own words count unless the file knows more exact ones; nothing is taken for confirmed that the text does not say. */
  const isSaid = (part: string, reading: Reading): boolean => {
    const bound = entriesFor(part, 'requirement');
    if (bound.length > 0) return bound.some(({ entry, least }) => readEntry(entry, reading, least) !== undefined);
    const { text } = reading.source;
    const at = text.indexOf(normalise(part));
    return at >= 0 && !isDenied(text, at);
  };

  const confirms = (requires: string, reading: Reading): boolean => {
    const bare = requires.replace(/^(?:涉及|发生在)/u, '');
    if (entriesFor(bare, 'requirement').length > 0) return isSaid(bare, reading);
    const parts = bare.split('且').filter((part) => part !== '');
    return parts.length > 0 && parts.every((part) => alternatives(part).some((one) => isSaid(one, reading)));
  };
  return { namedThing, confirms };
}

function alternatives(part: string): readonly string[] {
  return part.split(/[、，]|或/u).filter((one) => one !== '');
}
