import type { OutputOf } from '../../../contract/index.js';
import type { Town } from '../../map/base/base-data.js';
import { distanceMetres, type LatLng } from '../../map/geometry.rules.js';

export type Depot = OutputOf<'resources.depots'>['depots'][number];

export interface NearDepot {
  readonly depot: Depot;
  readonly metres: number;
  /** The straight line crosses the Huangpu. */
  readonly isAcross: boolean;
}

const count = 4;

/** The nearest depots by straight line; the bank of the point is that of its town. */
export function nearestDepots(
  point: LatLng,
  townCode: string | undefined,
  depots: readonly Depot[],
  towns: readonly Town[],
): readonly NearDepot[] {
  const own = towns.find((town) => town.code === townCode)?.bank;
  return depots
    .map((depot): NearDepot => ({
      depot,
      metres: distanceMetres(point, depot),
      isAcross: own !== undefined && depot.bank !== own,
    }))
    .toSorted((a, b) => a.metres - b.metres)
    .slice(0, count);
}
