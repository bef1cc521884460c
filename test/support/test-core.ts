import { join } from 'node:path';
import type { InputOf, OperationName, OutputOf, Reply } from '../../contract/index.js';
import { createCore, type Core, type CoreConfig } from '../../core/create-core.js';
import type { ExchangeConfig } from '../../core/features/calls/providers/exchange.provider.js';
import { OfficePrinter } from '../../core/features/reports/office-printer.js';
import { silentLogger } from '../../core/log/logger.js';
import { FakeClock } from '../../core/ports/clock.js';
import { FolderFiles } from '../../core/ports/files.js';
import { UuidIds } from '../../core/ports/ids.js';
import type { Ports } from '../../core/ports/ports.js';
import { ScryptSecrets } from '../../core/ports/secrets.js';

/** The checkout's folder. */
export const projectRoot = join(import.meta.dirname, '..', '..');

/** Password of every account the tests make. */
export const testPassword = 'test-password-1';

const fonts = join(projectRoot, 'node_modules/@expo-google-fonts/noto-sans-sc');

/** Ports of tests: a clock moved by hand, cheap password hashes, real files and printer. */
export function testPorts(clock = new FakeClock()): Ports {
  return {
    clock,
    ids: new UuidIds(),
    secrets: new ScryptSecrets(16),
    files: new FolderFiles(join(projectRoot, 'resources')),
    printer: new OfficePrinter({
      normal: join(fonts, '400Regular/NotoSansSC_400Regular.ttf'),
      bold: join(fonts, '700Bold/NotoSansSC_700Bold.ttf'),
    }),
    logger: silentLogger,
  };
}

/** One signed-in seat of a test. */
export class TestSeat {
  constructor(
    readonly core: Core,
    readonly token: string | undefined,
  ) {}

  /** Sends a request as typed by the contract. */
  call<N extends OperationName>(operation: N, input: InputOf<N>, commandId?: string): Promise<Reply<OutputOf<N>>> {
    return this.core.dispatch(
      { token: this.token },
      { operation, input, ...(commandId === undefined ? {} : { commandId }) },
    ) as Promise<Reply<OutputOf<N>>>;
  }

  /** Sends a request that must succeed; answers its result. */
  async ok<N extends OperationName>(operation: N, input: InputOf<N>): Promise<OutputOf<N>> {
    const reply = await this.call(operation, input);
    if (!reply.ok)
      throw new Error(
        `${operation} failed: ${reply.error.reason} ${reply.error.message} ${JSON.stringify(reply.error.fields ?? '')}`,
      );
    return reply.result;
  }

  /** Sends a request that must be refused; answers the reason. */
  async refused<N extends OperationName>(operation: N, input: InputOf<N>): Promise<string> {
    const reply = await this.call(operation, input);
    if (reply.ok) throw new Error(`${operation} was expected to be refused`);
    return reply.error.reason;
  }
}

/** A running application with its clock. */
export interface TestStation {
  readonly core: Core;
  readonly clock: FakeClock;
  readonly admin: TestSeat;
  signIn(name: string): Promise<TestSeat>;
  /** Moves time and lets every call event be kept. */
  advance(durationMs: number): Promise<void>;
  close(): Promise<void>;
}

interface StationOptions {
  readonly database?: CoreConfig['database'];
  readonly exchange?: ExchangeConfig;
  readonly sample?: boolean;
}

/** Builds an application on a fresh database, with the sample set and one account per role unless told otherwise. */
export async function startTestStation(options: StationOptions = {}): Promise<TestStation> {
  const clock = new FakeClock();
  const core = await createCore({
    ports: testPorts(clock),
    config: {
      version: 'test',
      host: 'station',
      database: options.database ?? { engine: 'sqlite', file: ':memory:' },
      ...(options.exchange === undefined ? {} : { exchange: options.exchange }),
    },
  });
  const nobody = new TestSeat(core, undefined);
  const { token } = await nobody.ok('access.setUp', { name: 'admin', password: testPassword });
  const admin = new TestSeat(core, token);
  if (options.sample !== false) await admin.ok('directory.loadSample', { accountsPassword: testPassword });
  return {
    core,
    clock,
    admin,
    async signIn(name) {
      const session = await nobody.ok('access.signIn', { name, password: testPassword });
      return new TestSeat(core, session.token);
    },
    async advance(durationMs) {
      await core.idle();
      await clock.advance(durationMs, () => core.idle());
    },
    close: () => core.close(),
  };
}
