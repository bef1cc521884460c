import { z } from 'zod';
import { phoneSchema } from '../directory/directory.contract.js';
import { command, deskRoles, query, viewRoles } from '../wire/operation.js';
import { changedSchema, idSchema, lineSchema } from '../wire/scalars.js';

/**
 * State of a member: `waiting` not called yet, `calling`, `answered` (not yet confirmed), `acknowledged` 已确认到岗,
 * `cannot` 不能到, `unreached` no number answered, `arrived` 已到.
 */
export const memberStateSchema = z.enum([
  'waiting',
  'calling',
  'answered',
  'acknowledged',
  'cannot',
  'unreached',
  'arrived',
]);
export type MemberState = z.infer<typeof memberStateSchema>;

export const memberSchema = z.object({
  memberId: idSchema,
  /** Duty in the group, e.g. 总指挥 · 分管副区长. */
  post: z.string(),
  postRole: z.enum(['commander', 'deputy', 'office', 'member', 'added']),
  required: z.boolean(),
  /** Absent when the post is vacant in the directory. */
  person: z.object({ personId: z.string().optional(), name: z.string(), title: z.string() }).optional(),
  unitId: z.string().optional(),
  unitName: z.string().optional(),
  /** Name of the absent holder this person stands in for (B 角). */
  deputyOf: z.string().optional(),
  /** The substitute who is called when this person cannot come. */
  substitute: z.object({ personId: z.string(), name: z.string(), phones: z.array(phoneSchema) }).optional(),
  phones: z.array(phoneSchema),
  state: memberStateSchema,
  stateAt: z.string(),
  /** When the person expects to be there, as said on the phone. */
  etaAt: z.string().optional(),
  planCode: z.string().optional(),
  version: z.number().int(),
});
export type Member = z.infer<typeof memberSchema>;

/** The command group of an incident. */
export const commandContract = {
  /** Members, required posts first. Quorum counts required posts acknowledged or arrived. */
  group: query({
    input: z.object({ incidentId: idSchema }),
    output: z.object({
      members: z.array(memberSchema),
      quorum: z.object({
        required: z.number().int(),
        present: z.number().int(),
        missing: z.array(z.string()),
        reached: z.boolean(),
      }),
    }),
    permission: viewRoles,
    errors: ['incidents.not_found'],
  }),
  /** Adds somebody from the directory, or by name and number. */
  add: command({
    input: z
      .object({
        incidentId: idSchema,
        personId: idSchema.optional(),
        name: lineSchema.optional(),
        phone: phoneSchema.shape.number.optional(),
        duty: lineSchema.optional(),
      })
      .refine((v) => v.personId !== undefined || (v.name !== undefined && v.phone !== undefined), {
        message: 'personId, or name and phone, is needed',
        path: ['personId'],
      }),
    output: z.object({ memberId: idSchema }),
    permission: deskRoles,
    errors: [
      'incidents.not_found',
      'incidents.closed',
      'directory.person_not_found',
      'command.member_already_present',
      'command.no_phone',
    ],
  }),
  /** Takes a member out of the group; calls to them are cancelled. */
  remove: command({
    input: z.object({ memberId: idSchema }),
    output: changedSchema,
    permission: deskRoles,
    errors: ['command.member_not_found', 'incidents.closed'],
  }),
  /** When a member expects to be there: minutes from now, or no longer known. */
  expect: command({
    input: z.object({ memberId: idSchema, minutes: z.number().int().min(1).max(600).nullable() }),
    output: changedSchema,
    permission: deskRoles,
    errors: ['command.member_not_found', 'incidents.closed'],
  }),
  /** Marks a member by hand: arrived, acknowledged, cannot come. */
  mark: command({
    input: z.object({ memberId: idSchema, state: z.enum(['acknowledged', 'cannot', 'arrived', 'waiting']) }),
    output: changedSchema,
    permission: deskRoles,
    errors: ['command.member_not_found', 'incidents.closed'],
  }),
};
