import { z } from 'zod';
import type { UnitOfWork } from '../../db/unit-of-work.js';
import { freeOf } from './stock.rules.js';

const aliasesSchema = z.array(z.string());

/** The catalogue and the stores as a whole, without depots and keepers. */
export class StockOverview {
  constructor(private readonly unit: UnitOfWork) {}

  /** Names of every item by id, the usual one first. */
  async itemNames(): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows: { id: string; name: string; aliases_json: string }[] = await this.unit
      .db('items')
      .orderBy('rank')
      .select('id', 'name', 'aliases_json');
    return new Map(rows.map((row) => [row.id, [row.name, ...aliasesSchema.parse(JSON.parse(row.aliases_json))]]));
  }

  /** What can still be promised of each item, over all depots. Items without stock are absent. */
  async freeByItem(scope: string, today: string): Promise<ReadonlyMap<string, number>> {
    const { db } = this.unit;
    const rows: { item_id: string; on_hand: number | string; reserved: number | string; expired: number | string }[] =
      await db('stock_movements')
        .whereIn('scope', scope === 'real' ? ['real'] : ['real', scope])
        .groupBy('item_id', 'depot_id')
        .select(
          'item_id',
          db.raw('sum(on_hand_delta) as on_hand'),
          db.raw('sum(reserved_delta) as reserved'),
          db.raw('sum(case when expires_on < ? then on_hand_delta else 0 end) as expired', [today]),
        );
    const free = new Map<string, number>();
    for (const row of rows) {
      const sums = { onHand: Number(row.on_hand), reserved: Number(row.reserved), expired: Number(row.expired) };
      free.set(row.item_id, (free.get(row.item_id) ?? 0) + freeOf(sums));
    }
    return free;
  }
}
