import { z } from 'zod';
import { command, query, roles } from '../wire/operation.js';
import { emptySchema, idSchema, lineSchema } from '../wire/scalars.js';

export const roleSchema = z.enum(roles);

export const accountSchema = z.object({
  id: idSchema,
  name: z.string(),
  role: roleSchema,
  /** Unit of a `liaison`; absent for the centre's own people. */
  unitId: z.string().optional(),
  unitName: z.string().optional(),
});
export type Account = z.infer<typeof accountSchema>;

const passwordSchema = z.string().min(8).max(200);
const sessionSchema = z.object({ token: z.string(), account: accountSchema });

/** Accounts, roles, sessions. */
export const accessContract = {
  /** What the first screen must know: is there an account yet, is sample data loaded. */
  setupState: query({
    input: emptySchema,
    output: z.object({ hasAccounts: z.boolean(), hasSample: z.boolean() }),
    permission: 'public',
    errors: [],
  }),
  /** Creates the first administrator; only while there is no account. Answers a session. */
  setUp: command({
    input: z.object({ name: lineSchema, password: passwordSchema }),
    output: sessionSchema,
    permission: 'public',
    errors: ['access.already_set_up'],
  }),
  /** Opens a session for this seat. Over HTTP the token also comes as an HttpOnly cookie. */
  signIn: command({
    input: z.object({ name: lineSchema, password: z.string().min(1).max(200), seat: z.string().max(80).optional() }),
    output: sessionSchema,
    permission: 'public',
    errors: ['access.wrong_credentials', 'access.too_many_attempts'],
  }),
  /** Ends the calling session. */
  signOut: command({ input: emptySchema, output: emptySchema, permission: 'signed_in', errors: [] }),
  /** The account of the calling session. */
  whoAmI: query({ input: emptySchema, output: accountSchema, permission: 'signed_in', errors: [] }),
  /** Creates an account. */
  createAccount: command({
    input: z.object({ name: lineSchema, password: passwordSchema, role: roleSchema, unitId: z.string().optional() }),
    output: z.object({ accountId: idSchema }),
    permission: ['admin'],
    errors: ['access.name_taken'],
  }),
  /** All accounts. */
  listAccounts: query({
    input: emptySchema,
    output: z.object({ accounts: z.array(accountSchema) }),
    permission: ['admin'],
    errors: [],
  }),
};
