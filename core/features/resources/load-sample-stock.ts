import { z } from 'zod';
import { insertAll } from '../../db/insert-all.js';
import type { UnitOfWork } from '../../db/unit-of-work.js';
import type { Files } from '../../ports/files.js';
import type { Ids } from '../../ports/ids.js';

const stockSchema = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      aliases: z.array(z.string()),
      spec: z.string(),
      unit: z.string(),
      classCode: z.string(),
      className: z.string(),
      consumable: z.boolean(),
    }),
  ),
  depots: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      unitId: z.string(),
      townCode: z.string().optional(),
      lat: z.number(),
      lng: z.number(),
      bank: z.enum(['west', 'east']),
      keeperPersonId: z.string().optional(),
      openingHours: z.string().optional(),
    }),
  ),
  stock: z.array(
    z.object({
      itemId: z.string(),
      depotId: z.string(),
      quantity: z.number().positive(),
      expiresOn: z.iso.date().optional(),
    }),
  ),
});

function depotKind(id: string): string {
  if (id.startsWith('district-')) return 'district';
  return id.startsWith('depot-town-') ? 'town' : 'unit';
}

type SampleStock = z.infer<typeof stockSchema>;

function itemRows(sample: SampleStock) {
  return sample.items.map((item, rank) => ({
    id: item.id,
    name: item.name,
    aliases_json: JSON.stringify(item.aliases),
    spec: item.spec,
    unit: item.unit,
    class_code: item.classCode,
    class_name: item.className,
    consumable: item.consumable,
    search: [item.name, ...item.aliases, item.className, item.classCode].join(' ').toLowerCase(),
    rank,
  }));
}

function depotRows(sample: SampleStock) {
  return sample.depots.map((depot, rank) => ({
    id: depot.id,
    name: depot.name,
    kind: depotKind(depot.id),
    unit_id: depot.unitId,
    town_code: depot.townCode ?? null,
    lat: depot.lat,
    lng: depot.lng,
    bank: depot.bank,
    keeper_id: depot.keeperPersonId ?? null,
    opening_hours: depot.openingHours ?? null,
    rank,
  }));
}

function movementRows(sample: SampleStock, ids: Ids, at: string) {
  return sample.stock.map((line) => ({
    id: ids.next(),
    scope: 'real',
    item_id: line.itemId,
    depot_id: line.depotId,
    kind: 'receive',
    on_hand_delta: line.quantity,
    reserved_delta: 0,
    expires_on: line.expiresOn ?? null,
    reservation_id: null,
    at,
    by: 'sample',
  }));
}

/** Writes the sample items, depots and stock (as received, so that the ledger explains every figure). */
export async function loadSampleStock(
  unit: UnitOfWork,
  files: Files,
  ids: Ids,
  at: string,
): Promise<{ depots: number; stockLines: number }> {
  const sample = stockSchema.parse(JSON.parse(await files.read('sample/resources.json')));
  await insertAll(unit, 'items', itemRows(sample));
  await insertAll(unit, 'depots', depotRows(sample));
  await insertAll(unit, 'stock_movements', movementRows(sample, ids, at));
  return { depots: sample.depots.length, stockLines: sample.stock.length };
}
