import type { StockLine } from '../../../contract/resources/resources.contract.js';

export type ExpiryLight = 'none' | 'yellow' | 'orange' | 'red';
export interface Expiry {
  readonly light: ExpiryLight;
  /** Whole days from now, when there is a date. */
  readonly days: number | undefined;
}

const dayMs = 86_400_000;
const soonDays = 30;
const laterDays = 90;

/** 90 days yellow, 30 orange, expired red. */
export function expiryOf(line: Pick<StockLine, 'expired' | 'expiresOn'>, now: number): Expiry {
  const days =
    line.expiresOn === undefined
      ? undefined
      : Math.ceil((Date.parse(`${line.expiresOn}T00:00:00+08:00`) - now) / dayMs);
  if (line.expired > 0 || (days !== undefined && days < 0)) return { light: 'red', days };
  if (days === undefined || days > laterDays) return { light: 'none', days };
  return { light: days <= soonDays ? 'orange' : 'yellow', days };
}

export interface ExpirySums {
  readonly expired: number;
  readonly soon: number;
  readonly later: number;
}

/** Expired quantity, and lines that expire within 30 and 90 days. */
export function expirySums(lines: readonly StockLine[], now: number): ExpirySums {
  const lights = lines.map((line) => expiryOf(line, now).light);
  return {
    expired: lines.reduce((sum, line) => sum + line.expired, 0),
    soon: lights.filter((light) => light === 'orange').length,
    later: lights.filter((light) => light === 'yellow').length,
  };
}
