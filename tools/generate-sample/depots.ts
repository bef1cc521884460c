import type { DomainDepot } from '../domain/resources.model.js';
import type { Unit } from '../domain/read-units.js';
import type { DomainTown } from '../domain/towns.model.js';
import { holderTowns } from './holder-towns.js';
import { steadyNumber } from './steady-number.js';
import type { TownArea } from './town-areas.js';

/** A store as written to the sample; positions are schematic (示意位置), WGS-84. */
export type SampleDepot = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly lat: number;
  readonly lng: number;
  readonly bank: 'west' | 'east';
  readonly townCode: string;
  readonly unitId: string;
  readonly keeperPersonId: string;
  readonly openingHours: string;
  readonly status: string;
};

type Areas = ReadonlyMap<string, TownArea>;

const status = '示意位置';
const dayHours = '工作日 08:30–17:00，应急时由保管员开库';
const allHours = '24小时';

/** The five district depots of resources.yaml. */
export function districtDepots(depots: readonly DomainDepot[], areas: Areas): SampleDepot[] {
  return depots.flatMap(({ id, name, kind, lat, lng, town, keeper }) =>
    lat === undefined || lng === undefined
      ? []
      : [{ id, name, kind, lat, lng, ...keptBy(keeper, town, areas), openingHours: allHours, status }],
  );
}

/** One depot per town, at the centre point of towns.yaml. */
export function townDepots(towns: readonly DomainTown[], areas: Areas): SampleDepot[] {
  return towns.map((town) => ({
    id: `depot-${town.id}`,
    name: `${town.name}应急仓库`,
    kind: '街镇综合',
    lat: town.center.lat,
    lng: town.center.lng,
    ...keptBy(town.id, town.plan_code, areas),
    openingHours: dayHours,
    status,
  }));
}

/** One depot per other unit that holds items, a little away from its town's seat. */
export function holderDepots(unitIds: readonly string[], units: readonly Unit[], areas: Areas): SampleDepot[] {
  return unitIds.map((unitId) => {
    const unit = units.find(({ id }) => id === unitId);
    const townCode = holderTowns[unitId];
    const area = areas.get(townCode ?? '');
    if (!unit || townCode === undefined || !area) {
      throw new Error(`no place for the stores of ${unitId}`);
    }
    return {
      id: `depot-${unitId}`,
      name: `${unit.shortName}物资点`,
      kind: unit.kind === 'utility' ? '企业抢修' : '行业专用',
      ...placeNear(unitId, area),
      ...keptBy(unitId, townCode, areas),
      openingHours: allHours,
      status,
    };
  });
}

function keptBy(unitId: string, townCode: string, areas: Areas) {
  const area = areas.get(townCode);
  if (!area) {
    throw new Error(`no area for ${townCode}`);
  }
  return { bank: area.bank, townCode, unitId, keeperPersonId: `p-${unitId}-keeper` };
}

/** A point 0.3 to 1.2 km from the seat that lies inside the town. */
function placeNear(unitId: string, area: TownArea): { lat: number; lng: number } {
  const [seatLng, seatLat] = area.seat;
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const angle = steadyNumber(`${unitId}:angle:${attempt}`) * 2 * Math.PI;
    const distanceDegrees = 0.003 + steadyNumber(`${unitId}:distance:${attempt}`) * 0.008;
    const lng = round(seatLng + (Math.cos(angle) * distanceDegrees) / Math.cos((seatLat * Math.PI) / 180));
    const lat = round(seatLat + Math.sin(angle) * distanceDegrees);
    if (area.contains(lng, lat)) {
      return { lat, lng };
    }
  }
  return { lat: seatLat, lng: seatLng };
}

function round(degrees: number): number {
  return Math.round(degrees * 10_000) / 10_000;
}
