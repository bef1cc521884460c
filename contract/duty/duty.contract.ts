import { z } from 'zod';
import { personSchema } from '../directory/directory.contract.js';
import { query } from '../wire/operation.js';
import { emptySchema } from '../wire/scalars.js';

/** The shift that is on now. */
export const dutyContract = {
  now: query({
    input: emptySchema,
    output: z.object({
      shift: z.object({ startsAt: z.string(), endsAt: z.string() }).optional(),
      entries: z.array(
        z.object({
          role: z.enum(['leader', 'supervisor', 'officer', 'standby']),
          person: personSchema,
        }),
      ),
    }),
    permission: 'signed_in',
    errors: [],
  }),
};
