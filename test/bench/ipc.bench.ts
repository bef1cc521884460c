import { Agent, request } from 'node:http';
import type { Bench } from './bench.js';
import type { Cleanup } from './cleanup.js';
import { findDesktop } from './desktop.js';
import { type BenchRow, percentile, rowOf, runCount, timedEach } from './measure.js';
import { startEchoServer } from './processes.js';
import { startStation } from './station-process.js';

const calls = 200;
const warmUp = 20;

type Times = readonly number[];

/** Repeats ours and the peer's calls in turn; answers the median p50 and p95 of both. */
async function compare(metric: string, ours: () => Promise<Times>, peer: () => Promise<Times>): Promise<BenchRow[]> {
  const oursRuns: Times[] = [];
  const peerRuns: Times[] = [];
  for (let run = 0; run < runCount; run += 1) {
    oursRuns.push(await ours());
    peerRuns.push(await peer());
  }
  return [0.5, 0.95].map((share) => {
    const of = (times: Times): number => percentile(times, share);
    const name = metric.replace('%', `p${share * 100}`);
    return rowOf({ bench: 'ipc', metric: name, unit: 'ms' }, oursRuns.map(of), peerRuns.map(of));
  });
}

/** One POST over the connection the agent keeps. */
function post(agent: Agent, url: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(url, { agent, method: 'POST', headers }, (response) => {
      let answer = '';
      response.on('data', (chunk: Buffer) => (answer += chunk.toString()));
      response.once('end', () => {
        if (response.statusCode === 200) resolve(answer);
        else reject(new Error(`${url} answered ${String(response.statusCode)}`));
      });
      response.once('error', reject);
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

async function httpRows(cleanup: Cleanup): Promise<readonly BenchRow[]> {
  const station = await startStation(cleanup, cleanup.folder('station'));
  const echo = await startEchoServer(cleanup);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  cleanup.add(() => {
    agent.destroy();
  });
  const rounds = (url: string, body: string) => (): Promise<Times> => timedEach(calls, () => post(agent, url, body));
  const ours = `${station.url}/api/system.now`;
  // The echo answers as many bytes as the station does.
  const answer = await post(agent, ours, '{}');
  await timedEach(warmUp, () => post(agent, ours, '{}'));
  await timedEach(warmUp, () => post(agent, echo.url, answer));
  const rows = await compare('http_%_vs_bare_node', rounds(ours, '{}'), rounds(echo.url, answer));
  await station.end();
  await echo.end();
  return rows;
}

/** Runs in the page: times of `count` calls, one after another. */
async function pageTimes({ count, isOurs }: { count: number; isOurs: boolean }): Promise<number[]> {
  const page = globalThis as unknown as {
    liandong: { request(envelope: unknown): Promise<unknown> };
    bench: { echo(value: unknown): Promise<unknown> };
  };
  const envelope = { operation: 'system.now', input: {} };
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const began = performance.now();
    await (isOurs ? page.liandong.request(envelope) : page.bench.echo(envelope));
    times.push(performance.now() - began);
  }
  return times;
}

async function bridgeRows(cleanup: Cleanup, say: (progress: string) => void): Promise<readonly BenchRow[]> {
  const desktop = await findDesktop(cleanup, say);
  if (desktop === undefined) return [];
  const ours = await desktop.open(desktop.ours);
  const empty = await desktop.open(desktop.empty);
  await ours.page.evaluate(pageTimes, { count: warmUp, isOurs: true });
  await empty.page.evaluate(pageTimes, { count: warmUp, isOurs: false });
  const rows = await compare(
    'bridge_%_vs_bare_ipc',
    () => ours.page.evaluate(pageTimes, { count: calls, isOurs: true }),
    () => empty.page.evaluate(pageTimes, { count: calls, isOurs: false }),
  );
  await ours.end();
  await empty.end();
  return rows;
}

/** Round trip of one small query: over the preload bridge against a bare channel, over HTTP against a bare server. */
export const benchIpc: Bench = async (cleanup, say) => {
  say(`${runCount} runs of ${calls} calls over HTTP`);
  const http = await httpRows(cleanup);
  say(`${runCount} runs of ${calls} calls over the bridge`);
  return [...(await bridgeRows(cleanup, say)), ...http];
};
