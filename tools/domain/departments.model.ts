import { z } from 'zod';

const departmentSchema = z.object({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  kind: z.string(),
  role: z.string(),
  plan: z.string().optional(),
});
export type Department = z.infer<typeof departmentSchema>;

/** departments.yaml: 52 joining units, partners with two placeholders, 13 town sub-centres. */
export const departmentsSchema = z.object({
  joining_units: z.array(departmentSchema).length(52),
  partners: z.array(departmentSchema),
  sub_centres: z.array(departmentSchema).length(13),
});
