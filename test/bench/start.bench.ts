import type { Bench } from './bench.js';
import type { Cleanup } from './cleanup.js';
import { type Desktop, type DesktopApp, findDesktop } from './desktop.js';
import { type BenchRow, rowOf, runCount } from './measure.js';
import { hasProc, residentMb, type ServerProcess, startEchoServer, treeMb } from './processes.js';
import { startStation } from './station-process.js';

const bench = 'start';
/** Pause after which a program counts as idle. */
const idleAfterMs = 3_000;

interface Measured {
  readonly readyMs: number[];
  readonly idleMb: number[];
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, idleAfterMs));
const nothing = (): Measured => ({ readyMs: [], idleMb: [] });

async function measureServer(start: () => Promise<ServerProcess>, into: Measured): Promise<void> {
  const began = performance.now();
  const server = await start();
  into.readyMs.push(performance.now() - began);
  await pause();
  into.idleMb.push(residentMb(server.pid));
  await server.end();
}

async function measureWindow(desktop: Desktop, app: DesktopApp, into: Measured): Promise<void> {
  const window = await desktop.open(app);
  into.readyMs.push(window.usableMs);
  await pause();
  into.idleMb.push(hasProc ? treeMb(window.pid) : 0);
  await window.end();
}

function rows(ours: Measured, peer: Measured, ready: string, idle: string): readonly BenchRow[] {
  const readyRow = rowOf({ bench, metric: ready, unit: 'ms' }, ours.readyMs, peer.readyMs);
  const idleRow = rowOf({ bench, metric: idle, unit: 'MB' }, ours.idleMb, peer.idleMb);
  return hasProc ? [readyRow, idleRow] : [readyRow];
}

async function stationRows(cleanup: Cleanup, say: (progress: string) => void): Promise<readonly BenchRow[]> {
  const dataDir = cleanup.folder('station');
  await (await startStation(cleanup, dataDir, true)).end();
  const [ours, bare] = [nothing(), nothing()];
  for (let run = 1; run <= runCount; run += 1) {
    say(`station, run ${run} of ${runCount}`);
    await measureServer(() => startStation(cleanup, dataDir), ours);
    await measureServer(() => startEchoServer(cleanup), bare);
  }
  return rows(ours, bare, 'station_listening_vs_bare_node', 'station_idle_rss_vs_bare_node');
}

async function desktopRows(cleanup: Cleanup, say: (progress: string) => void): Promise<readonly BenchRow[]> {
  const desktop = await findDesktop(cleanup, say);
  if (desktop === undefined) return [];
  // The first start of each makes its profile and, for ours, the database; the runs find them made.
  for (const app of [desktop.ours, desktop.empty]) await (await desktop.open(app)).end();
  const [ours, empty] = [nothing(), nothing()];
  for (let run = 1; run <= runCount; run += 1) {
    say(`desktop, run ${run} of ${runCount}`);
    await measureWindow(desktop, desktop.ours, ours);
    await measureWindow(desktop, desktop.empty, empty);
  }
  return rows(ours, empty, 'desktop_usable_vs_empty_window', 'desktop_idle_pss_vs_empty_window');
}

/** From start to ready, and memory when idle: the station host against a bare server, the desktop against an empty window. */
export const benchStart: Bench = async (cleanup, say) => [
  ...(await stationRows(cleanup, say)),
  ...(await desktopRows(cleanup, say)),
];
