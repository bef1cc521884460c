import type { z } from 'zod';
import { accessContract } from './access/access.contract.js';
import { callsContract } from './calls/calls.contract.js';
import { commandContract } from './command/command.contract.js';
import { directoryContract } from './directory/directory.contract.js';
import { dutyContract } from './duty/duty.contract.js';
import { incidentsContract } from './incidents/incidents.contract.js';
import { journalContract } from './journal/journal.contract.js';
import { mapContract } from './map/map.contract.js';
import { matchingContract } from './matching/matching.contract.js';
import { messagesContract } from './messages/messages.contract.js';
import { plansContract } from './plans/plans.contract.js';
import { reportsContract } from './reports/reports.contract.js';
import { resourcesContract } from './resources/resources.contract.js';
import { systemContract } from './system/system.contract.js';
import { tasksContract } from './tasks/tasks.contract.js';
import type { Operation } from './wire/operation.js';

/** THE list of features. Operations are named `feature.verb`; handlers and clients derive from it. */
export const features = {
  access: accessContract,
  journal: journalContract,
  directory: directoryContract,
  duty: dutyContract,
  incidents: incidentsContract,
  plans: plansContract,
  matching: matchingContract,
  command: commandContract,
  calls: callsContract,
  messages: messagesContract,
  tasks: tasksContract,
  resources: resourcesContract,
  reports: reportsContract,
  map: mapContract,
  system: systemContract,
} as const;

type Features = typeof features;

/** Every operation name, `feature.verb`. */
export type OperationName = {
  [F in keyof Features]: `${F & string}.${keyof Features[F] & string}`;
}[keyof Features];

/** The operation behind a name. */
export type OperationOf<N extends OperationName> = N extends `${infer F}.${infer V}`
  ? F extends keyof Features
    ? V extends keyof Features[F]
      ? Features[F][V]
      : never
    : never
  : never;

/** What a caller sends. */
export type InputOf<N extends OperationName> =
  OperationOf<N> extends Operation<infer I, z.ZodType> ? z.input<I> : never;
/** What a handler receives: parsed. */
export type ParsedInputOf<N extends OperationName> =
  OperationOf<N> extends Operation<infer I, z.ZodType> ? z.output<I> : never;
/** What a caller gets. */
export type OutputOf<N extends OperationName> =
  OperationOf<N> extends Operation<z.ZodType, infer O> ? z.output<O> : never;

function flatten(): Readonly<Record<OperationName, Operation>> {
  const flat: Record<string, Operation> = {};
  for (const [feature, verbs] of Object.entries(features)) {
    for (const [verb, operation] of Object.entries(verbs)) flat[`${feature}.${verb}`] = operation;
  }
  return flat as Record<OperationName, Operation>;
}

/** All operations by name. */
export const operations = flatten();

/** Whether a string names an operation (own keys only, so `__proto__` is none). */
export function isOperationName(name: string): name is OperationName {
  return Object.hasOwn(operations, name);
}

export * from './wire/envelope.js';
export * from './wire/errors.js';
export type { Operation, Permission, Role } from './wire/operation.js';
