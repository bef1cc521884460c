// People type numbers with spaces, hyphens and brackets, and Chinese keyboards give full-width digits.
const separators = /[\s\-‐–—()（）.·]/gu;
const sendable = /^\+?\d{3,20}$/u;

/**
 * The number a text can be sent to: digits, perhaps after a plus sign. `undefined` when it is none; an extension after
 * `,`, `;` or `#` is none either, because a text cannot press keys.
 */
export function smsNumberOf(typed: string): string | undefined {
  const number = typed.normalize('NFKC').replaceAll(separators, '');
  return sendable.test(number) ? number : undefined;
}
