/** Pairs of code units share 2^16 rows, single ones 2^13 more; a row that two pairs share only costs a look at the text. */
const pairBits = 16;
const singleBits = 13;
const rowCount = 2 ** pairBits + 2 ** singleBits;

const mixed = (unit: number, factor: number): number => Math.imul(unit, factor);
const pairRow = (a: number, b: number): number => (mixed(mixed(a, 0x9e3779b1) ^ b, 0x85ebca6b) >>> (32 - pairBits)) | 0;
const singleRow = (a: number): number => 2 ** pairBits + (mixed(a, 0x9e3779b1) >>> (32 - singleBits));

/**
 * Which texts hold which characters and pairs of characters: one row of bits for each pair, one column for each text.
 * Answers candidates, among them every text that holds all the words; a real search must confirm them.
 */
export class GramRows {
  private readonly width: number;
  private readonly rows: Uint32Array;

  /** Makes room for `capacity` texts. */
  constructor(readonly capacity: number) {
    this.width = Math.ceil(capacity / 32);
    this.rows = new Uint32Array(rowCount * this.width);
  }

  /** Adds a text; nothing may stand in the slot. */
  add(slot: number, text: string): void {
    const { rows, width } = this;
    const word = slot >>> 5;
    const bit = 1 << (slot & 31);
    let last = text.charCodeAt(0);
    for (let index = 0; index < text.length; index += 1) {
      const next = text.charCodeAt(index + 1); // NaN after the end, which makes one row more
      const single = singleRow(last) * width + word;
      const pair = pairRow(last, next) * width + word;
      rows[single] = (rows[single] ?? 0) | bit;
      rows[pair] = (rows[pair] ?? 0) | bit;
      last = next;
    }
  }

  /** Empties a slot. */
  clear(slot: number): void {
    const keep = ~(1 << (slot & 31));
    for (let at = slot >>> 5; at < this.rows.length; at += this.width) this.rows[at] = (this.rows[at] ?? 0) & keep;
  }

  /** Slots whose text may hold all the words, ascending. */
  candidates(words: readonly string[]): readonly number[] {
    const left = new Uint32Array(this.width).fill(0xffffffff);
    for (const row of words.flatMap(rowsOf)) {
      for (let at = 0; at < this.width; at += 1) {
        left[at] = (left[at] ?? 0) & (this.rows[row * this.width + at] ?? 0);
      }
    }
    return slotsOf(left);
  }
}

function rowsOf(word: string): readonly number[] {
  if (word.length === 1) return [singleRow(word.charCodeAt(0))];
  return Array.from({ length: word.length - 1 }, (_, index) =>
    pairRow(word.charCodeAt(index), word.charCodeAt(index + 1)),
  );
}

function slotsOf(bits: Uint32Array): readonly number[] {
  const slots: number[] = [];
  for (const [index, word] of bits.entries()) {
    for (let rest = word; rest !== 0; rest &= rest - 1) slots.push(index * 32 + (31 - Math.clz32(rest & -rest)));
  }
  return slots;
}
