/** The longest known unit that begins at a place of the text; undefined when none does. */
type UnitFinder = (text: string, at: number) => string | undefined;

const isAscii = (unit: string): boolean => unit.charCodeAt(unit.length - 1) < 128;
const GOES_ON = /[a-z\d]/u;

/** Prepares units for reading. The longest wins, so 平方公里 is never read as 平方 nor `mm` as `m`. */
export function createUnitFinder(units: Iterable<string>): UnitFinder {
  const byFirst = new Map<string, string[]>();
  for (const unit of new Set(units)) {
    const first = unit.charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), unit]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);
  return (text, at) =>
    byFirst
      .get(text.charAt(at))
      ?.find((unit) => text.startsWith(unit, at) && !(isAscii(unit) && GOES_ON.test(text.charAt(at + unit.length))));
}
