import type { Account } from '../../contract/access/access.contract.js';
import type { OperationName } from '../../contract/index.js';
import type { UnitOfWork } from '../db/unit-of-work.js';

interface CommandCall {
  readonly name: OperationName;
  readonly account: Account | undefined;
  readonly commandId: string | undefined;
}

/** The answer a repeated command already got, so that it runs only once. */
export async function recallResult(unit: UnitOfWork, call: CommandCall): Promise<{ result: unknown } | undefined> {
  if (call.commandId === undefined || call.account === undefined) return undefined;
  const row: { result_json: string } | undefined = await unit
    .db('command_results')
    .where({ command_id: call.commandId, operation: call.name, account_id: call.account.id })
    .first('result_json');
  return row === undefined ? undefined : { result: JSON.parse(row.result_json) as unknown };
}

/** Keeps the answer under the command's id, in the command's own transaction. */
export async function rememberResult(unit: UnitOfWork, call: CommandCall, at: string, result: unknown): Promise<void> {
  if (call.commandId === undefined || call.account === undefined) return;
  await unit.db('command_results').insert({
    command_id: call.commandId,
    operation: call.name,
    account_id: call.account.id,
    result_json: JSON.stringify(result),
    at,
  });
}

/** Forgets answers older than `before`; a seat retries within minutes, not days. */
export async function forgetResults(unit: UnitOfWork, before: string): Promise<void> {
  await unit.db('command_results').where('at', '<', before).delete();
}
