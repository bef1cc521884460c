import type { Core } from '../core/create-core.js';

/** What a first start is asked to prepare. */
export interface FirstStart {
  readonly adminPassword: string | undefined;
  readonly demo: boolean;
}

/**
 * On an empty database: creates the account `admin` with the given password, and with `demo` the sample directory,
 * depots, stock and one account per role. Later starts change nothing. Answers what was done, in words.
 */
export async function prepareFirstStart(core: Core, start: FirstStart): Promise<readonly string[]> {
  const state = await core.dispatch({}, { operation: 'access.setupState', input: {} });
  const known = state.ok ? (state.result as { hasAccounts: boolean; hasSample: boolean }) : undefined;
  if (known === undefined || known.hasAccounts) return [];
  if (start.adminPassword === undefined) {
    return start.demo ? ['--demo needs LIANDONG_ADMIN_PASSWORD for the first start; nothing was added'] : [];
  }
  const setUp = await core.dispatch(
    { seat: 'station' },
    {
      operation: 'access.setUp',
      input: { name: 'admin', password: start.adminPassword },
    },
  );
  if (!setUp.ok)
    throw new Error(
      `LIANDONG_ADMIN_PASSWORD was not accepted: ${setUp.error.fields?.[0]?.problem ?? setUp.error.message}`,
    );
  const { token } = setUp.result as { token: string };
  const done = ['created the account admin'];
  if (start.demo) {
    const sample = await core.dispatch(
      { token },
      {
        operation: 'directory.loadSample',
        input: { accountsPassword: start.adminPassword },
      },
    );
    if (!sample.ok) throw new Error(sample.error.message);
    done.push('loaded the sample directory, depots and stock, and one account per role');
  }
  await core.dispatch({ token }, { operation: 'access.signOut', input: {} });
  return done;
}
