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

/** The nearest depots by straight line; banks are compared by town. */
export function nearestDepots(
  point: LatLng,
  townCode: string | undefined,
  depots: readonly Depot[],
  towns: readonly Town[],
): readonly NearDepot[] {
  const bankOf = (code: string | undefined): Town['bank'] | undefined => towns.find((town) => town.code === code)?.bank;
  const own = bankOf(townCode);
  return depots
    .map((depot): NearDepot => {
      const bank = bankOf(depot.townCode);
      return {
        depot,
        metres: distanceMetres(point, depot),
        isAcross: own !== undefined && bank !== undefined && bank !== own,
      };
    })
    .toSorted((a, b) => a.metres - b.metres)
    .slice(0, count);
}
