import type { Account } from '../../../contract/access/access.contract.js';
import type { Role } from '../../../contract/index.js';
import type { UnitOfWork } from '../../db/unit-of-work.js';
import { accountOf } from './session-reader.js';

interface AccountRow {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly unit_id: string | null;
  readonly unit_name: string | null;
  readonly password_hash: string;
}

const columns = [
  'accounts.id as id',
  'accounts.name as name',
  'accounts.role as role',
  'accounts.unit_id as unit_id',
  'units.short_name as unit_name',
  'accounts.password_hash as password_hash',
] as const;

/** Accounts and sessions in the database. */
export class AccountsRepository {
  constructor(private readonly unit: UnitOfWork) {}

  async count(): Promise<number> {
    const row = await this.unit.db('accounts').count<{ n: number | string }[]>({ n: '*' });
    return Number(row[0]?.n ?? 0);
  }

  async list(): Promise<readonly Account[]> {
    const rows: AccountRow[] = await this.select().orderBy('accounts.created_at').orderBy('accounts.name');
    return rows.map(accountOf);
  }

  async byName(name: string): Promise<{ account: Account; passwordHash: string } | undefined> {
    const row: AccountRow | undefined = await this.select().where('accounts.name', name).first();
    return row === undefined ? undefined : { account: accountOf(row), passwordHash: row.password_hash };
  }

  async insert(account: {
    id: string;
    name: string;
    role: Role;
    unitId: string | undefined;
    passwordHash: string;
    at: string;
  }): Promise<void> {
    await this.unit.db('accounts').insert({
      id: account.id,
      name: account.name,
      role: account.role,
      unit_id: account.unitId ?? null,
      password_hash: account.passwordHash,
      created_at: account.at,
    });
  }

  async insertSession(session: {
    digest: string;
    accountId: string;
    seat: string | undefined;
    at: string;
    expiresAt: string;
  }): Promise<void> {
    await this.unit.db('sessions').where('expires_at', '<', session.at).delete();
    await this.unit.db('sessions').insert({
      token_digest: session.digest,
      account_id: session.accountId,
      seat: session.seat ?? null,
      created_at: session.at,
      expires_at: session.expiresAt,
    });
  }

  async deleteSession(digest: string): Promise<void> {
    await this.unit.db('sessions').where('token_digest', digest).delete();
  }

  private select() {
    return this.unit
      .db('accounts')
      .leftJoin('units', 'units.id', 'accounts.unit_id')
      .select(...columns);
  }
}
