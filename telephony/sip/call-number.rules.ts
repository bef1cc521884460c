/** Longest number sent: E.164 has 15 digits, prefixes and service codes need a few more. */
const LONGEST = 32;

/**
 * Number as it goes into the request line: `+` in front, digits, `*` and `#`. What people put between digits to
 * read them (blanks, hyphens, dots, brackets) is dropped; anything else is refused with `undefined`, because a
 * number with a letter in it is a slip and must not ring at a stranger's.
 */
export function callNumber(written: string): string | undefined {
  const bare = written.normalize('NFKC').replace(/[\s\-.()\u2010-\u2015]/g, '');
  return bare.length <= LONGEST && /^\+?[0-9*#]+$/.test(bare) ? bare : undefined;
}
