import type { Account } from '../../contract/access/access.contract.js';
import {
  errorCategories,
  isOperationName,
  operations,
  type Operation,
  type OperationName,
  type Reply,
  type RequestEnvelope,
} from '../../contract/index.js';
import type { JournalRow } from '../../contract/journal/journal.contract.js';
import type { Database } from '../db/connect.js';
import { runCommand, runQuery, type UnitOfWork } from '../db/unit-of-work.js';
import type { SessionReader } from '../features/access/session-reader.js';
import { appendRow, takeWriterPlace } from '../features/journal/journal.writer.js';
import { instantOf } from '../ports/clock.js';
import type { Ports } from '../ports/ports.js';
import { AppError } from './app-error.js';
import { recallResult, rememberResult } from './command-results.js';
import { invalidInput, toAppError, toWireError } from './errors.js';
import type { AllHandlers, HandlerContext } from './handler.js';

/** Who asks: the session token and the seat it comes from. */
export interface RequestContext {
  readonly token?: string | undefined;
  readonly seat?: string | undefined;
}

/** The one door: every request of every host goes through it. */
export type Dispatch = (context: RequestContext, request: RequestEnvelope) => Promise<Reply<unknown>>;

interface DispatchParts {
  readonly database: Database;
  readonly ports: Ports;
  readonly handlers: AllHandlers;
  readonly sessions: SessionReader;
  readonly announce: (row: JournalRow) => void;
}

type AnyHandler = (context: HandlerContext, input: unknown) => Promise<unknown>;

interface Call {
  readonly name: OperationName;
  readonly operation: Operation;
  readonly input: unknown;
  readonly account: Account | undefined;
  readonly sessionDigest: string | undefined;
  readonly seat: string | undefined;
  readonly commandId: string | undefined;
  readonly requestId: string;
}

// Answered from memory: no transaction, so typing never waits for the database.
const withoutDatabase: ReadonlySet<OperationName> = new Set<OperationName>([
  'incidents.match',
  'calls.voice',
  'map.locate',
  'map.towns',
]);
const noDatabase: UnitOfWork = {
  get db(): never {
    throw new Error('this operation is answered without the database');
  },
  engine: 'sqlite',
  afterCommit: () => undefined,
  countJournalRow: () => undefined,
};

function checkPermission(operation: Operation, account: Account | undefined): void {
  if (operation.permission === 'public') return;
  if (account === undefined) throw new AppError('access.sign_in_required', 'sign in first');
  if (operation.permission === 'signed_in' || operation.permission.includes(account.role)) return;
  throw new AppError('access.role_not_allowed', `the role ${account.role} may not do this`, {
    role: account.role,
    allowed: operation.permission.join(' '),
  });
}

function handlerOf(handlers: AllHandlers, name: OperationName): AnyHandler {
  const [feature, verb] = name.split('.') as [keyof AllHandlers, string];
  // The types of `AllHandlers` guarantee that every operation name has its handler.
  return (handlers[feature] as unknown as Record<string, AnyHandler>)[verb] as AnyHandler;
}

async function execute(parts: DispatchParts, call: Call): Promise<unknown> {
  const handler = handlerOf(parts.handlers, call.name);
  const at = instantOf(parts.ports.clock);
  const author = { actor: call.account?.name ?? 'station', seat: call.seat, at };
  const contextFor = (unit: UnitOfWork): HandlerContext => ({
    unit,
    account: call.account,
    seat: call.seat,
    requestId: call.requestId,
    at,
    sessionDigest: call.sessionDigest,
    record: (entry) => appendRow(unit, author, entry, parts.announce),
  });
  if (withoutDatabase.has(call.name)) return handler(contextFor(noDatabase), call.input);
  if (call.operation.kind === 'query') {
    return runQuery(parts.database, (unit) => handler(contextFor(unit), call.input));
  }
  return runCommand(parts.database, async (unit) => {
    await takeWriterPlace(unit);
    const remembered = await recallResult(unit, call);
    if (remembered !== undefined) return remembered.result;
    const result = await handler(contextFor(unit), call.input);
    await rememberResult(unit, call, at, result);
    return result;
  });
}

async function prepare(
  parts: DispatchParts,
  context: RequestContext,
  request: RequestEnvelope,
  requestId: string,
): Promise<Call> {
  if (!isOperationName(request.operation)) {
    throw new AppError('request.unknown_operation', 'there is no such operation');
  }
  const operation = operations[request.operation];
  const session = context.token === undefined ? undefined : await parts.sessions.find(context.token);
  checkPermission(operation, session?.account);
  const parsed = operation.input.safeParse(request.input);
  if (!parsed.success) throw invalidInput(parsed.error);
  return {
    name: request.operation,
    operation,
    input: parsed.data,
    account: session?.account,
    sessionDigest: session?.digest,
    seat: session?.seat ?? context.seat,
    commandId: request.commandId,
    requestId,
  };
}

/** Builds the pipeline: find → seat → permission → parse → transaction → handler → parse output → one log line. */
export function createDispatch(parts: DispatchParts): Dispatch {
  return async (context, request) => {
    const requestId = parts.ports.ids.next();
    const startedAt = parts.ports.clock.now();
    try {
      const call = await prepare(parts, context, request, requestId);
      const result = call.operation.output.parse(await execute(parts, call));
      parts.ports.logger.debug({ requestId, operation: call.name, ms: parts.ports.clock.now() - startedAt }, 'done');
      return { ok: true, result };
    } catch (error) {
      const failure = toAppError(error);
      const level = errorCategories[failure.category].log;
      const detail = failure === error ? {} : { cause: String(error), stack: (error as Error).stack };
      parts.ports.logger[level](
        { requestId, operation: String(request.operation).slice(0, 80), reason: failure.reason, ...detail },
        'refused',
      );
      return { ok: false, error: toWireError(failure, requestId) };
    }
  };
}
