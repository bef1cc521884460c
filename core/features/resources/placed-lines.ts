import type { StockLine } from '../../../contract/resources/resources.contract.js';
import { distanceM, type Point } from './distance.rules.js';

/** Today by the local calendar, `YYYY-MM-DD`. */
export function today(at: string): string {
  // Stock expires by the local calendar (Asia/Shanghai, UTC+8).
  return new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** Lines with the distance from a place, nearest first; across the river is said so. */
export function withDistance(lines: readonly StockLine[], from: Point, bank: 'west' | 'east'): readonly StockLine[] {
  return lines
    .map((line) => ({ ...line, distanceM: Math.round(distanceM(from, line)), acrossRiver: line.bank !== bank }))
    .sort((a, b) => a.distanceM - b.distanceM);
}
