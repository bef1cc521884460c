import { z } from 'zod';
import { query } from '../wire/operation.js';
import { emptySchema, latSchema, lngSchema } from '../wire/scalars.js';

const townPointSchema = z.object({ code: z.string(), name: z.string(), distanceM: z.number() });

/** Jurisdiction by point. Lines are schematic (示意): near an inner line the answer is “A or B”. */
export const mapContract = {
  /** The district's towns by plan code, with their seats (WGS-84) and the side of the Huangpu they lie on. */
  towns: query({
    input: emptySchema,
    output: z.object({
      towns: z.array(
        z.object({
          code: z.string(),
          name: z.string(),
          shortName: z.string(),
          lat: z.number(),
          lng: z.number(),
          bank: z.enum(['west', 'east']),
        }),
      ),
    }),
    permission: 'signed_in',
    errors: [],
  }),
  /** Town of a WGS-84 point; `candidates` holds two within 800 m of an inner line; empty outside the district. */
  locate: query({
    input: z.object({ lat: latSchema, lng: lngSchema }),
    output: z.object({
      inside: z.boolean(),
      candidates: z.array(townPointSchema),
      /** 浦锦街道 has no plan of its own: MH-T-09 answers and both names are shown. */
      alsoNamed: z.string().optional(),
    }),
    permission: 'signed_in',
    errors: [],
  }),
};
