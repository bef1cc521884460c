import { z } from 'zod';
import { query } from '../wire/operation.js';
import { emptySchema } from '../wire/scalars.js';

/** The station about itself. */
export const systemContract = {
  /** Station time (seats follow it, whatever their own clock says), version, engine, last journal row. */
  now: query({
    input: emptySchema,
    output: z.object({
      at: z.string(),
      version: z.string(),
      database: z.enum(['sqlite', 'postgres']),
      host: z.enum(['desktop', 'station']),
      stationName: z.string(),
      lastSeq: z.number().int(),
      plans: z.number().int(),
    }),
    permission: 'public',
    errors: [],
  }),
};
