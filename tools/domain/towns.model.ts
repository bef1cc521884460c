import { z } from 'zod';

const townSchema = z.object({
  plan_code: z.string(),
  id: z.string(),
  name: z.string(),
  short_name: z.string(),
  kind: z.enum(['镇', '街道', '工业区']),
  stat_code: z.string(),
  center: z.object({ lat: z.number(), lng: z.number() }),
  neighbours: z.array(z.string()),
  aliases: z.array(z.string()),
});
export type DomainTown = z.infer<typeof townSchema>;

/** towns.yaml: the 13 towns of the plan list. */
export const domainTownsSchema = z.object({ towns: z.array(townSchema).length(13) });
