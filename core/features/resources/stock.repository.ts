import { z } from 'zod';
import type { Phone } from '../../../contract/directory/directory.contract.js';
import type { Reservation, StockLine } from '../../../contract/resources/resources.contract.js';
import { AppError } from '../../dispatch/app-error.js';
import { likePattern, whereLike } from '../../db/dialect.js';
import type { UnitOfWork } from '../../db/unit-of-work.js';
import { PeopleRepository } from '../directory/index.js';
import { freeOf, type StockSums } from './stock.rules.js';

interface LineRow {
  readonly item_id: string;
  readonly item_name: string;
  readonly aliases_json: string;
  readonly spec: string;
  readonly unit: string;
  readonly class_code: string;
  readonly depot_id: string;
  readonly depot_name: string;
  readonly town_code: string | null;
  readonly unit_id: string;
  readonly unit_name: string;
  readonly lat: number;
  readonly lng: number;
  readonly bank: string;
  readonly keeper_id: string | null;
  readonly opening_hours: string | null;
  readonly on_hand: number | string;
  readonly reserved: number | string;
  readonly expired: number | string;
  readonly expires_on: string | null;
}

export interface ItemRow {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly unit: string;
}

interface LineFilters {
  readonly itemIds?: readonly string[];
  readonly depotId?: string | undefined;
  /** Words for depot, keeper's unit or town, when they met no item. */
  readonly depotWords?: readonly string[];
  readonly scope: string;
  /** Today, `YYYY-MM-DD`: what expired before does not count. */
  readonly today: string;
}

const aliasesSchema = z.array(z.string());

function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word.length > 0)
    .slice(0, 6);
}

/** Items, depots, the ledger and reservations. */
export class StockRepository {
  constructor(private readonly unit: UnitOfWork) {}

  /** Items whose name, synonym or class has all the words. */
  async findItems(text: string, limit = 50): Promise<readonly ItemRow[]> {
    const words = wordsOf(text);
    if (words.length === 0) return [];
    const query = this.unit.db('items').orderBy('rank').limit(limit).select('id', 'name', 'aliases_json', 'unit');
    for (const word of words) void whereLike(query, 'search', likePattern(word), this.unit.engine);
    const rows: { id: string; name: string; aliases_json: string; unit: string }[] = await query;
    const items = rows.map((row) => ({ ...row, aliases: aliasesSchema.parse(JSON.parse(row.aliases_json)) }));
    const first = words[0] ?? '';
    // An item that bears the name itself stands before one that only mentions it.
    const exact = (item: ItemRow): number => (item.name === first || item.aliases.includes(first) ? 0 : 1);
    return items.sort((a, b) => exact(a) - exact(b));
  }

  async item(id: string): Promise<ItemRow> {
    const row: { id: string; name: string; aliases_json: string; unit: string } | undefined = await this.unit
      .db('items')
      .where('id', id)
      .first('id', 'name', 'aliases_json', 'unit');
    if (row === undefined) throw new AppError('resources.item_not_found', 'there is no such item');
    return { ...row, aliases: aliasesSchema.parse(JSON.parse(row.aliases_json)) };
  }

  async depot(id: string): Promise<{ id: string; name: string; unitId: string }> {
    const row: { id: string; name: string; unit_id: string } | undefined = await this.unit
      .db('depots')
      .where('id', id)
      .first('id', 'name', 'unit_id');
    if (row === undefined) throw new AppError('resources.depot_not_found', 'there is no such depot');
    return { id: row.id, name: row.name, unitId: row.unit_id };
  }

  /** Sums of one item in one depot: derived from the movements, never stored. */
  async sums(itemId: string, depotId: string, scope: string, today: string): Promise<StockSums> {
    const row: { on_hand: number | null; reserved: number | null; expired: number | null } | undefined = await this.unit
      .db('stock_movements')
      .where({ item_id: itemId, depot_id: depotId })
      .whereIn('scope', scope === 'real' ? ['real'] : ['real', scope])
      .first(
        this.unit.db.raw('sum(on_hand_delta) as on_hand'),
        this.unit.db.raw('sum(reserved_delta) as reserved'),
        this.unit.db.raw('sum(case when expires_on < ? then on_hand_delta else 0 end) as expired', [today]),
      );
    return {
      onHand: Number(row?.on_hand ?? 0),
      reserved: Number(row?.reserved ?? 0),
      expired: Number(row?.expired ?? 0),
    };
  }

  async lines(filters: LineFilters): Promise<readonly StockLine[]> {
    const query = this.lineQuery(filters);
    const rows: LineRow[] = await query;
    const keeperIds = rows.flatMap((row) => row.keeper_id ?? []);
    const people = await new PeopleRepository(this.unit).byIds(keeperIds);
    const keepers = new Map(people.map((person) => [person.id, { name: person.name, phones: person.phones }]));
    return rows.filter((row) => Number(row.on_hand) > 0 || Number(row.reserved) > 0).map((row) => lineOf(row, keepers));
  }

  async addMovement(movement: {
    id: string;
    scope: string;
    itemId: string;
    depotId: string;
    kind: 'receive' | 'reserve' | 'release';
    onHand: number;
    reserved: number;
    expiresOn?: string | undefined;
    reservationId?: string;
    at: string;
    by: string;
  }): Promise<void> {
    await this.unit.db('stock_movements').insert({
      id: movement.id,
      scope: movement.scope,
      item_id: movement.itemId,
      depot_id: movement.depotId,
      kind: movement.kind,
      on_hand_delta: movement.onHand,
      reserved_delta: movement.reserved,
      expires_on: movement.expiresOn ?? null,
      reservation_id: movement.reservationId ?? null,
      at: movement.at,
      by: movement.by,
    });
  }

  async insertReservation(row: ReservationRow): Promise<void> {
    await this.unit.db('reservations').insert(row);
  }

  async reservation(id: string): Promise<ReservationRow> {
    const row: ReservationRow | undefined = await this.unit.db('reservations').where('id', id).first('*');
    if (row === undefined) throw new AppError('resources.reservation_not_found', 'there is no such reservation');
    return row;
  }

  async releaseReservation(row: ReservationRow): Promise<number> {
    const version = row.version + 1;
    await this.unit.db('reservations').where({ id: row.id }).update({ state: 'released', version });
    return version;
  }

  async reservationsOf(incidentId: string): Promise<Reservation[]> {
    const rows: (ReservationRow & { item_name: string; unit: string; depot_name: string; keeper_id: string | null })[] =
      await this.unit
        .db('reservations')
        .join('items', 'items.id', 'reservations.item_id')
        .join('depots', 'depots.id', 'reservations.depot_id')
        .where('reservations.incident_id', incidentId)
        .orderBy('reservations.at', 'desc')
        .select(
          'reservations.*',
          'items.name as item_name',
          'items.unit as unit',
          'depots.name as depot_name',
          'depots.keeper_id as keeper_id',
        );
    const people = await new PeopleRepository(this.unit).byIds(rows.flatMap((row) => row.keeper_id ?? []));
    const keepers = new Map(people.map((person) => [person.id, { name: person.name, phones: person.phones }]));
    return rows.map((row) => {
      const keeper = row.keeper_id === null ? undefined : keepers.get(row.keeper_id);
      return {
        reservationId: row.id,
        incidentId: row.incident_id,
        itemId: row.item_id,
        itemName: row.item_name,
        depotId: row.depot_id,
        depotName: row.depot_name,
        quantity: Number(row.quantity),
        unit: row.unit,
        state: row.state,
        by: row.by,
        at: row.at,
        ...(keeper === undefined ? {} : { keeper }),
      };
    });
  }

  /** Quantity an incident holds of each item. */
  async reservedBy(incidentId: string): Promise<ReadonlyMap<string, number>> {
    const rows: { item_id: string; quantity: number | string }[] = await this.unit
      .db('reservations')
      .where({ incident_id: incidentId, state: 'reserved' })
      .groupBy('item_id')
      .select('item_id', this.unit.db.raw('sum(quantity) as quantity'));
    return new Map(rows.map((row) => [row.item_id, Number(row.quantity)]));
  }

  private lineQuery(filters: LineFilters) {
    const { db } = this.unit;
    const scopes = filters.scope === 'real' ? ['real'] : ['real', filters.scope];
    const query = db('stock_movements')
      .join('items', 'items.id', 'stock_movements.item_id')
      .join('depots', 'depots.id', 'stock_movements.depot_id')
      .join('units', 'units.id', 'depots.unit_id')
      .whereIn('stock_movements.scope', scopes)
      .groupBy('items.id', 'depots.id', 'units.id')
      .orderBy('items.rank')
      .orderBy('depots.rank')
      .limit(2_000)
      .select(
        'items.id as item_id',
        'items.name as item_name',
        'items.aliases_json as aliases_json',
        'items.spec as spec',
        'items.unit as unit',
        'items.class_code as class_code',
        'depots.id as depot_id',
        'depots.name as depot_name',
        'depots.town_code as town_code',
        'depots.unit_id as unit_id',
        'units.short_name as unit_name',
        'depots.lat as lat',
        'depots.lng as lng',
        'depots.bank as bank',
        'depots.keeper_id as keeper_id',
        'depots.opening_hours as opening_hours',
        db.raw('sum(stock_movements.on_hand_delta) as on_hand'),
        db.raw('sum(stock_movements.reserved_delta) as reserved'),
        db.raw(
          'sum(case when stock_movements.expires_on < ? then stock_movements.on_hand_delta else 0 end) as expired',
          [filters.today],
        ),
        db.raw('min(case when stock_movements.on_hand_delta > 0 then stock_movements.expires_on end) as expires_on'),
      );
    if (filters.itemIds !== undefined) void query.whereIn('stock_movements.item_id', [...filters.itemIds]);
    if (filters.depotId !== undefined) void query.where('stock_movements.depot_id', filters.depotId);
    for (const word of filters.depotWords ?? [])
      void whereLike(query, 'depots.name', likePattern(word), this.unit.engine);
    return query;
  }
}

/** A reservation as stored. */
export interface ReservationRow {
  readonly id: string;
  readonly incident_id: string;
  readonly item_id: string;
  readonly depot_id: string;
  readonly quantity: number;
  readonly state: 'reserved' | 'released';
  readonly by: string;
  readonly at: string;
  readonly version: number;
}

function lineOf(row: LineRow, keepers: ReadonlyMap<string, { name: string; phones: Phone[] }>): StockLine {
  const sums = { onHand: Number(row.on_hand), reserved: Number(row.reserved), expired: Number(row.expired) };
  const keeper = row.keeper_id === null ? undefined : keepers.get(row.keeper_id);
  return {
    itemId: row.item_id,
    itemName: row.item_name,
    aliases: aliasesSchema.parse(JSON.parse(row.aliases_json)),
    spec: row.spec,
    classCode: row.class_code,
    depotId: row.depot_id,
    depotName: row.depot_name,
    ...(row.town_code === null ? {} : { townCode: row.town_code }),
    unitId: row.unit_id,
    unitName: row.unit_name,
    lat: Number(row.lat),
    lng: Number(row.lng),
    bank: row.bank === 'east' ? 'east' : 'west',
    ...sums,
    free: freeOf(sums),
    ...(row.expires_on === null ? {} : { expiresOn: row.expires_on }),
    unit: row.unit,
    ...(keeper === undefined ? {} : { keeper }),
    ...(row.opening_hours === null ? {} : { openingHours: row.opening_hours }),
  };
}
