import type { Ids } from '../../ports/ids.js';
import type { TownBook } from '../map/index.js';
import type { PlanCatalogue } from '../plans/index.js';
import type { Point } from './distance.rules.js';

/** What resources need of the rest. */
export interface ResourcesParts {
  readonly ids: Ids;
  readonly catalogue: PlanCatalogue;
  readonly towns: TownBook;
  readonly bankOf: (point: Point) => 'west' | 'east';
  readonly unitName: (id: string) => string;
}
