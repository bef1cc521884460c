import { AppError } from '../../dispatch/app-error.js';
import { callerOf, type HandlerContext } from '../../dispatch/handler.js';
import { type Extension, extensionOf, type TaskRow, TasksRepository } from './tasks.repository.js';

interface ExtensionInput {
  readonly action?: 'ask' | 'approve' | 'refuse' | undefined;
  readonly reason?: string | undefined;
  readonly until?: string | undefined;
}

function asked(context: HandlerContext, row: TaskRow, input: ExtensionInput): Extension {
  if (extensionOf(row)?.state === 'asked') {
    throw new AppError('tasks.extension_pending', 'an extension is waiting for its decision already');
  }
  const missing = [
    ...(input.reason === undefined ? [{ path: 'reason', problem: 'a reason is needed' }] : []),
    ...(input.until === undefined ? [{ path: 'until', problem: 'the new limit is needed' }] : []),
  ];
  if (input.reason === undefined || input.until === undefined) {
    throw new AppError('request.invalid', 'an extension needs a reason and a new limit', undefined, missing);
  }
  const until = new Date(input.until).toISOString();
  if (until <= context.at || (row.finish_due_at !== null && until <= row.finish_due_at)) {
    throw new AppError('tasks.limit_in_past', 'the new limit must be later than the present one');
  }
  return { state: 'asked', reason: input.reason, until };
}

function decided(context: HandlerContext, row: TaskRow, action: 'approve' | 'refuse'): Extension {
  const account = callerOf(context);
  if (account.role === 'liaison') {
    throw new AppError('access.role_not_allowed', 'an extension is decided by the desk', { role: account.role });
  }
  const pending = extensionOf(row);
  if (pending?.state !== 'asked') throw new AppError('tasks.no_extension', 'no extension waits for a decision');
  return { ...pending, state: action === 'approve' ? 'approved' : 'refused', decidedBy: account.name };
}

/** Asks for, approves or refuses more time. Every request stays visible beside the task. */
export async function decideExtension(
  context: HandlerContext,
  row: TaskRow,
  input: ExtensionInput,
): Promise<{ id: string; version: number }> {
  const action = input.action ?? 'ask';
  const extension = action === 'ask' ? asked(context, row, input) : decided(context, row, action);
  const version = await new TasksRepository(context.unit).update(
    row,
    {
      extension_json: JSON.stringify(extension),
      ...(extension.state === 'approved' ? { finish_due_at: extension.until } : {}),
    },
    context.at,
  );
  await context.record({
    kind: `tasks.extension_${extension.state}`,
    subject: row.id,
    incidentId: row.incident_id ?? undefined,
    scope: row.scope,
    data: { title: row.title, text: extension.reason, until: extension.until },
  });
  return { id: row.id, version };
}
