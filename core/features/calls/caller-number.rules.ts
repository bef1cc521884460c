/** Country code, trunk prefix: what an exchange puts before a number when it shows who calls. */
const fronts = [/^\+?86(?=\d{5,})/u, /^0(?=\d{5,})/u];

/** The ways a directory may have written the number of somebody who calls: as shown, without country code, without 0. */
export function spellingsOf(shown: string): readonly string[] {
  const digits = shown.replace(/[^\d+*#]/gu, '');
  const plain = fronts.reduce((number, front) => number.replace(front, ''), digits);
  return [...new Set([shown, digits, plain, `0${plain}`, `+86${plain}`])];
}
