import type { ParsedInputOf } from '../../../contract/index.js';
import { AppError } from '../../dispatch/app-error.js';
import { callerOf, type HandlerContext } from '../../dispatch/handler.js';
import { IncidentsRepository } from '../incidents/index.js';
import { today } from './placed-lines.js';
import type { ResourcesParts } from './resources-parts.js';
import { type ItemRow, StockRepository } from './stock.repository.js';
import { freeOf } from './stock.rules.js';

/** Refuses a quantity that is not free, and says what is. */
async function requireFree(
  repository: StockRepository,
  item: ItemRow,
  depotId: string,
  asked: number,
  when: { readonly scope: string; readonly at: string },
): Promise<void> {
  const free = freeOf(await repository.sums(item.id, depotId, when.scope, today(when.at)));
  if (asked <= free) return;
  throw new AppError('resources.not_enough', `only ${free} are free`, { free, asked, unit: item.unit });
}

/** Promises stock to an incident; refused when less is free. */
export async function reserve(
  context: HandlerContext,
  input: ParsedInputOf<'resources.reserve'>,
  parts: ResourcesParts,
) {
  const incident = await new IncidentsRepository(context.unit).requireOpen(input.incidentId);
  const repository = new StockRepository(context.unit);
  const item = await repository.item(input.itemId);
  const depot = await repository.depot(input.depotId);
  await requireFree(repository, item, depot.id, input.quantity, { scope: incident.scope, at: context.at });
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

/** Gives a promise back, once. */
export async function release(context: HandlerContext, reservationId: string, parts: ResourcesParts) {
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

/** Takes stock in. */
export async function receive(
  context: HandlerContext,
  input: ParsedInputOf<'resources.receive'>,
  parts: ResourcesParts,
) {
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
