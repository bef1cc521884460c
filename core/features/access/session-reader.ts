import type { Account } from '../../../contract/access/access.contract.js';
import type { Role } from '../../../contract/index.js';
import type { Database } from '../../db/connect.js';
import { runQuery, type UnitOfWork } from '../../db/unit-of-work.js';
import { type Clock, instantOf } from '../../ports/clock.js';
import type { Secrets } from '../../ports/secrets.js';

export interface Session {
  readonly digest: string;
  readonly account: Account;
  readonly seat: string | undefined;
}

interface SessionRow {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly unit_id: string | null;
  readonly unit_name: string | null;
  readonly seat: string | null;
  readonly expires_at: string;
}

interface Cached {
  readonly session: Session;
  readonly until: number;
}

// Another host may end a session: it is asked again after this long.
const cacheMs = 15_000;

/** Finds the session behind a token; remembers it for a few seconds so that a click costs no extra read. */
export class SessionReader {
  private readonly cache = new Map<string, Cached>();

  constructor(
    private readonly database: Database,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  async find(token: string): Promise<Session | undefined> {
    const digest = this.secrets.digest(token);
    const cached = this.cache.get(digest);
    if (cached !== undefined && cached.until > this.clock.now()) return cached.session;
    this.cache.delete(digest);
    const session = await runQuery(this.database, (unit) => this.read(unit, digest));
    if (session !== undefined) this.cache.set(digest, { session, until: this.clock.now() + cacheMs });
    return session;
  }

  forget(digest: string): void {
    this.cache.delete(digest);
  }

  private async read(unit: UnitOfWork, digest: string): Promise<Session | undefined> {
    const row: SessionRow | undefined = await unit
      .db('sessions')
      .join('accounts', 'accounts.id', 'sessions.account_id')
      .leftJoin('units', 'units.id', 'accounts.unit_id')
      .where('sessions.token_digest', digest)
      .first(
        'accounts.id as id',
        'accounts.name as name',
        'accounts.role as role',
        'accounts.unit_id as unit_id',
        'units.short_name as unit_name',
        'sessions.seat as seat',
        'sessions.expires_at as expires_at',
      );
    if (row === undefined || row.expires_at <= instantOf(this.clock)) return undefined;
    return { digest, account: accountOf(row), seat: row.seat ?? undefined };
  }
}

/** Account as the contract shows it. */
export function accountOf(row: Pick<SessionRow, 'id' | 'name' | 'role' | 'unit_id' | 'unit_name'>): Account {
  return {
    id: row.id,
    name: row.name,
    role: row.role as Role,
    ...(row.unit_id === null ? {} : { unitId: row.unit_id }),
    ...(row.unit_name === null ? {} : { unitName: row.unit_name }),
  };
}
