import type { OutputOf, ParsedInputOf } from '../../../contract/index.js';
import type { StockLine } from '../../../contract/resources/resources.contract.js';
import { AppError } from '../../dispatch/app-error.js';
import type { FeatureHandlers, HandlerContext } from '../../dispatch/handler.js';
import { IncidentsRepository } from '../incidents/index.js';
import { today, withDistance } from './placed-lines.js';
import { needsOf } from './plan-needs.js';
import { planRows } from './plan-rows.js';
import type { ResourcesParts } from './resources-parts.js';
import { receive, release, reserve } from './stock-movements.js';
import { takeNearest } from './stock.rules.js';
import { StockRepository } from './stock.repository.js';

const defaultLimit = 200;

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
