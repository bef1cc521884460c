import type { Account } from '../../../contract/access/access.contract.js';
import { AppError } from '../../dispatch/app-error.js';
import { callerOf, type FeatureHandlers, type HandlerContext } from '../../dispatch/handler.js';
import type { Ports } from '../../ports/ports.js';
import { AccountsRepository } from './accounts.repository.js';
import type { SessionReader } from './session-reader.js';
import { SignInGuard } from './sign-in-guard.js';

// A shift is 12 hours; a session outlives it so that nobody is signed out in the middle of an incident.
const sessionMs = 16 * 3_600_000;

interface AccessParts {
  readonly ports: Ports;
  readonly sessions: SessionReader;
  readonly hasSample: (context: HandlerContext) => Promise<boolean>;
}

/** Accounts, roles and sessions. */
export function accessHandlers(parts: AccessParts): FeatureHandlers<'access'> {
  const { ports } = parts;
  const guard = new SignInGuard(ports.clock);

  async function openSession(context: HandlerContext, account: Account, seat: string | undefined) {
    const token = ports.secrets.newToken();
    await new AccountsRepository(context.unit).insertSession({
      digest: ports.secrets.digest(token),
      accountId: account.id,
      seat,
      at: context.at,
      expiresAt: new Date(Date.parse(context.at) + sessionMs).toISOString(),
    });
    await context.record({
      kind: 'access.signed_in',
      subject: account.id,
      actor: account.name,
      data: { role: account.role, ...(seat === undefined ? {} : { seat }) },
    });
    return { token, account };
  }

  return {
    async setupState(context) {
      const hasAccounts = (await new AccountsRepository(context.unit).count()) > 0;
      return { hasAccounts, hasSample: await parts.hasSample(context) };
    },

    async setUp(context, input) {
      const accounts = new AccountsRepository(context.unit);
      if ((await accounts.count()) > 0)
        throw new AppError('access.already_set_up', 'there is an administrator already');
      const id = ports.ids.next();
      const passwordHash = await ports.secrets.hashPassword(input.password);
      await accounts.insert({ id, name: input.name, role: 'admin', unitId: undefined, passwordHash, at: context.at });
      await context.record({ kind: 'access.account_created', subject: id, actor: input.name, data: { role: 'admin' } });
      return openSession(context, { id, name: input.name, role: 'admin' }, context.seat);
    },

    async signIn(context, input) {
      guard.check(input.name);
      const found = await new AccountsRepository(context.unit).byName(input.name);
      const right = found !== undefined && (await ports.secrets.checkPassword(input.password, found.passwordHash));
      if (!right) {
        guard.fail(input.name);
        throw new AppError('access.wrong_credentials', 'name or password is wrong');
      }
      guard.succeed(input.name);
      return openSession(context, found.account, input.seat ?? context.seat);
    },

    async signOut(context) {
      if (context.sessionDigest !== undefined) {
        const digest = context.sessionDigest;
        await new AccountsRepository(context.unit).deleteSession(digest);
        parts.sessions.forget(digest);
      }
      await context.record({ kind: 'access.signed_out', subject: callerOf(context).id });
      return {};
    },

    async whoAmI(context) {
      return callerOf(context);
    },

    async createAccount(context, input) {
      const accounts = new AccountsRepository(context.unit);
      if ((await accounts.byName(input.name)) !== undefined) {
        throw new AppError('access.name_taken', 'there is an account of this name');
      }
      const id = ports.ids.next();
      const passwordHash = await ports.secrets.hashPassword(input.password);
      await accounts.insert({
        id,
        name: input.name,
        role: input.role,
        unitId: input.unitId,
        passwordHash,
        at: context.at,
      });
      await context.record({
        kind: 'access.account_created',
        subject: id,
        data: { name: input.name, role: input.role },
      });
      return { accountId: id };
    },

    async listAccounts(context) {
      return { accounts: [...(await new AccountsRepository(context.unit).list())] };
    },
  };
}
