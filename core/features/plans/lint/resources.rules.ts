import type { Finding } from '../../../../contract/plans/finding.model.js';
import type { PlanStructure } from '../../../../contract/plans/plan.model.js';
import { findingAt } from './finding-at.js';
import type { LintSurroundings } from './lint-surroundings.js';
import { levelsUpwards, levelSigns } from './subjects.js';

type Resource = PlanStructure['resources'][number];

function fallFindings({ name, quantities }: Resource, path: string): readonly Finding[] {
  return levelsUpwards.flatMap((level, index) => {
    const lower = levelsUpwards[index - 1];
    if (lower === undefined || quantities[level] >= quantities[lower]) return [];
    const place = { path: `${path}.quantities.${level}`, subject: `物资 ${name}` };
    return [findingAt('quantity_falls', 'error', place, { item: name, level: levelSigns[level] })];
  });
}

/** From level II on the city brings what the district does not have. */
const ownLevels: ReadonlySet<string> = new Set(['IV', 'III']);

function stockFindings(resource: Resource, path: string, stock: ReadonlyMap<string, number>): readonly Finding[] {
  const { itemId, name, unit, quantities } = resource;
  const free = stock.get(itemId) ?? 0;
  return levelsUpwards
    .filter((level) => quantities[level] > free)
    .map((level) => {
      const place = { path: `${path}.quantities.${level}`, subject: `物资 ${name}` };
      const data = { level: levelSigns[level], item: name, needed: quantities[level], unit, free };
      return findingAt('stock_short', ownLevels.has(level) ? 'warning' : 'note', place, data);
    });
}

/** Items that do not exist, quantities that fall at a higher level, and what the stores cannot give. */
export function resourceFindings({ resources }: PlanStructure, around: LintSurroundings): readonly Finding[] {
  return resources.flatMap((resource, index) => {
    const path = `resources.${index}`;
    const isKnown = around.itemIds?.has(resource.itemId);
    const place = { path: `${path}.itemId`, subject: `物资 ${resource.name}` };
    return [
      ...(isKnown === false ? [findingAt('item_unknown', 'error', place, { item: resource.itemId })] : []),
      ...fallFindings(resource, path),
      ...(isKnown === true && around.freeStock !== undefined ? stockFindings(resource, path, around.freeStock) : []),
    ];
  });
}
