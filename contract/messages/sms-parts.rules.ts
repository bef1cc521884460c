/** How a text travels: the 7-bit alphabet of GSM 03.38, or 16-bit characters once one sign is outside it. */
export type SmsAlphabet = 'gsm7' | 'ucs2';

/** A text as the network counts and cuts it. */
export interface SmsParts {
  readonly alphabet: SmsAlphabet;
  /** Length in the alphabet's own units: septets, or 16-bit characters. */
  readonly length: number;
  /** The text of each short message, in order; empty for an empty text. */
  readonly parts: readonly string[];
}

/** Longest text that is accepted, in short messages; most gateways refuse about 500 Chinese characters. */
export const maxSmsParts = 8;

// 3GPP TS 23.038; the signs of the second line take two septets. A joined message gives up six octets to its header.
const plainSigns = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const escapedSigns = new Set('\f^{}\\[~]|€');
const room: Readonly<Record<SmsAlphabet, { readonly alone: number; readonly joined: number }>> = {
  gsm7: { alone: 160, joined: 153 },
  ucs2: { alone: 70, joined: 67 },
};

function septetsOf(sign: string): number {
  return escapedSigns.has(sign) ? 2 : 1;
}

function fitsGsm7(signs: readonly string[]): boolean {
  return signs.every((sign) => plainSigns.has(sign) || escapedSigns.has(sign));
}

/** Cuts between signs: neither a surrogate pair nor an escaped sign is torn apart. */
function cut(signs: readonly string[], sizeOf: (sign: string) => number, size: number): readonly string[] {
  const parts: string[] = [];
  let current = '';
  let used = 0;
  for (const sign of signs) {
    if (used + sizeOf(sign) > size) {
      parts.push(current);
      current = '';
      used = 0;
    }
    current += sign;
    used += sizeOf(sign);
  }
  return current === '' ? parts : [...parts, current];
}

/** Counts and cuts a text: 160 septets or 70 characters alone, 153 or 67 in each of several parts. */
export function smsPartsOf(text: string): SmsParts {
  const signs = [...text];
  const alphabet = fitsGsm7(signs) ? 'gsm7' : 'ucs2';
  const sizeOf = alphabet === 'gsm7' ? septetsOf : (sign: string) => sign.length;
  const length = signs.reduce((sum, sign) => sum + sizeOf(sign), 0);
  const { alone, joined } = room[alphabet];
  return { alphabet, length, parts: cut(signs, sizeOf, length <= alone ? alone : joined) };
}
