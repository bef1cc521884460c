import type { Core } from '../core/create-core.js';

/** What a first start is asked to prepare. */
export interface FirstStart {
  readonly adminPassword: string | undefined;
  readonly demo: boolean;
}

async function must<T>(core: Core, token: string | undefined, operation: string, input: object): Promise<T> {
  const reply = await core.dispatch({ token, seat: 'station' }, { operation, input });
  if (!reply.ok) throw new Error(`${operation}: ${reply.error.fields?.[0]?.problem ?? reply.error.message}`);
  return reply.result as T;
}

async function prepare(core: Core, password: string, demo: boolean): Promise<readonly string[]> {
  const { token } = await must<{ token: string }>(core, undefined, 'access.setUp', { name: 'admin', password });
  const done = ['created the account admin'];
  if (demo) {
    await must(core, token, 'directory.loadSample', { accountsPassword: password });
    done.push('loaded the sample directory, depots and stock, and one account per role');
  }
  await must(core, token, 'access.signOut', {});
  return done;
}

/**
 * On an empty database: creates the account `admin` with the given password, and with `demo` the sample directory,
 * depots, stock and one account per role. Later starts change nothing. Answers what was done, in words.
 */
export async function prepareFirstStart(core: Core, start: FirstStart): Promise<readonly string[]> {
  const { hasAccounts } = await must<{ hasAccounts: boolean }>(core, undefined, 'access.setupState', {});
  if (hasAccounts) return [];
  if (start.adminPassword !== undefined) return prepare(core, start.adminPassword, start.demo);
  return start.demo ? ['--demo needs LIANDONG_ADMIN_PASSWORD for the first start; nothing was added'] : [];
}
