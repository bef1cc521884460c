import { join } from 'node:path';
import type { InputOf, OperationName, OutputOf, Reply } from '../../contract/index.js';
import { createCore, type Core, type CoreConfig } from '../../core/create-core.js';
import type { LaunchTelephony } from '../../core/features/calls/sip/telephony-channel.js';
import type { ExchangeConfig } from '../../core/features/calls/providers/exchange.provider.js';
import { OfficePrinter } from '../../core/features/reports/office-printer.js';
import { silentLogger } from '../../core/log/logger.js';
import { FakeClock } from '../../core/ports/clock.js';
import { FolderFiles } from '../../core/ports/files.js';
import { UuidIds } from '../../core/ports/ids.js';
import type { Ports } from '../../core/ports/ports.js';
import { KeySecretBox } from '../../core/ports/secret-box.js';
import { ScryptSecrets } from '../../core/ports/secrets.js';
import { testPassword } from './passwords.js';
import { projectRoot } from './project-root.js';
import { sqliteEngine, type TestEngine } from './engines.js';

const fonts = join(projectRoot, 'node_modules/@expo-google-fonts/noto-sans-sc');

/** Ports of tests: a clock moved by hand, cheap password hashes, real files and printer. */
export function testPorts(clock = new FakeClock()): Ports {
  return {
    clock,
    ids: new UuidIds(),
    secrets: new ScryptSecrets(16),
    secretBox: new KeySecretBox(Buffer.alloc(32, 7)),
    files: new FolderFiles(join(projectRoot, 'resources')),
    printer: new OfficePrinter({
      normal: join(fonts, '400Regular/NotoSansSC_400Regular.ttf'),
      bold: join(fonts, '700Bold/NotoSansSC_700Bold.ttf'),
    }),
    // A voice of tests: a file named after what it says.
    speech: { voice: 'test', file: (text) => Promise.resolve(`said:${text}`) },
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
  readonly engine?: TestEngine;
  readonly exchange?: ExchangeConfig;
  /** A telephony engine played by the test. */
  readonly launchTelephony?: LaunchTelephony;
  /** False: only what the program ships, no sample people, depots and stock. */
  readonly sample?: boolean;
}

function build(
  database: CoreConfig['database'],
  clock: FakeClock,
  { exchange, launchTelephony }: Pick<StationOptions, 'exchange' | 'launchTelephony'> = {},
): Promise<Core> {
  return createCore({
    ports: testPorts(clock),
    config: {
      version: 'test',
      host: 'station',
      database,
      ...(exchange === undefined ? {} : { exchange }),
      ...(launchTelephony === undefined ? {} : { launchTelephony }),
    },
  });
}

async function prepare(database: CoreConfig['database'], sample: boolean): Promise<void> {
  const core = await build(database, new FakeClock());
  const { token } = await new TestSeat(core, undefined).ok('access.setUp', { name: 'admin', password: testPassword });
  if (sample) await new TestSeat(core, token).ok('directory.loadSample', { accountsPassword: testPassword });
  await core.close();
}

/** Builds an application on a fresh copy of a database with an administrator and, unless told otherwise, the sample set. */
export async function startTestStation(options: StationOptions = {}): Promise<TestStation> {
  const sample = options.sample !== false;
  const engine = options.engine ?? sqliteEngine;
  const { database, discard } = await engine.prepared(sample ? 'sample' : 'shipped', (target) =>
    prepare(target, sample),
  );
  const clock = new FakeClock();
  const core = await build(database, clock, options);
  const signIn = async (name: string): Promise<TestSeat> => {
    const session = await new TestSeat(core, undefined).ok('access.signIn', { name, password: testPassword });
    return new TestSeat(core, session.token);
  };
  return {
    core,
    clock,
    admin: await signIn('admin'),
    signIn,
    async advance(durationMs) {
      await core.idle();
      await clock.advance(durationMs, () => core.idle());
      await core.idle();
    },
    async close() {
      await core.close();
      await discard();
    },
  };
}
