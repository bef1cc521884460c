import { z } from 'zod';

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u').source !== '';
  } catch {
    return false;
  }
}

function isWebAddress(text: string): boolean {
  // The contract has no URL parser; the gateway parses it properly before anything is kept.
  return /^https?:\/\/[^\s/?#{}@]+([/?].*)?$/iu.test(text);
}

/** Where a value stands in an answer: a dotted path into JSON (`data.0.id`), or a pattern with one group. */
const extractSchema = z.union([
  z.object({
    path: z
      .string()
      .regex(/^[^.\s]+(\.[^.\s]+)*$/u)
      .max(200),
  }),
  z.object({ pattern: z.string().min(1).max(500).refine(isPattern, 'is no regular expression') }),
]);
export type Extract = z.infer<typeof extractSchema>;

const codesSchema = z.array(z.string().trim().min(1).max(64)).max(50);
const secretNameSchema = z.string().regex(/^[a-z0-9_]{1,32}$/u);
/** Messages handed over per second, counted in short messages. */
const perSecondSchema = z.number().int().min(1).max(500);
const timeoutMsSchema = z.number().int().min(500).max(60_000);

/** Reading a receipt, whether it was asked for or pushed. */
const receiptsSchema = z.object({
  /** The state's own word. */
  state: extractSchema,
  delivered: codesSchema.min(1),
  undelivered: codesSchema,
  expired: codesSchema.optional(),
  /** Asking for it: an address with `{ref}`, every so many seconds. */
  poll: z
    .object({ url: z.string().max(2_000).refine(isWebAddress, 'is no web address'), everyS: z.number().int().min(5) })
    .optional(),
  /** Receipts the gateway pushes to the host; the secret `push` must come with them. */
  push: z.object({ reference: extractSchema }).optional(),
});

/**
 * A gateway that takes an HTTP request per message. Templates know `{to}`, `{text}`, `{id}` and `{secret:name}`; what
 * is put in is escaped for where it stands. Text travels as UTF-8.
 */
export const httpGatewaySchema = z.object({
  kind: z.literal('http'),
  url: z.string().max(2_000).refine(isWebAddress, 'is no web address'),
  method: z.enum(['POST', 'GET', 'PUT']),
  contentType: z
    .string()
    .regex(/^[a-z]+\/[a-z0-9.+-]+(; ?charset=utf-8)?$/iu)
    .optional(),
  headers: z.record(z.string().regex(/^[A-Za-z0-9-]{1,64}$/u), z.string().max(1_000)).optional(),
  body: z.string().max(10_000).optional(),
  success: z
    .object({
      /** HTTP statuses that may mean success; any 2xx when absent. */
      statuses: z.array(z.number().int().min(200).max(299)).optional(),
      /** The answer's own verdict: what stands there must be one of these. */
      code: extractSchema.optional(),
      codes: codesSchema.optional(),
    })
    .optional(),
  /** The gateway's reference of the message; without it receipts carry the station's own `{id}`. */
  reference: extractSchema.optional(),
  /** Codes that mean a wrong number, and such that pass: the message is tried again. */
  wrongNumberCodes: codesSchema.optional(),
  retryCodes: codesSchema.optional(),
  receipts: receiptsSchema.optional(),
  timeoutMs: timeoutMsSchema.optional(),
  perSecond: perSecondSchema,
});
export type HttpGatewaySettings = z.infer<typeof httpGatewaySchema>;

/** A short-message centre reached over SMPP 3.4. The secret `password` belongs to it. */
export const smppGatewaySchema = z.object({
  kind: z.literal('smpp'),
  host: z.string().regex(/^[A-Za-z0-9.:_-]{1,253}$/u),
  port: z.number().int().min(1).max(65_535),
  tls: z.boolean().optional(),
  systemId: z.string().regex(/^[!-~]{1,15}$/u),
  systemType: z
    .string()
    .regex(/^[!-~]{0,12}$/u)
    .optional(),
  /** Number the text comes from. */
  sender: z
    .string()
    .regex(/^[A-Za-z0-9+]{1,20}$/u)
    .optional(),
  /** Long texts: joined parts, or one payload where the centre cuts them itself. */
  longText: z.enum(['parts', 'payload']).optional(),
  /** The centre names messages in hexadecimal when it takes them and in decimal in receipts. */
  decimalReceipts: z.boolean().optional(),
  enquireS: z.number().int().min(5).max(600).optional(),
  timeoutMs: timeoutMsSchema.optional(),
  perSecond: perSecondSchema,
});
export type SmppGatewaySettings = z.infer<typeof smppGatewaySchema>;

export const gatewaySettingsSchema = z.discriminatedUnion('kind', [httpGatewaySchema, smppGatewaySchema]);
export type GatewaySettings = z.infer<typeof gatewaySettingsSchema>;

/** Secrets by name. They go in and never come out. */
export const gatewaySecretsSchema = z.record(secretNameSchema, z.string().min(1).max(500));
export type GatewaySecrets = z.infer<typeof gatewaySecretsSchema>;
