import { correctionsIn } from '../corrections.js';
import type { QuantityWords } from '../knowledge.js';
import { negationStart } from '../negation.js';
import type { Reading } from '../reading.js';
import { anyOf, findWords, type CompiledWords, type NearHit } from './near-words.js';
import type { Quantity, QuantityReading } from './quantity.js';

/** Clauses are shorter; nonsense without punctuation must not be read from its beginning every time. */
const LONGEST_LEAD = 60;

/** The words all metrics share, ready for reading. */
interface SharedPatterns {
  readonly ignore: RegExp | undefined;
  readonly past: RegExp | undefined;
  readonly present: RegExp | undefined;
  readonly forecast: RegExp | undefined;
  readonly person: RegExp | undefined;
}

/** One report as its quantities tell it. Every answer is worked out once. */
export interface Told extends QuantityReading {
  readonly reading: Reading;
  readonly text: string;
  /** Numbers told from here on replace earlier ones of their kind; 0 when none does. */
  readonly newFrom: number;
  /** Where the metric's words stand, undenied. */
  readonly hitsOf: (words: CompiledWords) => readonly NearHit[];
  /** Whether a word of `pattern` stands undenied in the clause: 没跑出来 is no 跑出来. */
  readonly says: (clause: number, pattern: RegExp | undefined) => boolean;
  /** The clause tells no figure of this event: of another day, a drill, a capacity, or taken back later. */
  readonly isBeside: (clause: number, at: number, own?: CompiledWords) => boolean;
  /** Like `isBeside`, but of the words between two marks alone: a list may name other things. */
  readonly isAside: (at: number) => boolean;
  readonly isForetold: (clause: number) => boolean;
  readonly isDenied: (quantity: Quantity) => boolean;
  /** Whether a person is named shortly before `at`: a tyre and a flat have no breath either. */
  readonly isOfPerson: (at: number) => boolean;
}

/** Clauses that stay in the past told before them. */
const PAST_REACH = 3;
const COMPARED = /(?:比|比起|较|相比|相较|是|than )(?:了)?$/u;
const COMPARED_REACH = 5;
const PRONOUNS = [
  '他',
  '她',
  '伊',
  '爸',
  '妈',
  '爷',
  '奶',
  '哥',
  '弟',
  '姐',
  '妹',
  '儿子',
  '女儿',
  '老公',
  '老婆',
  'he',
  'she',
];
const PERSON_REACH = 30;

/** 较上周上涨57% tells of this week. */
function notCompared(pattern: RegExp | undefined): RegExp | undefined {
  return pattern && new RegExp(`(?<!较|(?<!同)比)(?:${pattern.source})`, 'gu');
}

export function compileShared(words: QuantityWords): SharedPatterns {
  return {
    ignore: anyOf(words.ignore),
    past: notCompared(anyOf(words.past)),
    present: anyOf(words.present),
    forecast: anyOf(words.forecast),
    person: anyOf([...words.people.nouns, ...PRONOUNS]),
  };
}

function remember<K, V>(answer: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = answer(key);
    known.set(key, value);
    return value;
  };
}

/** The words around `at` up to the next marks, those of lists among them. */
function partAround(text: string, at: number): string {
  const before = /[^、,。;!?\n]*$/u.exec(text.slice(Math.max(0, at - LONGEST_LEAD), at))?.[0] ?? '';
  return before + (/^[^、,。;:!?\n]*/u.exec(text.slice(at))?.[0] ?? '');
}

/** What one report tells, before any metric is asked for. */
export function tellReport(reading: Reading, quantities: QuantityReading, shared: SharedPatterns): Told {
  const { text } = reading.source;
  const { clauses } = quantities;
  const { newFrom, onlyFrom } = correctionsIn(text);
  const hitsFor = remember((pattern: RegExp) => findWords(text, pattern, clauses));
  const saidIn = remember((pattern: RegExp) => new Set(hitsFor(pattern).map(({ clause }) => clause)));
  const says = (clause: number, pattern: RegExp | undefined): boolean =>
    pattern !== undefined && saidIn(pattern).has(clause);
  /** 比上周涨了八成 compares with the past and tells of now. */
  const pastIn = remember(
    (pattern: RegExp) =>
      new Set(
        hitsFor(pattern)
          .filter(({ start }) => !COMPARED.test(text.slice(Math.max(0, start - COMPARED_REACH), start)))
          .map(({ clause }) => clause),
      ),
  );
  const saysPast = (clause: number): boolean => shared.past !== undefined && pastIn(shared.past).has(clause);
  const isPast = remember((clause: number): boolean => {
    if (saysPast(clause)) return true;
    for (let at = clause; at > clause - PAST_REACH; at -= 1) {
      if (clauses[at]?.sentence !== clauses[clause]?.sentence || says(at, shared.present)) return false;
      if (saysPast(at - 1)) return true;
    }
    return false;
  });
  return {
    ...quantities,
    reading,
    text,
    newFrom,
    hitsOf: ({ near }) => hitsFor(near),
    says,
    isBeside: (clause, at, own) => at < onlyFrom || says(clause, own?.ignore ?? shared.ignore) || isPast(clause),
    isAside: (at) => {
      const part = partAround(text, at);
      return [shared.ignore, shared.past].some((pattern) => pattern !== undefined && part.search(pattern) >= 0);
    },
    isForetold: (clause) => says(clause, shared.forecast),
    isOfPerson: (at) =>
      shared.person !== undefined && text.slice(Math.max(0, at - PERSON_REACH), at).search(shared.person) >= 0,
    isDenied: remember((quantity) => negationStart(text, quantity.start) !== undefined),
  };
}
