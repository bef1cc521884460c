import type { Unit } from '../domain/read-units.js';
import type { DomainResources } from '../domain/resources.model.js';
import type { DomainTown } from '../domain/towns.model.js';
import { districtDepots, holderDepots, townDepots } from './depots.js';
import type { SampleDepot } from './depots.js';
import { listItems } from './items.js';
import type { SampleItem } from './items.js';
import { stockOf } from './stock.js';
import type { StockLine, StockPlacement } from './stock.js';
import type { TownArea } from './town-areas.js';

/** The sample resources as written to `resources/sample/resources.json`. */
export type SampleResources = {
  readonly items: readonly SampleItem[];
  readonly depots: readonly SampleDepot[];
  readonly stock: readonly StockLine[];
};

/** Builds items, depots and stock; deterministic. */
export function buildResources(
  resources: DomainResources,
  units: readonly Unit[],
  towns: readonly DomainTown[],
  areas: ReadonlyMap<string, TownArea>,
  townNeed: StockPlacement['townNeed'],
): SampleResources {
  const district = districtDepots(resources.depots, areas);
  const depotByKeeper = new Map(district.map((depot) => [depot.unitId, depot.id]));
  const holders = [...new Set(resources.items.flatMap((item) => item.holders))].filter(
    (unitId) => unitId !== 'town-local' && !depotByKeeper.has(unitId),
  );
  const depotOf = (unitId: string): string => depotByKeeper.get(unitId) ?? `depot-${unitId}`;
  return {
    items: listItems(resources),
    depots: [...district, ...townDepots(towns, areas), ...holderDepots(holders, units, areas)],
    stock: resources.items.flatMap((item) => stockOf(item, towns, { depotOf, townNeed })),
  };
}
