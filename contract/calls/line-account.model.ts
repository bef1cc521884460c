import { z } from 'zod';

const hostSchema = z
  .string()
  .trim()
  .min(1)
  .max(253)
  .regex(/^[A-Za-z0-9.:[\]-]+$/u);
const nameSchema = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[^\s<>"@]+$/u);

/** The account at the room's exchange (PBX, IMS), as an administrator enters it. */
export const lineAccountSchema = z.object({
  transport: z.enum(['udp', 'tcp', 'tls']),
  host: hostSchema,
  port: z.number().int().min(1).max(65_535),
  /** SIP domain; usually the same as `host`. */
  domain: hostSchema,
  user: nameSchema,
  /** Name for the digest where it is not the user part. */
  authUser: nameSchema.optional(),
  displayName: z.string().trim().max(60).optional(),
  /** Calls the exchange allows this account at the same time; each person in a conference takes one. */
  lines: z.number().int().min(1).max(120),
  /** Offer encrypted sound (SRTP). */
  srtp: z.boolean(),
  /** Dialled before every number, e.g. `9` for an outside line. */
  prefix: z
    .string()
    .regex(/^[0-9*#]{0,6}$/u)
    .optional(),
  /** Own address on the network, where the machine has several. */
  localAddress: z.ipv4().optional(),
  /** Certificate authority of the exchange (PEM), for `tls`. */
  tlsCa: z.string().max(20_000).optional(),
  registerSeconds: z.number().int().min(30).max(7_200),
});
export type LineAccount = z.infer<typeof lineAccountSchema>;

/** Why a line is down, in words the screen has a sentence for. */
export const lineTroubleSchema = z.enum([
  'not_configured',
  'unreachable',
  'wrong_secret',
  'refused',
  'no_answer',
  'lost',
  'engine',
]);

/** The line lamp. */
export const lineSchema = z.object({
  state: z.enum(['up', 'connecting', 'down']),
  why: lineTroubleSchema.optional(),
  /** SIP status behind it, where there is one. */
  status: z.number().int().optional(),
  /** Since when it is so. */
  at: z.string(),
});
export type LineView = z.infer<typeof lineSchema>;
