import { z } from 'zod';

export const unitsSchema = z.array(
  z.strictObject({
    id: z.string(),
    name: z.string(),
    shortName: z.string().min(1).max(8),
    aliases: z.array(z.string()),
    kind: z.string().regex(/^[a-z_]+$/u),
    role: z.string(),
    townCode: z.string().optional(),
  }),
);

export const directorySchema = z.strictObject({
  people: z.array(
    z.strictObject({
      id: z.string().max(64),
      name: z.string(),
      unitId: z.string(),
      title: z.string(),
      phones: z.array(z.strictObject({ kind: z.enum(['office', 'mobile', 'duty']), number: z.string() })).min(1),
    }),
  ),
  posts: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      unitId: z.string(),
      holders: z.array(z.strictObject({ personId: z.string(), rank: z.enum(['A', 'B']) })).length(2),
    }),
  ),
  duty: z.strictObject({
    shiftHours: z.literal(12),
    startsAt: z.literal('09:00'),
    teams: z.array(
      z.strictObject({
        leader: z.string(),
        supervisor: z.string(),
        officers: z.array(z.string()),
        standby: z.array(z.string()),
      }),
    ),
  }),
  absences: z.array(z.strictObject({ personId: z.string(), reason: z.string().startsWith('外出') })),
});

export const resourcesSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      aliases: z.array(z.string()),
      spec: z.string(),
      unit: z.string(),
      classCode: z.string().length(7),
      className: z.string(),
      consumable: z.boolean(),
      inspectEveryMonths: z.number().positive().optional(),
      serviceLifeYears: z.number().positive().optional(),
      note: z.string().optional(),
    }),
  ),
  depots: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      kind: z.string(),
      lat: z.number().min(30.95).max(31.27),
      lng: z.number().min(121.2).max(121.6),
      bank: z.enum(['west', 'east']),
      townCode: z.string(),
      unitId: z.string(),
      keeperPersonId: z.string(),
      openingHours: z.string(),
      status: z.literal('示意位置'),
    }),
  ),
  stock: z.array(
    z.strictObject({
      itemId: z.string(),
      depotId: z.string(),
      quantity: z.number().int().positive(),
      expiresOn: z.iso.date().optional(),
    }),
  ),
});

export const townsSchema = z.array(
  z.strictObject({
    code: z.string(),
    unitId: z.string(),
    name: z.string(),
    shortName: z.string(),
    kind: z.enum(['镇', '街道', '工业区']),
    statCode: z.string().length(9),
    lat: z.number(),
    lng: z.number(),
    bank: z.enum(['west', 'east']),
    neighbours: z.array(z.string()),
    aliases: z.array(z.string()),
  }),
);

export const metricsSchema = z.array(z.strictObject({ key: z.string(), name: z.string(), unit: z.string() }));

export const eventTypesSchema = z.array(
  z.strictObject({
    code: z.string().length(5),
    name: z.string(),
    parent: z.string().optional(),
    planCode: z.string().optional(),
  }),
);
