/** One occurrence of a dictionary phrase. */
export interface PhraseHit<T> {
  readonly start: number;
  readonly end: number;
  readonly values: readonly T[];
}

interface TrieNode<T> {
  readonly next: Map<string, TrieNode<T>>;
  fail: TrieNode<T> | undefined;
  length: number;
  values: T[] | undefined;
  /** Nearest node along the failure links that ends a phrase. */
  output: TrieNode<T> | undefined;
}

function createNode<T>(): TrieNode<T> {
  return { next: new Map(), fail: undefined, length: 0, values: undefined, output: undefined };
}

function insert<T>(root: TrieNode<T>, phrase: string, value: T): void {
  let node = root;
  for (const char of phrase) {
    let child = node.next.get(char);
    if (!child) {
      child = createNode<T>();
      node.next.set(char, child);
    }
    node = child;
  }
  node.length = phrase.length;
  if (node.values) node.values.push(value);
  else node.values = [value];
}

function failTarget<T>(root: TrieNode<T>, from: TrieNode<T> | undefined, char: string): TrieNode<T> {
  let node = from;
  while (node) {
    const target = node.next.get(char);
    if (target) return target;
    node = node.fail;
  }
  return root;
}

function linkFailures<T>(root: TrieNode<T>): void {
  const queue: TrieNode<T>[] = [root];
  for (let i = 0; i < queue.length; i += 1) {
    const node = queue[i];
    if (!node) continue;
    for (const [char, child] of node.next) {
      child.fail = failTarget(root, node.fail, char);
      child.output = child.fail.values ? child.fail : child.fail.output;
      queue.push(child);
    }
  }
}

/** Aho–Corasick over a fixed dictionary: every occurrence of every phrase in one pass over the text. */
export function createPhraseFinder<T>(entries: Iterable<readonly [string, T]>): {
  readonly find: (text: string) => PhraseHit<T>[];
} {
  const root = createNode<T>();
  for (const [phrase, value] of entries) if (phrase.length > 0) insert(root, phrase, value);
  linkFailures(root);

  const find = (text: string): PhraseHit<T>[] => {
    const hits: PhraseHit<T>[] = [];
    let node = root;
    let at = 0;
    for (const char of text) {
      node = node.next.get(char) ?? failTarget(root, node.fail, char);
      at += char.length;
      let match: TrieNode<T> | undefined = node.values ? node : node.output;
      while (match?.values) {
        hits.push({ start: at - match.length, end: at, values: match.values });
        match = match.output;
      }
    }
    return hits;
  };
  return { find };
}

const isWordCharacter = (char: string | undefined): boolean => char !== undefined && /[a-z0-9]/u.test(char);

/** Latin words only count as whole words: `gas` must not be found in `Gaston`. */
export function isWholeWord(text: string, start: number, end: number): boolean {
  const cutsLeft = isWordCharacter(text[start]) && /[a-z]/u.test(text[start] ?? '') && isWordCharacter(text[start - 1]);
  const cutsRight = /[a-z]/u.test(text[end - 1] ?? '') && isWordCharacter(text[end]);
  return !cutsLeft && !cutsRight;
}

/** Keeps the longest hits, left to right, without overlaps. */
export function keepLongest<T>(hits: readonly PhraseHit<T>[]): PhraseHit<T>[] {
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
