import type { DomainItem } from '../domain/resources.model.js';
import { steadyNumber } from './steady-number.js';

/** The day the sample is written for; expiry dates are spread after it. */
const sampleOn = Date.UTC(2026, 10, 1);
const dayMs = 86_400_000;
const daysPerYear = 365;
/** Ordinary batches of goods kept for a year or longer stay clear of the 90-day warning. */
const quietDays = 120;

/** Batches placed on purpose so that the three expiry warnings have something to show. */
const placedBatches: Readonly<Record<string, string>> = {
  'bleach-powder@depot-town-wujing': '2026-10-12',
  'disinfectant-84@depot-town-huacao': '2026-09-30',
  'bottled-water@depot-town-qibao': '2026-11-25',
  'instant-food@depot-town-xinhong': '2026-11-28',
  'kn95@depot-town-meilong': '2026-11-29',
  'extinguisher-dry@depot-town-gumei': '2026-12-20',
  'first-aid-kit@depot-town-maqiao': '2027-01-08',
  'bottled-water@district-main': '2027-01-15',
  'surgical-mask@district-medical': '2027-01-20',
  'escape-hood@depot-metro': '2027-01-25',
};

/** Expiry date of a batch, or nothing for items without a service life. */
export function expiryOf(item: DomainItem, depotId: string, batch: number): string | undefined {
  const years = item.service_life_years;
  if (years === null || years === undefined) {
    return undefined;
  }
  const placed = batch === 0 ? placedBatches[`${item.id}@${depotId}`] : undefined;
  if (placed !== undefined) {
    return placed;
  }
  const lifeDays = years * daysPerYear;
  const leastDays = lifeDays >= daysPerYear ? quietDays : lifeDays * 0.4;
  const remaining = leastDays + steadyNumber(`${item.id}@${depotId}#${batch}`) * (lifeDays * 0.95 - leastDays);
  return new Date(sampleOn + Math.round(remaining) * dayMs).toISOString().slice(0, 10);
}
