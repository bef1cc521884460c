import type { HandlerContext } from '../../dispatch/handler.js';
import { needsOf } from './plan-needs.js';
import { planRows } from './plan-rows.js';
import type { ResourcesParts } from './resources-parts.js';

/** Items of an incident's plans of which less is free than the plans ask for. */
export async function shortItemsOf(context: HandlerContext, incidentId: string, parts: ResourcesParts) {
  const { needs, from } = await needsOf(context, { incidentId }, parts);
  const rows = await planRows(context, needs, from, incidentId, parts);
  return rows
    .filter((row) => !row.enough)
    .map((row) => ({ itemId: row.itemId, name: row.name, needed: row.needed, free: row.free, unit: row.unit }));
}
