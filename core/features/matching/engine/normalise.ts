/** Characters read of one report. Longer texts are cut: a duty call never needs more, and the cut keeps every step fast. */
export const MAX_READ_LENGTH = 4000;

/** Text prepared for reading, with the way back to the text as typed. */
export interface NormalisedText {
  readonly original: string;
  readonly text: string;
  readonly truncated: boolean;
  /** Original span `[start, end)` of the normalised span `[start, end)`. */
  readonly toOriginal: (start: number, end: number) => { readonly start: number; readonly end: number };
}

const isControl = (code: number): boolean => code < 32 || (code >= 127 && code < 160);

/** Parses `萬万與与…` into a lookup. */
function parseTraditional(pairs: string): ReadonlyMap<string, string> {
  const chars = [...pairs.replace(/\s+/gu, '')];
  const map = new Map<string, string>();
  for (let i = 0; i + 1 < chars.length; i += 2) {
    const from = chars[i];
    const to = chars[i + 1];
    if (from !== undefined && to !== undefined && from !== to) map.set(from, to);
  }
  return map;
}

/** Han characters are most of the text, and NFKC leaves these alone. */
const isHan = (char: string): boolean => char >= '\u4e00' && char <= '\u9fff';

function foldCharacter(char: string, traditional: ReadonlyMap<string, string>): string {
  const code = char.codePointAt(0) ?? 0;
  if (isControl(code)) return ' ';
  if (code < 128) return char.toLowerCase();
  if (isHan(char)) return traditional.get(char) ?? char;
  const folded = char.normalize('NFKC').toLowerCase();
  return traditional.get(folded) ?? folded;
}

/** How texts are folded: character by character, then spoken forms into common words of the same length. */
export interface Folding {
  readonly traditional: ReadonlyMap<string, string>;
  readonly common: (folded: string) => string;
  /** Whether folding may change a text; most phrases stand as they are. */
  readonly mayChange: (text: string) => boolean;
}

const UNITS = 0x10000;
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

/** Which UTF-16 units may fold to something else: all but lower-case ASCII and Han characters without another form. */
function changingUnits(traditional: ReadonlyMap<string, string>, forms: readonly string[]): Uint8Array {
  const changing = new Uint8Array(UNITS).fill(1);
  changing.fill(0, FIRST_HAN, LAST_HAN + 1);
  for (let unit = 32; unit < 127; unit += 1)
    if (String.fromCharCode(unit).toLowerCase() === String.fromCharCode(unit)) changing[unit] = 0;
  for (const mark of '。、“”') changing[mark.charCodeAt(0)] = 0;
  for (const char of traditional.keys()) changing[char.charCodeAt(0)] = 1;
  for (const form of forms) changing[form.charCodeAt(0)] = 1;
  return changing;
}

/** Makes the folding of `traditional.txt` and `dialect.txt`. */
export function createFolding(pairs: string, dialect: Readonly<Record<string, string>>): Folding {
  const traditional = parseTraditional(pairs);
  const forms = Object.keys(dialect).sort((a, b) => b.length - a.length);
  const pattern = forms.length === 0 ? undefined : new RegExp(forms.join('|'), 'gu');
  const changing = changingUnits(traditional, forms);
  return {
    traditional,
    common: (folded) => (pattern ? folded.replace(pattern, (form) => dialect[form] ?? form) : folded),
    mayChange: (text) => {
      for (let at = 0; at < text.length; at += 1) if (changing[text.charCodeAt(at)] === 1) return true;
      return false;
    },
  };
}

/** The normalised text alone, without the way back: for phrases and names, which are read by the thousand at start. */
export function foldText(text: string, { traditional, common, mayChange }: Folding): string {
  if (!mayChange(text)) return text;
  let folded = '';
  for (const char of text) folded += isHan(char) ? (traditional.get(char) ?? char) : foldCharacter(char, traditional);
  return common(folded);
}

/** NFKC, lower case, traditional to simplified and spoken to common words, length by length so that offsets survive. */
export function normaliseText(original: string, { traditional, common }: Folding): NormalisedText {
  const truncated = original.length > MAX_READ_LENGTH;
  const source = truncated ? original.slice(0, MAX_READ_LENGTH) : original;
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const char of source) {
    const folded = foldCharacter(char, traditional);
    for (let i = 0; i < folded.length; i += 1) {
      starts.push(at);
      ends.push(at + char.length);
    }
    parts.push(folded);
    at += char.length;
  }
  const toOriginal = (start: number, end: number): { start: number; end: number } => {
    const first = starts[start] ?? source.length;
    const last = end > start ? (ends[end - 1] ?? source.length) : first;
    return { start: first, end: last };
  };
  return { original, text: common(parts.join('')), truncated, toOriginal };
}

/** The words as typed behind a normalised span. */
export function quoteOriginal(source: NormalisedText, start: number, end: number): string {
  const span = source.toOriginal(start, end);
  return source.original.slice(span.start, span.end);
}
