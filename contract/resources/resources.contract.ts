import { z } from 'zod';
import { phoneSchema } from '../directory/directory.contract.js';
import { responseLevelSchema } from '../plans/plan.model.js';
import { command, deskRoles, query, type Role } from '../wire/operation.js';
import { changedSchema, dateSchema, idSchema, latSchema, limitSchema, lngSchema } from '../wire/scalars.js';

const quantitySchema = z.number().positive().max(1_000_000_000);

export const stockLineSchema = z.object({
  itemId: z.string(),
  itemName: z.string(),
  aliases: z.array(z.string()),
  spec: z.string(),
  classCode: z.string(),
  depotId: z.string(),
  depotName: z.string(),
  townCode: z.string().optional(),
  unitId: z.string(),
  unitName: z.string(),
  lat: z.number(),
  lng: z.number(),
  /** Side of the Huangpu; straight lines across it mislead. */
  bank: z.enum(['west', 'east']),
  onHand: z.number(),
  /** What can still be promised: on hand less reserved less expired. Never negative. */
  free: z.number(),
  reserved: z.number(),
  expired: z.number(),
  /** Earliest expiry of what is on hand. */
  expiresOn: z.string().optional(),
  unit: z.string(),
  /** Straight-line metres from the place asked for. */
  distanceM: z.number().optional(),
  /** True when the straight line crosses the river. */
  acrossRiver: z.boolean().optional(),
  keeper: z.object({ name: z.string(), phones: z.array(phoneSchema) }).optional(),
  openingHours: z.string().optional(),
});
export type StockLine = z.infer<typeof stockLineSchema>;

export const reservationSchema = z.object({
  reservationId: idSchema,
  incidentId: idSchema,
  itemId: z.string(),
  itemName: z.string(),
  depotId: z.string(),
  depotName: z.string(),
  quantity: z.number(),
  unit: z.string(),
  state: z.enum(['reserved', 'released']),
  by: z.string(),
  at: z.string(),
  keeper: z.object({ name: z.string(), phones: z.array(phoneSchema) }).optional(),
});
export type Reservation = z.infer<typeof reservationSchema>;

const readRoles = ['duty', 'leader', 'drill', 'admin', 'liaison', 'wall'] as const satisfies readonly Role[];
const near = { lat: latSchema, lng: lngSchema };

/** Emergency stock: what lies where, whose it is, and what is still free. */
export const resourcesContract = {
  /** By name, synonym, class, depot or keeper. With a place, nearest first. */
  search: query({
    input: z.object({
      text: z.string().max(200),
      near: z.object(near).optional(),
      depotId: z.string().optional(),
      limit: limitSchema,
    }),
    output: z.object({
      lines: z.array(stockLineSchema),
      total: z.number().int(),
      /** Items the words met, with the synonym that did it. */
      items: z.array(z.object({ itemId: z.string(), name: z.string(), matched: z.string(), unit: z.string() })),
      sums: z.object({ onHand: z.number(), free: z.number(), reserved: z.number(), depots: z.number().int() }),
    }),
    permission: readRoles,
    errors: [],
  }),
  /** The nearest depots that together have the quantity; `enough` says whether they do. */
  nearest: query({
    input: z
      .object({
        itemId: z.string().optional(),
        text: z.string().max(200).optional(),
        ...near,
        quantity: quantitySchema,
      })
      .refine((v) => v.itemId !== undefined || v.text !== undefined, {
        message: 'itemId or text is needed',
        path: ['itemId'],
      }),
    output: z.object({
      lines: z.array(stockLineSchema.extend({ take: z.number() })),
      enough: z.boolean(),
      free: z.number(),
    }),
    permission: readRoles,
    errors: ['resources.item_not_found'],
  }),
  /** Compares the plans' own lists of an incident (or one plan) with what is free, nearest depots first. */
  forPlan: query({
    input: z.object({
      incidentId: idSchema.optional(),
      planCode: z.string().optional(),
      /** Level whose quantities count; otherwise the declared one, or III while nothing is declared. */
      level: responseLevelSchema.optional(),
    }),
    output: z.object({
      rows: z.array(
        z.object({
          itemId: z.string(),
          name: z.string(),
          unit: z.string(),
          needed: z.number(),
          free: z.number(),
          reserved: z.number(),
          enough: z.boolean(),
          from: z.array(
            z.object({
              depotId: z.string(),
              depotName: z.string(),
              take: z.number(),
              distanceM: z.number().optional(),
            }),
          ),
        }),
      ),
    }),
    permission: readRoles,
    errors: ['incidents.not_found', 'plans.not_found'],
  }),
  /** Promises stock to an incident. Refused when less is free; nothing is half-promised. */
  reserve: command({
    input: z.object({
      incidentId: idSchema,
      itemId: z.string().max(80),
      depotId: z.string().max(80),
      quantity: quantitySchema,
    }),
    output: z.object({ reservationId: idSchema }),
    permission: deskRoles,
    errors: [
      'incidents.not_found',
      'incidents.closed',
      'resources.item_not_found',
      'resources.depot_not_found',
      'resources.not_enough',
    ],
  }),
  /** Gives a promise back. */
  release: command({
    input: z.object({ reservationId: idSchema }),
    output: changedSchema,
    permission: deskRoles,
    errors: ['resources.reservation_not_found', 'resources.reservation_released'],
  }),
  /** Stock comes in. A `liaison` for its own unit's depots only. */
  receive: command({
    input: z.object({
      itemId: z.string().max(80),
      depotId: z.string().max(80),
      quantity: quantitySchema,
      expiresOn: dateSchema.optional(),
    }),
    output: z.object({ movementId: idSchema }),
    permission: [...deskRoles, 'liaison'],
    errors: ['resources.item_not_found', 'resources.depot_not_found', 'access.other_unit'],
  }),
  /** Reservations of an incident, newest first. */
  reservations: query({
    input: z.object({ incidentId: idSchema }),
    output: z.object({ reservations: z.array(reservationSchema) }),
    permission: readRoles,
    errors: ['incidents.not_found'],
  }),
  /** Depots for the map. */
  depots: query({
    input: z.object({}),
    output: z.object({
      depots: z.array(
        z.object({
          depotId: z.string(),
          name: z.string(),
          unitId: z.string(),
          unitName: z.string(),
          townCode: z.string().optional(),
          lat: z.number(),
          lng: z.number(),
          bank: z.enum(['west', 'east']),
          kind: z.enum(['district', 'town', 'unit']),
          lines: z.number().int(),
        }),
      ),
    }),
    permission: readRoles,
    errors: [],
  }),
};
