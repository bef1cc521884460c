import type { HandlerContext } from '../../dispatch/handler.js';
import type { Point } from './distance.rules.js';
import { today, withDistance } from './placed-lines.js';
import type { PlanResourceNeed } from './plan-needs.js';
import type { ResourcesParts } from './resources-parts.js';
import { StockRepository } from './stock.repository.js';
import { takeNearest } from './stock.rules.js';

/** Rows of a plan's list against what is free, nearest depots first. */
export async function planRows(
  context: HandlerContext,
  needs: readonly PlanResourceNeed[],
  from: Point | undefined,
  incidentId: string | undefined,
  parts: ResourcesParts,
) {
  const repository = new StockRepository(context.unit);
  const lines = await repository.lines({
    itemIds: needs.map((need) => need.itemId),
    scope: 'real',
    today: today(context.at),
  });
  const placed = from === undefined ? lines : withDistance(lines, from, parts.bankOf(from));
  const reserved = incidentId === undefined ? new Map<string, number>() : await repository.reservedBy(incidentId);
  return needs.map((need) => {
    const own = placed.filter((line) => line.itemId === need.itemId);
    const has = reserved.get(need.itemId) ?? 0;
    const { taken, enough } = takeNearest(
      own.map((line) => ({
        depotId: line.depotId,
        free: line.free,
        distanceM: line.distanceM ?? 0,
        acrossRiver: line.acrossRiver ?? false,
      })),
      Math.max(0, need.quantity - has),
    );
    return {
      itemId: need.itemId,
      name: need.name,
      unit: need.unit,
      needed: need.quantity,
      free: own.reduce((sum, line) => sum + line.free, 0),
      reserved: has,
      enough,
      from: own
        .filter((line) => taken.has(line.depotId))
        .map((line) => ({
          depotId: line.depotId,
          depotName: line.depotName,
          take: taken.get(line.depotId) ?? 0,
          ...(line.distanceM === undefined ? {} : { distanceM: line.distanceM }),
        })),
    };
  });
}
