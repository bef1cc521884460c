import type { z } from 'zod';
import type { ErrorReason } from './errors.js';

/** Roles of accounts. `public` operations need no session. */
export const roles = ['duty', 'leader', 'drill', 'liaison', 'wall', 'admin'] as const;
export type Role = (typeof roles)[number];

/** Who may call an operation: a list of roles, everybody signed in, or anybody at all. */
export type Permission = readonly Role[] | 'signed_in' | 'public';

/**
 * One operation of the contract. A `command` changes something and writes its journal row in the same
 * transaction; a `query` never changes anything. Inputs and outputs are zod objects; unknown keys are stripped.
 */
export interface Operation<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly kind: 'command' | 'query';
  readonly input: Input;
  readonly output: Output;
  readonly permission: Permission;
  /** Reasons it may fail with beside the general ones (bad input, not signed in, not allowed, internal). */
  readonly errors: readonly ErrorReason[];
}

type OperationParts<I extends z.ZodType, O extends z.ZodType> = Omit<Operation<I, O>, 'kind'>;

/** Declares an operation that changes something. */
export function command<I extends z.ZodType, O extends z.ZodType>(
  parts: OperationParts<I, O>,
): Operation<I, O> & { readonly kind: 'command' } {
  return { kind: 'command', ...parts };
}

/** Declares an operation that only reads. */
export function query<I extends z.ZodType, O extends z.ZodType>(
  parts: OperationParts<I, O>,
): Operation<I, O> & { readonly kind: 'query' } {
  return { kind: 'query', ...parts };
}

/** Everybody who works an incident at the desk. */
export const deskRoles = ['duty', 'leader', 'drill', 'admin'] as const satisfies readonly Role[];
/** Everybody who may look at a running incident. */
export const viewRoles = ['duty', 'leader', 'drill', 'admin', 'wall'] as const satisfies readonly Role[];
