import type { DomainItem } from '../domain/resources.model.js';
import type { DomainTown } from '../domain/towns.model.js';
import { expiryOf } from './expiry.js';
import { steadyNumber } from './steady-number.js';

/** Quantity of an item in a depot; batches that expire on different days are different lines. */
export type StockLine = {
  readonly itemId: string;
  readonly depotId: string;
  readonly quantity: number;
  readonly expiresOn?: string;
};

/** How stock is placed: the depot of a holder, and what a town's own plan counts on. */
export type StockPlacement = {
  readonly depotOf: (unitId: string) => string;
  readonly townNeed: (townUnitId: string, itemId: string) => number;
};

/** Consumables of this quantity or more are kept in two batches. */
const twoBatchesFrom = 1000;

/** Stock of an item: the district quantity over its holders' depots, the town quantity over the towns. */
export function stockOf(item: DomainItem, towns: readonly DomainTown[], placement: StockPlacement): StockLine[] {
  const { depotOf, townNeed } = placement;
  const holders = item.holders.filter((unitId) => unitId !== 'town-local');
  const depots = holders.length > 0 ? holders.map(depotOf) : [depotOf('emergency-mgmt')];
  const shares = splitQuantity(item, depots);
  const district = depots.flatMap((depotId, index) => batchLines(item, depotId, shares[index] ?? 0));
  const town = towns.flatMap(({ id }) =>
    batchLines(item, `depot-${id}`, townQuantity(item, id, townNeed(id, item.id))),
  );
  return [...district, ...town];
}

/** Splits the district quantity by steady weights; the first holder takes the largest share and the rest. */
function splitQuantity(item: DomainItem, depots: readonly string[]): number[] {
  const total = item.qty.district;
  const weights = depots.map((depotId, index) => (index === 0 ? 2 : 0.7 + steadyNumber(`${item.id}/${depotId}`) * 0.6));
  const sum = weights.reduce((left, right) => left + right, 0);
  const shares = weights.map((weight) => tidy((total * weight) / sum));
  const others = shares.slice(1).reduce((left, right) => left + right, 0);
  return [total - others, ...shares.slice(1)];
}

/**
 * Towns hold 73 to 100 % of the typical quantity, but not less than their plan counts on as far as the
 * typical quantity covers it; a handful of pieces is held in full.
 */
function townQuantity(item: DomainItem, townId: string, need: number): number {
  const typical = item.qty.town_depot;
  if (typical < 4) {
    return typical;
  }
  const varied = tidy(typical * (0.73 + steadyNumber(`${item.id}:${townId}`) * 0.27));
  return Math.max(varied, Math.min(typical, need));
}

/** Large quantities are round numbers, as in a store's ledger. */
function tidy(quantity: number): number {
  const step = quantity >= 1000 ? 50 : quantity >= 100 ? 5 : 1;
  return Math.round(quantity / step) * step;
}

function batchLines(item: DomainItem, depotId: string, quantity: number): StockLine[] {
  if (quantity <= 0) {
    return [];
  }
  const older = Math.floor(quantity * 0.4);
  const batches = item.consumable && quantity >= twoBatchesFrom ? [older, quantity - older] : [quantity];
  return batches.map((amount, batch) => {
    const expiresOn = expiryOf(item, depotId, batch);
    return { itemId: item.id, depotId, quantity: amount, ...(expiresOn === undefined ? {} : { expiresOn }) };
  });
}
