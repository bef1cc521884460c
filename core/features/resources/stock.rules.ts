/** Sums of the ledger for one item in one depot, by expiry batch. */
export interface StockSums {
  readonly onHand: number;
  readonly reserved: number;
  readonly expired: number;
}

/** What can still be promised. Expired stock is not free, and nothing is promised twice. */
export function freeOf(sums: StockSums): number {
  return Math.max(0, sums.onHand - sums.expired - sums.reserved);
}

/** A depot that could give something. */
export interface Offer {
  readonly depotId: string;
  readonly free: number;
  readonly distanceM: number;
  readonly acrossRiver: boolean;
}

// A straight line across the Huangpu says little: the next bridge is kilometres away.
const riverDetourM = 12_000;

/** Distance with the detour over a bridge counted in. */
export function effectiveDistance(offer: Pick<Offer, 'distanceM' | 'acrossRiver'>): number {
  return offer.distanceM + (offer.acrossRiver ? riverDetourM : 0);
}

/** Nearest offers that together give the quantity, and whether they do. */
export function takeNearest(
  offers: readonly Offer[],
  quantity: number,
): { taken: ReadonlyMap<string, number>; enough: boolean } {
  const taken = new Map<string, number>();
  let left = quantity;
  const byDistance = [...offers].sort((a, b) => effectiveDistance(a) - effectiveDistance(b));
  for (const offer of byDistance) {
    if (left <= 0) break;
    const take = Math.min(left, offer.free);
    if (take <= 0) continue;
    taken.set(offer.depotId, take);
    left -= take;
  }
  return { taken, enough: left <= 0 };
}
