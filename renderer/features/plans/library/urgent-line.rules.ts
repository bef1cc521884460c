import type { Readiness, ReadinessItem } from '../../../../contract/plans/lifecycle.model.js';

/** What weighs more when two lines show the same light: what is missing, before what is not known yet. */
const weight: readonly ReadinessItem['key'][] = [
  'improvements',
  'posts',
  'stock',
  'lint',
  'review',
  'call_test',
  'drill',
];
const severity: Readonly<Record<ReadinessItem['light'], number>> = { red: 0, yellow: 1, green: 2 };

/** A line without figures and dates says only that nobody has looked yet. */
function isUnknown(item: ReadinessItem): boolean {
  if (item.light !== 'yellow') return false;
  switch (item.key) {
    case 'drill':
    case 'call_test':
    case 'review':
      return item.on === undefined;
    case 'posts':
    case 'stock':
      return item.missing.length === 0;
    case 'improvements':
    case 'lint':
      return false;
  }
}

/** The line of a plan's readiness to read first; the last drill when nothing lacks. */
export function urgentLine({ light, items }: Readiness): ReadinessItem | undefined {
  if (light === 'green') return items.find((item) => item.key === 'drill' && item.on !== undefined) ?? items[0];
  return items
    .filter((item) => item.light !== 'green')
    .toSorted(
      (a, b) =>
        severity[a.light] - severity[b.light] ||
        Number(isUnknown(a)) - Number(isUnknown(b)) ||
        weight.indexOf(a.key) - weight.indexOf(b.key),
    )[0];
}
