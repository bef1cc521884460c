import { z } from 'zod';
import { type LineAccount, lineAccountSchema } from '../../../contract/calls/line-account.model.js';
import type { OutputOf, ParsedInputOf } from '../../../contract/index.js';
import { AppError } from '../../dispatch/app-error.js';
import type { HandlerContext } from '../../dispatch/handler.js';
import type { UnitOfWork } from '../../db/unit-of-work.js';
import type { SecretBox } from '../../ports/secret-box.js';
import type { SipProvider } from './sip/sip.provider.js';
import type { TelephonySupervisor } from './sip/telephony-supervisor.js';

const settingKey = 'calls.line';
const keptSchema = z.object({ account: lineAccountSchema, password: z.string() });
type Kept = z.infer<typeof keptSchema>;

interface LineParts {
  readonly telephony: TelephonySupervisor;
  readonly provider: SipProvider;
  readonly box: SecretBox;
}

/** The account at the room's exchange: kept with its password sealed, used as soon as it is set. */
export class LineSettings {
  constructor(private readonly parts: LineParts) {}

  /** Takes up the line that is set, at the start of the station. */
  async start(unit: UnitOfWork): Promise<void> {
    const kept = await this.kept(unit);
    if (kept !== undefined) this.use(kept.account, this.parts.box.open(kept.password) ?? '');
  }

  async view(unit: UnitOfWork): Promise<OutputOf<'calls.line'>> {
    const kept = await this.kept(unit);
    const line = this.parts.telephony.line;
    return kept === undefined
      ? { hasPassword: false, line }
      : { account: kept.account, hasPassword: this.parts.box.open(kept.password) !== undefined, line };
  }

  async configure(
    context: HandlerContext,
    { account, password }: ParsedInputOf<'calls.configureLine'>,
  ): Promise<{ configured: boolean }> {
    if (!this.parts.telephony.isAvailable) {
      throw new AppError('calls.telephony_not_available', 'this host has no telephony engine');
    }
    if (account === null) {
      await context.unit.db('settings').where('key', settingKey).delete();
      await context.record({ kind: 'calls.line_given_up', subject: 'line', data: {} });
      context.unit.afterCommit(() => {
        this.parts.telephony.configure(undefined);
      });
      return { configured: false };
    }
    const sealed = await this.sealedPassword(context.unit, password);
    const kept: Kept = { account, password: sealed };
    await context.unit
      .db('settings')
      .insert({ key: settingKey, value_json: JSON.stringify(kept) })
      .onConflict('key')
      .merge();
    const { host, port, transport, user } = account;
    await context.record({ kind: 'calls.line_configured', subject: 'line', data: { host, port, transport, user } });
    context.unit.afterCommit(() => {
      this.use(account, this.parts.box.open(sealed) ?? '');
    });
    return { configured: true };
  }

  private async sealedPassword(unit: UnitOfWork, password: string | undefined): Promise<string> {
    if (password !== undefined) return this.parts.box.seal(password);
    const kept = await this.kept(unit);
    if (kept === undefined || this.parts.box.open(kept.password) === undefined) {
      throw new AppError('calls.password_missing', 'a password is needed: none is kept');
    }
    return kept.password;
  }

  private async kept(unit: UnitOfWork): Promise<Kept | undefined> {
    const row = await unit.db<{ value_json: string }>('settings').where('key', settingKey).first('value_json');
    if (row === undefined) return undefined;
    const parsed = keptSchema.safeParse(JSON.parse(row.value_json));
    return parsed.success ? parsed.data : undefined;
  }

  private use(account: LineAccount, password: string): void {
    const { lines, prefix, authUser, displayName, localAddress, tlsCa, ...line } = account;
    this.parts.provider.use({ lines, prefix: prefix ?? '' });
    this.parts.telephony.configure({
      ...line,
      password,
      ...(authUser === undefined ? {} : { authUser }),
      ...(displayName === undefined ? {} : { displayName }),
      ...(localAddress === undefined ? {} : { localAddress }),
      ...(tlsCa === undefined ? {} : { tlsCa }),
    });
  }
}
