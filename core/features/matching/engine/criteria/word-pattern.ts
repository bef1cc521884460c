import { NUMBER_SOURCE } from '../numerals.js';
import { ENGLISH_NUMBER } from '../quantities/english-numbers.js';

const NUMBER = `(?<n>${NUMBER_SOURCE}|${ENGLISH_NUMBER})`;
/** DN900: a figure may stand right behind letters that are part of the word. */
const NUMBER_BEHIND_LETTER = NUMBER.replace('(?<![a-z\\d.])', '(?<![\\d.])');
/** What `…` stands for. */
const GAP = '[^,。;!?\\n]{0,8}?';
/** 八百多米, 五十来只, 三十余起: nothing of the unit yet. */
const ABOUT = '\\s?(?:余|多|来|几)?\\s?';
const TIMES = /×(\d+)$/u;

/** Latin letters and figures match as whole words; Chinese has no word ends. */
function edges(word: string): readonly [before: string, after: string] {
  const edge = (char: string, look: string): string => {
    if (/[a-z]/u.test(char)) return `(?${look}[a-z])`;
    return /\d/u.test(char) ? `(?${look}\\d)` : '';
  };
  return [edge(word.charAt(0), '<!'), edge(word.charAt(word.length - 1), '!')];
}

function wordSource(word: string): string {
  const [before, after] = edges(word);
  const source = [...word]
    .map((char, at, chars) => {
      if (char === '…') return GAP;
      if (char === ' ') return '\\s+';
      if (char === "'") return "['’]";
      if (char === '#') return /[a-z]/u.test(chars[at - 1] ?? '') ? NUMBER_BEHIND_LETTER : NUMBER;
      return char.replace(/[.*+?^${}()|[\]\\/]/u, '\\$&');
    })
    .join('');
  return `${before}${source}${after}`;
}

/** One pattern for a list of plain words; `words` are normalised already. */
export function wordsPattern(words: readonly string[]): RegExp {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map(wordSource).join('|'), 'gu');
}

/** How a count is read: group `n` of `pattern`, times `times`. */
export interface CountPattern {
  readonly pattern: RegExp;
  readonly times: number;
}

/** A unit as a pattern: `米` reads `800米`, `dn#` reads `DN800`, `公里×1000` reads kilometres as metres. */
export function countPattern(unit: string): CountPattern {
  const times = TIMES.exec(unit)?.[1];
  const bare = unit.replace(TIMES, '');
  const source = bare.includes('#') ? wordSource(bare) : `${NUMBER}${ABOUT}${wordSource(bare)}`;
  return { pattern: new RegExp(source, 'gu'), times: times === undefined ? 1 : Number(times) };
}

const PLAN_NUMBER = '(\\d+)';

/** Finds the words of an entry in the words of a plan; a number of the plan that stands for `#` is group 1. */
export function planPattern(says: string, whole: boolean): RegExp {
  const source = says
    .split('#')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&'))
    .join(PLAN_NUMBER);
  return new RegExp(whole ? `^${source}$` : source, 'u');
}
