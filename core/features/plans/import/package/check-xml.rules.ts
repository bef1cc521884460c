/** A start tag met while reading: its name without prefix, and its attributes, entities decoded. */
export interface XmlTag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

type Fault = 'malformed' | 'nesting' | 'elements';

/** What is wrong with a part, or its tags. */
export type XmlCheck =
  | { readonly ok: true; readonly tags: readonly XmlTag[]; readonly elements: number }
  | { readonly ok: false; readonly detail: 'not_utf8' | 'dtd' | Fault };

interface XmlLimits {
  readonly xmlDepth: number;
  readonly xmlElements: number;
}

interface Scan {
  readonly text: string;
  readonly open: string[];
  readonly tags: XmlTag[];
  readonly wanted: ReadonlySet<string>;
  readonly limits: XmlLimits;
  elements: number;
  roots: number;
}

const skipped: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

/**
 * Checks a part before any XML reader sees it: UTF-8, no document type and no entities, every element closed, not nested
 * absurdly, not too many. Hands out the start tags of the `wanted` names. One pass, linear in the length.
 */
export function checkXml(bytes: Uint8Array, wanted: ReadonlySet<string>, limits: XmlLimits): XmlCheck {
  const text = decode(bytes);
  if (text === undefined) return { ok: false, detail: 'not_utf8' };
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(text)) return { ok: false, detail: 'dtd' };
  const scan: Scan = { text, open: [], tags: [], wanted, limits, elements: 0, roots: 0 };
  let at = text.indexOf('<');
  while (at !== -1) {
    const end = readMarkup(scan, at);
    if (typeof end !== 'number') return { ok: false, detail: end };
    at = text.indexOf('<', end);
  }
  return scan.open.length === 0 && scan.roots === 1
    ? { ok: true, tags: scan.tags, elements: scan.elements }
    : { ok: false, detail: 'malformed' };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\u0000') ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Reads one piece of markup; the offset behind it, or what is wrong. */
function readMarkup(scan: Scan, at: number): number | Fault {
  const aside = skipped.find(([start]) => scan.text.startsWith(start, at));
  if (aside !== undefined) {
    const found = scan.text.indexOf(aside[1], at + aside[0].length);
    return found === -1 ? 'malformed' : found + aside[1].length;
  }
  const end = tagEnd(scan.text, at);
  if (end === -1) return 'malformed';
  const inner = scan.text.slice(at + 1, end);
  const fault = inner.startsWith('/') ? closeTag(scan, inner.slice(1).trim()) : openTag(scan, inner);
  return fault ?? end + 1;
}

function closeTag(scan: Scan, name: string): Fault | undefined {
  return scan.open.pop() === name ? undefined : 'malformed';
}

function openTag(scan: Scan, inner: string): Fault | undefined {
  const name = /^[^\s/>"'=<]+/u.exec(inner)?.[0];
  if (name === undefined) return 'malformed';
  if (scan.open.length === 0) scan.roots += 1;
  const local = name.slice(name.indexOf(':') + 1);
  if (scan.wanted.has(local)) scan.tags.push({ name: local, attributes: attributesOf(inner.slice(name.length)) });
  if (!inner.endsWith('/')) scan.open.push(name);
  scan.elements += 1;
  if (scan.elements > scan.limits.xmlElements) return 'elements';
  return scan.open.length > scan.limits.xmlDepth ? 'nesting' : undefined;
}

/** Offset of the `>` that ends a tag; one inside quotes does not. */
function tagEnd(text: string, at: number): number {
  let position = at + 1;
  while (position < text.length) {
    const character = text[position];
    if (character === '>') return position;
    if (character === '<') return -1;
    if (character === '"' || character === "'") {
      position = text.indexOf(character, position + 1);
      if (position === -1) return -1;
    }
    position += 1;
  }
  return -1;
}

function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single] of text.matchAll(/([^\s=/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu)) {
    attributes[name.slice(name.indexOf(':') + 1)] = unescape(double ?? single ?? '');
  }
  return attributes;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescape(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/giu, (whole, decimal, hex, name: string) => {
    if (name !== undefined) return entities[name] ?? whole;
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
