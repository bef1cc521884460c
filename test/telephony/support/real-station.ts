import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { build } from 'esbuild';

import { type CallOut, type Leg } from '../../../contract/calls/calls.contract.js';
import { type LineView } from '../../../contract/calls/line-account.model.js';
import { type Core, createCore } from '../../../core/create-core.js';
import { SystemClock } from '../../../core/ports/clock.js';
import { type Files } from '../../../core/ports/files.js';
import { findVoice, ProgramSpeech } from '../../../core/ports/program-speech.js';
import { type Ports } from '../../../core/ports/ports.js';
import { type LaunchTelephony } from '../../../core/features/calls/sip/telephony-channel.js';
import { forkTelephony } from '../../../server/fork-telephony.js';
import { goldenText } from '../../support/golden.js';
import { testPassword } from '../../support/passwords.js';
import { projectRoot } from '../../support/project-root.js';
import { testPorts, TestSeat } from '../../support/test-core.js';
import { comes } from './within.js';

const SCRIPT = 'telephony-process.cjs';
/** Waits of call-outs: as shipped but for the pause before the unreached are called again. */
const TIMES = JSON.stringify({ ringSeconds: 25, confirmSeconds: 45, wholeMinutes: 30, againSeconds: 5 });

/** The account of these tests; the exchange is on loopback. */
export interface TestLine {
  readonly transport: 'udp' | 'tcp';
  readonly port: number;
  readonly password?: string;
}

/** People called for an incident. */
export interface CalledGroup {
  readonly incidentId: string;
  readonly memberIds: readonly string[];
}

/** A whole station with the telephony engine in its own process: real clock, database, voice. */
export class RealStation {
  private constructor(
    readonly core: Core,
    readonly admin: TestSeat,
    readonly duty: TestSeat,
    private readonly folder: string,
    /** Level of each call in a room as the engine last said, dBFS. */
    readonly levels: Readonly<Record<string, number>>,
  ) {}

  static async open(): Promise<RealStation> {
    const folder = mkdtempSync(join(tmpdir(), 'station-line-'));
    const levels: Record<string, number> = {};
    const core = await createCore({
      ports: portsIn(folder),
      config: {
        version: 'test',
        host: 'station',
        database: { engine: 'sqlite', file: join(folder, 'station.sqlite') },
        dataDir: folder,
        launchTelephony: watched(forkTelephony(await builtEngine(folder)), levels),
      },
    });
    const nobody = new TestSeat(core, undefined);
    const { token } = await nobody.ok('access.setUp', { name: 'admin', password: testPassword });
    const admin = new TestSeat(core, token);
    await admin.ok('directory.loadSample', { accountsPassword: testPassword });
    const duty = await nobody.ok('access.signIn', { name: 'duty', password: testPassword });
    return new RealStation(core, admin, new TestSeat(core, duty.token), folder, levels);
  }

  async close(): Promise<void> {
    await this.core.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Sets the line up; says nothing about whether it comes up. */
  async useLine({ transport, port, password = 'secret' }: TestLine): Promise<void> {
    const account = { transport, host: '127.0.0.1', port, domain: 'pbx.test', user: 'op1', lines: 40 } as const;
    const rest = { srtp: false, registerSeconds: 300 } as const;
    await this.admin.ok('calls.configureLine', { account: { ...account, ...rest }, password });
    await this.admin.ok('calls.chooseProvider', { provider: 'sip' });
  }

  async line(): Promise<LineView> {
    return (await this.admin.ok('calls.line', {})).line;
  }

  /** Resolves when the line lamp says so. */
  lineSays(state: LineView['state'], why?: LineView['why'], patienceMs = 20_000): Promise<LineView> {
    const fits = (line: LineView): boolean => line.state === state && line.why === why;
    return comes(`line ${state} ${why ?? ''}`, () => this.line(), fits, patienceMs);
  }

  /** An incident with a level, and people of these numbers added to its group. */
  async incidentWith(numbers: readonly string[]): Promise<CalledGroup> {
    const { incidentId } = await this.duty.ok('incidents.report', { text: goldenText, channel: 'phone' });
    const order = { incidentId, planCode: 'MH-S-16', level: 'IV', approvedBy: '示例·陈某' } as const;
    await this.duty.ok('incidents.activate', order);
    const memberIds: string[] = [];
    for (const phone of numbers) {
      const { memberId } = await this.duty.ok('command.add', { incidentId, name: `示例·${phone}`, phone });
      memberIds.push(memberId);
    }
    return { incidentId, memberIds };
  }

  /** Calls the group at once. */
  async callAll(group: CalledGroup, more: { readonly conference?: boolean; readonly repeat?: boolean } = {}) {
    const start = {
      ...group,
      memberIds: [...group.memberIds],
      mode: 'all' as const,
      speech: '请立即到岗，到岗请按一。',
    };
    return (await this.duty.ok('calls.start', { ...start, ...more })).callOutId;
  }

  callOut(callOutId: string): Promise<CallOut> {
    return this.duty.ok('calls.get', { callOutId });
  }

  /** Resolves when the call-out is as wanted. */
  callOutIs(callOutId: string, what: string, fits: (callOut: CallOut) => boolean, patienceMs?: number) {
    return comes(what, () => this.callOut(callOutId), fits, patienceMs);
  }

  /** Resolves when the leg of a number is as wanted. */
  async legIs(callOutId: string, number: string, wanted: Partial<Leg>, patienceMs?: number): Promise<Leg> {
    const ask = async (): Promise<Leg | undefined> =>
      (await this.callOut(callOutId)).legs.find((leg) => leg.number === number || leg.personName.endsWith(number));
    const fits = (leg: Leg | undefined): boolean =>
      leg !== undefined && Object.entries(wanted).every(([key, value]) => Reflect.get(leg, key) === value);
    const leg = await comes(`${number} ${JSON.stringify(wanted)}`, ask, fits, patienceMs);
    if (leg === undefined) throw new Error('no such leg');
    return leg;
  }

  /** Process id of the telephony engine. */
  enginePid(): number | undefined {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .find((pid) => isEngineOf(pid, process.pid, this.folder));
  }
}

function portsIn(folder: string): Ports {
  const ports = testPorts();
  const files: Files = {
    root: ports.files.root,
    read: (path) => (path === 'calls/times.json' ? Promise.resolve(TIMES) : ports.files.read(path)),
    readBytes: (path) => ports.files.readBytes(path),
    list: (path) => ports.files.list(path),
  };
  return { ...ports, files, clock: new SystemClock(), speech: new ProgramSpeech(findVoice(), join(folder, 'speech')) };
}

/** Keeps what the engine says of how loud each phone is: where a sound is missing, it tells on which side. */
function watched(launch: LaunchTelephony, levels: Record<string, number>): LaunchTelephony {
  return () => {
    const channel = launch();
    channel.onMessage((message) => {
      if (message.kind === 'levels') Object.assign(levels, message.levels);
    });
    return channel;
  };
}

/** The engine as it is shipped: one file, built now. */
async function builtEngine(folder: string): Promise<string> {
  const outfile = join(folder, SCRIPT);
  await build({
    absWorkingDir: projectRoot,
    entryPoints: ['telephony/engine/telephony-process.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.18',
    logLevel: 'error',
    logOverride: { 'empty-import-meta': 'silent' },
  });
  return outfile;
}

function isEngineOf(pid: number, parent: number, folder: string): boolean {
  try {
    const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ');
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return Number(fields.split(' ')[1]) === parent && command.includes(folder) && command.includes(SCRIPT);
  } catch {
    // Gone meanwhile.
    return false;
  }
}
