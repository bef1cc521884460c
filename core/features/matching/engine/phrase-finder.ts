/** One occurrence of a dictionary phrase. */
export interface PhraseHit<T> {
  readonly start: number;
  readonly end: number;
  readonly values: readonly T[];
}

/** Most different characters one dictionary may use; keeps edge keys inside 31 bits, where maps are fast. */
const ALPHABET = 8192;
const ROOT = 0;

/** The automaton in plain numbers: one map of edges instead of a map per node, because it is built at every start. */
interface Automaton<T> {
  /** UTF-16 unit → 1, 2, 3 … in order of first use. */
  readonly letters: Map<number, number>;
  /** Edge `node × ALPHABET + letter` → node. */
  readonly edges: Map<number, number>;
  readonly parents: number[];
  readonly entered: number[];
  readonly depths: number[];
  readonly values: (T[] | undefined)[];
  readonly fails: number[];
  /** Nearest node along the failure links that ends a phrase; 0 for none. */
  readonly outputs: number[];
}

function letterOf<T>({ letters }: Automaton<T>, unit: number): number {
  const known = letters.get(unit);
  if (known !== undefined) return known;
  letters.set(unit, letters.size + 1);
  return letters.size;
}

function insert<T>(automaton: Automaton<T>, phrase: string, value: T): void {
  let node = ROOT;
  for (let i = 0; i < phrase.length; i += 1) {
    const letter = letterOf(automaton, phrase.charCodeAt(i));
    let child = automaton.edges.get(node * ALPHABET + letter);
    if (child === undefined) {
      child = automaton.parents.length;
      automaton.edges.set(node * ALPHABET + letter, child);
      automaton.parents.push(node);
      automaton.entered.push(letter);
      automaton.depths.push(i + 1);
    }
    node = child;
  }
  const values = automaton.values[node];
  if (values) values.push(value);
  else automaton.values[node] = [value];
}

function step<T>(automaton: Automaton<T>, from: number, letter: number): number {
  let node = from;
  for (;;) {
    const target = automaton.edges.get(node * ALPHABET + letter);
    if (target !== undefined) return target;
    if (node === ROOT) return ROOT;
    node = automaton.fails[node] ?? ROOT;
  }
}

/** Failure links by depth: a node's link only needs shallower nodes. */
function linkFailures<T>(automaton: Automaton<T>): void {
  const order = automaton.parents
    .map((_, node) => node)
    .sort((a, b) => (automaton.depths[a] ?? 0) - (automaton.depths[b] ?? 0));
  for (const node of order) {
    const parent = automaton.parents[node] ?? ROOT;
    const deep = (automaton.depths[node] ?? 0) > 1;
    const fail = deep ? step(automaton, automaton.fails[parent] ?? ROOT, automaton.entered[node] ?? 0) : ROOT;
    automaton.fails[node] = fail;
    automaton.outputs[node] = automaton.values[fail] ? fail : (automaton.outputs[fail] ?? ROOT);
  }
}

/** Finds the phrases of one dictionary. */
export interface PhraseFinder<T> {
  readonly find: (text: string) => PhraseHit<T>[];
}

/** Aho–Corasick over a fixed dictionary: every occurrence of every phrase in one pass over the text. */
export function createPhraseFinder<T>(entries: Iterable<readonly [string, T]>): PhraseFinder<T> {
  const automaton: Automaton<T> = {
    letters: new Map(),
    edges: new Map(),
    parents: [ROOT],
    entered: [0],
    depths: [0],
    values: [],
    fails: [ROOT],
    outputs: [ROOT],
  };
  for (const [phrase, value] of entries) if (phrase.length > 0) insert(automaton, phrase, value);
  linkFailures(automaton);

  const find = (text: string): PhraseHit<T>[] => {
    const hits: PhraseHit<T>[] = [];
    let node = ROOT;
    for (let at = 0; at < text.length; at += 1) {
      const letter = automaton.letters.get(text.charCodeAt(at));
      node = letter === undefined ? ROOT : step(automaton, node, letter);
      let match = automaton.values[node] ? node : (automaton.outputs[node] ?? ROOT);
      while (match !== ROOT) {
        hits.push({
          start: at + 1 - (automaton.depths[match] ?? 0),
          end: at + 1,
          values: automaton.values[match] ?? [],
        });
        match = automaton.outputs[match] ?? ROOT;
      }
    }
    return hits;
  };
  return { find };
}

const isLetter = (code: number): boolean => code >= 97 && code <= 122;
const isLetterOrDigit = (code: number): boolean => isLetter(code) || (code >= 48 && code <= 57);

/** Latin words only count as whole words: `gas` must not be found in `Gaston`. */
export function isWholeWord(text: string, start: number, end: number): boolean {
  const cutsLeft = isLetter(text.charCodeAt(start)) && isLetterOrDigit(text.charCodeAt(start - 1));
  const cutsRight = isLetter(text.charCodeAt(end - 1)) && isLetterOrDigit(text.charCodeAt(end));
  return !cutsLeft && !cutsRight;
}

/** Keeps the longest hits, left to right, without overlaps. */
export function keepLongest<T>(hits: readonly PhraseHit<T>[]): PhraseHit<T>[] {
  if (hits.length < 2) return [...hits];
  const ordered = [...hits].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const taken: PhraseHit<T>[] = [];
  const used = new Set<number>();
  for (const hit of ordered) {
    let free = true;
    for (let i = hit.start; i < hit.end && free; i += 1) free = !used.has(i);
    if (!free) continue;
    for (let i = hit.start; i < hit.end; i += 1) used.add(i);
    taken.push(hit);
  }
  return taken.sort((a, b) => a.start - b.start);
}
