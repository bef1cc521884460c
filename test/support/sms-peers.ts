import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server as HttpServer, type ServerResponse } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { smpp, type Pdu, type PduFields, type SmppSession } from '../../core/features/messages/smpp/smpp-library.js';
import type { Account } from '../../contract/access/access.contract.js';
import type { Role } from '../../contract/index.js';
import type { JournalRow } from '../../contract/journal/journal.contract.js';
import { messagesContract, type Message } from '../../contract/messages/messages.contract.js';
import { connect, type Database, type DatabaseConfig } from '../../core/db/connect.js';
import { migrate } from '../../core/db/migrate.js';
import { runCommand, runQuery, type UnitOfWork } from '../../core/db/unit-of-work.js';
import type { HandlerContext } from '../../core/dispatch/handler.js';
import { fromRow, type JournalTableRow } from '../../core/features/journal/journal.writer.js';
import { appendRow, takeWriterPlace } from '../../core/features/journal/index.js';
import { createMessages } from '../../core/features/messages/create-messages.js';
import type { messagesHandlers } from '../../core/features/messages/messages.handlers.js';
import type { Messaging, MessagingStart } from '../../core/features/messages/messaging.js';
import { silentLogger } from '../../core/log/logger.js';
import { FakeClock, instantOf } from '../../core/ports/clock.js';
import { UuidIds } from '../../core/ports/ids.js';
import { KeySecretBox } from '../../core/ports/secret-box.js';
import { up } from '../../migrations/20261122100000_messages_queue.js';
import type { z } from 'zod';

/** A text as a telephone behind the centre gets it. */
interface ArrivedText {
  readonly to: string;
  readonly text: string;
  readonly parts: number;
  readonly fields: Pdu;
}

/** How the centre treats a number. */
interface SmscScript {
  /** Statuses of the submissions in turn, then 0. */
  readonly statuses?: number[];
  /** `stat:` of the receipt; none when absent. */
  readonly receipt?: string;
  /** Swallows the submission: no answer. */
  readonly isMute?: boolean;
}

interface Joined {
  readonly parts: string[];
  of: number;
}

/** A short-message centre on loopback, made of the npm package's server side. */
export class SmscPeer {
  readonly arrived: ArrivedText[] = [];
  readonly scripts: Record<string, SmscScript> = {};
  /** Every submission, taken or not. */
  submissions = 0;
  /** Statuses with which the station answered receipts. */
  readonly receiptAnswers: number[] = [];
  /** Does not even answer `enquire_link`. */
  isFrozen = false;
  private readonly sessions = new Set<SmppSession>();
  private readonly joined = new Map<string, Joined>();
  private server: Server | undefined;
  private serial = 0;
  port = 0;

  constructor(private readonly password = 'pa55word') {}

  async start(): Promise<void> {
    const server = smpp.createServer((session) => {
      this.sessions.add(session);
      session.on('error', () => undefined);
      session.on('close', () => this.sessions.delete(session));
      session.on('pdu', (pdu) => {
        this.take(session, pdu);
      });
    });
    this.server = server;
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
  }

  /** Dies: every connection is cut and nobody listens any more. */
  async stop(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    this.cut();
    if (server !== undefined) await new Promise<void>((resolve) => void server.close(() => resolve()));
  }

  cut(): void {
    for (const session of this.sessions) session.destroy();
  }

  /** Sends a receipt or a text to whoever is bound. */
  deliver(fields: PduFields): void {
    for (const session of this.sessions) {
      session.deliver_sm(fields, (answer) => this.receiptAnswers.push(answer.command_status));
    }
  }

  private take(session: SmppSession, pdu: Pdu): void {
    if (this.isFrozen) return;
    if (pdu.command === 'enquire_link' || pdu.command === 'unbind') session.send(pdu.response());
    if (pdu.command === 'bind_transceiver') {
      session.send(pdu.response(pdu.password === this.password ? { system_id: 'smsc' } : { command_status: 0x0e }));
    }
    if (pdu.command === 'submit_sm') this.submit(session, pdu);
  }

  private submit(session: SmppSession, pdu: Pdu): void {
    this.submissions += 1;
    const to = pdu.destination_addr ?? '';
    const script = this.scripts[to] ?? {};
    const status = script.statuses?.shift() ?? 0;
    if (status !== 0) {
      session.send(pdu.response({ command_status: status }));
      return;
    }
    this.arrive(to, pdu);
    if (script.isMute === true) return;
    this.serial += 1;
    const id = `m${this.serial}`;
    // The receipt overtakes the answer on purpose: centres do that under load.
    if (script.receipt !== undefined) {
      const message = `id:${id} sub:001 dlvrd:001 submit date:2611221000 done date:2611221000 stat:${script.receipt} err:000 text:`;
      this.deliver({ source_addr: to, esm_class: 0x04, short_message: { message } });
    }
    session.send(pdu.response({ message_id: id }));
  }

  private arrive(to: string, fields: Pdu): void {
    const carried = fields.short_message;
    const short = typeof carried === 'object' ? carried : { message: carried ?? '' };
    const payload = typeof fields.message_payload === 'object' ? String(fields.message_payload.message) : undefined;
    const header = Array.isArray(short.udh) ? (short.udh as Buffer[])[0] : undefined;
    if (header === undefined) {
      this.arrived.push({ to, text: payload ?? String(short.message), parts: 1, fields });
      return;
    }
    const [, , number = 0, of = 0, index = 0] = header;
    const key = `${to}/${number}`;
    const joined = this.joined.get(key) ?? { parts: [], of };
    this.joined.set(key, joined);
    joined.parts[index - 1] = String(short.message);
    if (Object.keys(joined.parts).length === of) {
      this.arrived.push({ to, text: joined.parts.join(''), parts: of, fields });
    }
  }
}

/** A request the gateway's server got. */
interface GotRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A web server on loopback that plays an enterprise's message gateway. */
export class HttpSmsPeer {
  readonly got: GotRequest[] = [];
  /** What it answers; may also leave the request hanging or cut it. */
  answer: (request: GotRequest, response: ServerResponse) => void = (_request, response) => {
    response.end(JSON.stringify({ code: 0, data: { id: `h${this.got.length}` } }));
  };
  private server: HttpServer | undefined;
  port = 0;

  async start(): Promise<void> {
    const server = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8');
      request.on('data', (piece: string) => {
        body += piece;
      });
      request.on('end', () => {
        const got = { method: request.method ?? '', url: request.url ?? '', headers: request.headers, body };
        this.got.push(got);
        this.answer(got, response);
      });
    });
    this.server = server;
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    server?.closeAllConnections();
    if (server !== undefined) await new Promise<void>((resolve) => void server.close(() => resolve()));
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }
}

type Contract = typeof messagesContract;
type Verb = keyof Contract;
type InputOf<V extends Verb> = z.input<Contract[V]['input']>;
type OutputOf<V extends Verb> = z.output<Contract[V]['output']>;

interface DeskOptions {
  readonly database: DatabaseConfig;
  readonly clock?: FakeClock;
  readonly start?: MessagingStart;
}

/** The messages of a station on a real database, without its other features. */
export class MessageDesk {
  /** Every reply given, as text: nothing secret may ever stand in it. */
  readonly replies: string[] = [];
  private readonly ids = new UuidIds();

  private constructor(
    readonly database: Database,
    readonly messaging: Messaging,
    readonly clock: FakeClock,
    private readonly handlers: ReturnType<typeof messagesHandlers>,
  ) {}

  static async open({ database: place, clock = new FakeClock(), start }: DeskOptions): Promise<MessageDesk> {
    const database = await connect(place);
    await migrate(database.write, database.engine, place.engine === 'sqlite' ? place.file : undefined);
    if (!(await database.write.schema.hasTable('messages'))) await up(database.write);
    const { messaging, handlers } = await createMessages({
      database,
      ports: { clock, ids: new UuidIds(), logger: silentLogger, secretBox: new KeySecretBox(Buffer.alloc(32, 7)) },
      announce: () => undefined,
      stationName: '示例联动台',
      messagingStart: start,
    });
    return new MessageDesk(database, messaging, clock, handlers);
  }

  async ok<V extends Verb>(verb: V, input: InputOf<V>, role: Role = 'duty'): Promise<OutputOf<V>> {
    const { permission, kind, input: inputs, output: outputs } = messagesContract[verb];
    if (!permission.includes(role)) throw new Error('access.role_not_allowed');
    const parsed = inputs.parse(input);
    const at = instantOf(this.clock);
    const account: Account = { id: `id-${role}`, name: role, role };
    // The handler and the schemas belong to the same verb; the compiler cannot follow that through the index.
    const handler = this.handlers[verb] as (context: HandlerContext, input: unknown) => Promise<unknown>;
    const run = (unit: UnitOfWork): Promise<unknown> =>
      handler(
        {
          unit,
          account,
          seat: undefined,
          requestId: 'r',
          at,
          sessionDigest: undefined,
          record: (entry) => appendRow(unit, { actor: role, at }, entry, () => undefined),
        },
        parsed,
      );
    const result =
      kind === 'query'
        ? await runQuery(this.database, run)
        : await runCommand(this.database, async (unit) => {
            await takeWriterPlace(unit);
            return run(unit);
          });
    const output = outputs.parse(result) as OutputOf<V>;
    this.replies.push(JSON.stringify(output));
    return output;
  }

  /** A request that must be refused; answers the reason. */
  async refused<V extends Verb>(verb: V, input: InputOf<V>, role: Role = 'duty'): Promise<string> {
    try {
      await this.ok(verb, input, role);
    } catch (error) {
      const { reason, message, data, fields } = error as Error & { reason?: string; data?: unknown; fields?: unknown };
      this.replies.push(JSON.stringify({ message, data, fields }));
      return reason ?? message;
    }
    throw new Error(`messages.${verb} was expected to be refused`);
  }

  /** Sends one text to one number and answers its id. */
  async send(number: string, input: Partial<InputOf<'send'>> = {}): Promise<string> {
    const { messageIds } = await this.ok('send', {
      recipients: [{ number }],
      text: '请立即回电',
      reason: 'manual',
      ...input,
    });
    const [id] = messageIds;
    if (id === undefined) throw new Error('nothing was queued');
    return id;
  }

  async message(id: string): Promise<Message> {
    for (const scope of ['real', 'drill:d1']) {
      const { messages } = await this.ok('list', { scope, limit: 500 });
      const found = messages.find((message) => message.messageId === id);
      if (found !== undefined) return found;
    }
    throw new Error('there is no such message');
  }

  /** Moves time and lets everything be kept. */
  async advance(durationMs: number): Promise<void> {
    await this.messaging.idle();
    await this.clock.advance(durationMs, () => this.messaging.idle());
    await this.messaging.idle();
  }

  async journal(): Promise<readonly JournalRow[]> {
    return runQuery(this.database, async ({ db }) => {
      const rows: JournalTableRow[] = await db('journal').orderBy('seq').select('*');
      return rows.map(fromRow);
    });
  }

  /** What happened to a message, in order. */
  async storyOf(id: string): Promise<readonly string[]> {
    return (await this.journal()).filter((row) => row.subject === id).map((row) => row.kind.replace('messages.', ''));
  }

  async addIncident(scope: string, status: 'activated' | 'closed' = 'activated'): Promise<string> {
    const id = this.ids.next();
    const at = instantOf(this.clock);
    await this.database.write('incidents').insert({
      id,
      number: id,
      scope,
      status,
      title: '厂房着火',
      text: '厂房着火',
      channel: 'phone',
      place_json: '{}',
      facts_json: '[]',
      reported_by: 'duty',
      started_at: at,
      occurred_at: at,
      reported_at: at,
      version: 1,
    });
    return id;
  }

  async close(): Promise<void> {
    await this.messaging.close();
    await this.database.close();
  }
}

/** A fresh file on which desks are opened and closed, one after another, under one clock. */
export class DeskPlace {
  readonly clock = new FakeClock();
  private readonly folder = mkdtempSync(join(tmpdir(), 'liandong-messages-'));
  private readonly opened = new Set<MessageDesk>();

  async open(start?: MessagingStart): Promise<MessageDesk> {
    const database = { engine: 'sqlite', file: join(this.folder, 'messages.sqlite') } as const;
    const desk = await MessageDesk.open({ database, clock: this.clock, ...(start === undefined ? {} : { start }) });
    this.opened.add(desk);
    return desk;
  }

  /** Stops the station; its data stays. */
  async close(desk: MessageDesk): Promise<void> {
    this.opened.delete(desk);
    await desk.close();
  }

  async end(): Promise<void> {
    for (const desk of this.opened) await desk.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
