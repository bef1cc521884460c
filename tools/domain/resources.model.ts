import { z } from 'zod';

const itemSchema = z.object({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  spec: z.string(),
  unit: z.string(),
  class_code: z.string(),
  holders: z.array(z.string()).min(1),
  qty: z.object({ district: z.number(), town_depot: z.number() }),
  consumable: z.boolean(),
  inspect_every_months: z.number().nullish(),
  service_life_years: z.number().nullish(),
  note: z.string().optional(),
});
export type DomainItem = z.infer<typeof itemSchema>;

const depotSchema = z.object({
  id: z.string(),
  name: z.string(),
  town: z.string(),
  keeper: z.string(),
  kind: z.string(),
  lat: z.number().optional(),
  lng: z.number().optional(),
  status: z.string(),
});
export type DomainDepot = z.infer<typeof depotSchema>;

const classSchema = z.object({
  code: z.string(),
  name: z.string(),
  subclasses: z.array(z.object({ code: z.string(), name: z.string() })),
});

/** resources.yaml: items with typical quantities, and the depots. */
export const domainResourcesSchema = z.object({
  depots: z.array(depotSchema),
  classes: z.array(classSchema),
  items: z.array(itemSchema),
});
export type DomainResources = z.infer<typeof domainResourcesSchema>;
