import type { OutputOf, ParsedInputOf } from '../../../contract/index.js';
import type { PlanResourceNeed } from './plan-needs.js';
import type { StockLine } from '../../../contract/resources/resources.contract.js';
import { AppError } from '../../dispatch/app-error.js';
import { callerOf, type FeatureHandlers, type HandlerContext } from '../../dispatch/handler.js';
import type { Ids } from '../../ports/ids.js';
import { IncidentsRepository } from '../incidents/index.js';
import type { TownBook } from '../map/index.js';
import type { PlanCatalogue } from '../plans/index.js';
import { distanceM, type Point } from './distance.rules.js';
import { needsOf } from './plan-needs.js';
import { freeOf, takeNearest } from './stock.rules.js';
import { StockRepository } from './stock.repository.js';

/** What resources need of the rest. */
export interface ResourcesParts {
  readonly ids: Ids;
  readonly catalogue: PlanCatalogue;
  readonly towns: TownBook;
  readonly bankOf: (point: Point) => 'west' | 'east';
  readonly unitName: (id: string) => string;
}

const defaultLimit = 200;

function today(at: string): string {
  // Stock expires by the local calendar (Asia/Shanghai, UTC+8).
  return new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10);
}

function withDistance(lines: readonly StockLine[], from: Point, bank: 'west' | 'east'): readonly StockLine[] {
  return lines
    .map((line) => ({ ...line, distanceM: Math.round(distanceM(from, line)), acrossRiver: line.bank !== bank }))
    .sort((a, b) => a.distanceM - b.distanceM);
}

function sumsOf(lines: readonly StockLine[]) {
  return {
    onHand: lines.reduce((sum, line) => sum + line.onHand, 0),
    free: lines.reduce((sum, line) => sum + line.free, 0),
    reserved: lines.reduce((sum, line) => sum + line.reserved, 0),
    depots: new Set(lines.map((line) => line.depotId)).size,
  };
}

async function search(
  context: HandlerContext,
  input: ParsedInputOf<'resources.search'>,
  parts: ResourcesParts,
): Promise<OutputOf<'resources.search'>> {
  const repository = new StockRepository(context.unit);
  const text = input.text.trim();
  const items = await repository.findItems(text);
  const base = { depotId: input.depotId, scope: 'real', today: today(context.at) };
  const words = text === '' ? [] : text.normalize('NFKC').toLowerCase().split(/\s+/u);
  const nothing = text === '' && input.depotId === undefined;
  const found = nothing
    ? []
    : await repository.lines(
        items.length > 0 ? { ...base, itemIds: items.map((item) => item.id) } : { ...base, depotWords: words },
      );
  const lines = input.near === undefined ? found : withDistance(found, input.near, parts.bankOf(input.near));
  const first = words[0] ?? '';
  return {
    lines: lines.slice(0, input.limit ?? defaultLimit),
    total: lines.length,
    items: items.map((item) => ({
      itemId: item.id,
      name: item.name,
      matched: [item.name, ...item.aliases].find((name) => name.toLowerCase().includes(first)) ?? item.name,
      unit: item.unit,
    })),
    sums: sumsOf(lines),
  };
}

async function nearest(
  context: HandlerContext,
  input: ParsedInputOf<'resources.nearest'>,
  parts: ResourcesParts,
): Promise<OutputOf<'resources.nearest'>> {
  const repository = new StockRepository(context.unit);
  const item =
    input.itemId === undefined
      ? (await repository.findItems(input.text ?? ''))[0]
      : await repository.item(input.itemId);
  if (item === undefined) throw new AppError('resources.item_not_found', 'no item bears this name');
  const lines = withDistance(
    await repository.lines({ itemIds: [item.id], scope: 'real', today: today(context.at) }),
    input,
    parts.bankOf(input),
  );
  const { taken, enough } = takeNearest(
    lines.map((line) => ({
      depotId: line.depotId,
      free: line.free,
      distanceM: line.distanceM ?? 0,
      acrossRiver: line.acrossRiver ?? false,
    })),
    input.quantity,
  );
  return {
    lines: lines.map((line) => ({ ...line, take: taken.get(line.depotId) ?? 0 })),
    enough,
    free: lines.reduce((sum, line) => sum + line.free, 0),
  };
}

async function reserve(context: HandlerContext, input: ParsedInputOf<'resources.reserve'>, parts: ResourcesParts) {
  const incident = await new IncidentsRepository(context.unit).requireOpen(input.incidentId);
  const repository = new StockRepository(context.unit);
  const item = await repository.item(input.itemId);
  const depot = await repository.depot(input.depotId);
  const sums = await repository.sums(item.id, depot.id, incident.scope, today(context.at));
  const free = freeOf(sums);
  if (input.quantity > free) {
    throw new AppError('resources.not_enough', `only ${free} are free`, {
      free,
      asked: input.quantity,
      unit: item.unit,
    });
  }
  const reservationId = parts.ids.next();
  const by = callerOf(context).name;
  await repository.insertReservation({
    id: reservationId,
    incident_id: incident.id,
    item_id: item.id,
    depot_id: depot.id,
    quantity: input.quantity,
    state: 'reserved',
    by,
    at: context.at,
    version: 1,
  });
  await repository.addMovement({
    id: parts.ids.next(),
    scope: incident.scope,
    itemId: item.id,
    depotId: depot.id,
    kind: 'reserve',
    onHand: 0,
    reserved: input.quantity,
    reservationId,
    at: context.at,
    by,
  });
  await context.record({
    kind: 'resources.reserved',
    subject: reservationId,
    incidentId: incident.id,
    scope: incident.scope,
    data: { item: item.name, depot: depot.name, quantity: input.quantity, unit: item.unit },
  });
  return { reservationId };
}

async function release(context: HandlerContext, reservationId: string, parts: ResourcesParts) {
  const repository = new StockRepository(context.unit);
  const row = await repository.reservation(reservationId);
  if (row.state === 'released')
    throw new AppError('resources.reservation_released', 'the reservation was released already');
  const incident = await new IncidentsRepository(context.unit).require(row.incident_id);
  const version = await repository.releaseReservation(row);
  await repository.addMovement({
    id: parts.ids.next(),
    scope: incident.scope,
    itemId: row.item_id,
    depotId: row.depot_id,
    kind: 'release',
    onHand: 0,
    reserved: -Number(row.quantity),
    reservationId: row.id,
    at: context.at,
    by: callerOf(context).name,
  });
  const item = await repository.item(row.item_id);
  await context.record({
    kind: 'resources.released',
    subject: row.id,
    incidentId: row.incident_id,
    scope: incident.scope,
    data: { item: item.name, quantity: Number(row.quantity), unit: item.unit },
  });
  return { id: row.id, version };
}

async function receive(context: HandlerContext, input: ParsedInputOf<'resources.receive'>, parts: ResourcesParts) {
  const repository = new StockRepository(context.unit);
  const item = await repository.item(input.itemId);
  const depot = await repository.depot(input.depotId);
  const account = callerOf(context);
  if (account.role === 'liaison' && account.unitId !== depot.unitId) {
    throw new AppError('access.other_unit', 'the depot belongs to another unit');
  }
  const movementId = parts.ids.next();
  await repository.addMovement({
    id: movementId,
    scope: 'real',
    itemId: item.id,
    depotId: depot.id,
    kind: 'receive',
    onHand: input.quantity,
    reserved: 0,
    expiresOn: input.expiresOn,
    at: context.at,
    by: account.name,
  });
  await context.record({
    kind: 'resources.received',
    subject: movementId,
    data: { item: item.name, depot: depot.name, quantity: input.quantity, unit: item.unit },
  });
  return { movementId };
}

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

/** Emergency stock. */
export function resourcesHandlers(parts: ResourcesParts): FeatureHandlers<'resources'> {
  return {
    search: (context, input) => search(context, input, parts),
    nearest: (context, input) => nearest(context, input, parts),
    reserve: (context, input) => reserve(context, input, parts),
    release: (context, input) => release(context, input.reservationId, parts),
    receive: (context, input) => receive(context, input, parts),

    async forPlan(context, input) {
      const { needs, from } = await needsOf(context, input, parts);
      return { rows: await planRows(context, needs, from, input.incidentId, parts) };
    },

    async reservations(context, input) {
      await new IncidentsRepository(context.unit).require(input.incidentId);
      return { reservations: await new StockRepository(context.unit).reservationsOf(input.incidentId) };
    },

    async depots(context) {
      const rows: {
        id: string;
        name: string;
        unit_id: string;
        town_code: string | null;
        lat: number;
        lng: number;
        bank: 'west' | 'east';
        kind: 'district' | 'town' | 'unit';
        lines: number | string;
      }[] = await context.unit
        .db('depots')
        .leftJoin('stock_movements', 'stock_movements.depot_id', 'depots.id')
        .groupBy('depots.id')
        .orderBy('depots.rank')
        .select(
          'depots.id as id',
          'depots.name as name',
          'depots.unit_id as unit_id',
          'depots.town_code as town_code',
          'depots.lat as lat',
          'depots.lng as lng',
          'depots.bank as bank',
          'depots.kind as kind',
          context.unit.db.raw('count(distinct stock_movements.item_id) as lines'),
        );
      return {
        depots: rows.map((row) => ({
          depotId: row.id,
          name: row.name,
          unitId: row.unit_id,
          unitName: parts.unitName(row.unit_id),
          ...(row.town_code === null ? {} : { townCode: row.town_code }),
          lat: Number(row.lat),
          lng: Number(row.lng),
          bank: row.bank,
          kind: row.kind,
          lines: Number(row.lines),
        })),
      };
    },
  };
}
