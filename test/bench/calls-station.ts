import { join } from 'node:path';
import type { JournalRow } from '../../contract/journal/journal.contract.js';
import { createCore, type Core, type CoreConfig } from '../../core/create-core.js';
import { createNodePorts } from '../../core/ports/node-ports.js';
import type { Ports } from '../../core/ports/ports.js';
import { programFolders } from '../../server/program-folders.js';
import type { Cleanup } from './cleanup.js';

const report = { text: '都市路春申路路口小区居民反映楼道里臭鸡蛋味很重，有人头晕，已有2人送医', channel: 'phone' };
const level = { planCode: 'MH-S-16', level: 'IV', approvedBy: '示例·陈某' };
const account = { name: 'bench', password: 'bench-password' };

/** A station of a bench: everything real but what `ports` replaces. */
export class CallsStation {
  private token: string | undefined;

  private constructor(readonly core: Core) {}

  static async open(
    cleanup: Cleanup,
    name: string,
    { ports = {}, ...config }: { readonly ports?: Partial<Ports> } & Partial<CoreConfig> = {},
  ): Promise<CallsStation> {
    const folder = cleanup.folder(name);
    const core = await createCore({
      ports: { ...createNodePorts({ ...programFolders(), logLevel: 'silent' }), ...ports },
      config: {
        version: 'bench',
        host: 'station',
        database: { engine: 'sqlite', file: join(folder, 'station.sqlite') },
        dataDir: folder,
        ...config,
      },
    });
    cleanup.add(() => core.close());
    const station = new CallsStation(core);
    station.token = (await station.send<{ token: string }>('access.setUp', account)).token;
    return station;
  }

  /** Signs in anew: a session does not last for a day. */
  async signIn(): Promise<void> {
    this.token = (await this.send<{ token: string }>('access.signIn', account)).token;
  }

  /** Sends an operation that must succeed. */
  async send<T>(operation: string, input: unknown): Promise<T> {
    const reply = await this.core.dispatch({ token: this.token }, { operation, input });
    if (!reply.ok) throw new Error(`${operation}: ${reply.error.message}`);
    return reply.result as T;
  }

  /** An incident with a level and people of these numbers in its group. */
  async incidentWith(numbers: readonly string[]): Promise<{ incidentId: string; memberIds: readonly string[] }> {
    const { incidentId } = await this.send<{ incidentId: string }>('incidents.report', report);
    await this.send('incidents.activate', { incidentId, ...level });
    const memberIds: string[] = [];
    for (const phone of numbers) {
      const person = { incidentId, name: `示例·${phone}`, phone };
      memberIds.push((await this.send<{ memberId: string }>('command.add', person)).memberId);
    }
    return { incidentId, memberIds };
  }

  /** Collects when rows of a kind came out of the stream, by the number called, until `stop` is called. */
  watch(kind: string): { readonly at: ReadonlyMap<string, number>; stop: () => void } {
    const at = new Map<string, number>();
    const subscription = this.core.rows$.subscribe((row: JournalRow) => {
      if (row.kind === kind) at.set(String(row.data['number']), performance.now());
    });
    return {
      at,
      stop: () => {
        subscription.unsubscribe();
      },
    };
  }
}
