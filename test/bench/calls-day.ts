import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { FakeClock } from '../../core/ports/clock.js';
import { CallsStation } from './calls-station.js';
import type { Cleanup } from './cleanup.js';
import { type BenchRow, rowOf, rounded } from './measure.js';

const hours = 24;
const callOutsAnHour = 10;
const legsACallOut = 20;
const hourMs = 3_600_000;
const bytesPerMb = 1_048_576;
/** Hours taken together at the beginning (after the first, which warms up) and at the end. */
const compared = 3;

interface Hour {
  readonly legMs: number;
  readonly heapMb: number;
}

function collected(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  return process.memoryUsage().heapUsed / bytesPerMb;
}

/** One hour: ten call-outs of twenty people one after another, each until everybody had a turn. */
async function playHour(station: CallsStation, clock: FakeClock, group: { incidentId: string }): Promise<Hour> {
  await station.signIn();
  const began = performance.now();
  for (let index = 0; index < callOutsAnHour; index += 1) {
    const start = { ...group, mode: 'all', provider: 'exchange', conference: false };
    await station.send('calls.start', start);
    await station.core.idle();
    await clock.advance(hourMs / callOutsAnHour, () => station.core.idle());
  }
  const legMs = (performance.now() - began) / (callOutsAnHour * legsACallOut);
  return { legMs, heapMb: collected() };
}

/** Two hundred legs an hour for a day in the simulated exchange: time per leg and memory, first hours and last. */
export async function dayRows(cleanup: Cleanup, say: (progress: string) => void): Promise<readonly BenchRow[]> {
  const clock = new FakeClock();
  const station = await CallsStation.open(cleanup, 'calls-day', { ports: { clock } });
  const numbers = Array.from({ length: legsACallOut }, (_, index) => String(8_001 + index));
  const group = await station.incidentWith(numbers);
  const day: Hour[] = [];
  for (let hour = 1; hour <= hours; hour += 1) {
    day.push(await playHour(station, clock, group));
    const { legMs, heapMb } = day.at(-1) ?? { legMs: 0, heapMb: 0 };
    say(`hour ${hour} of ${hours}: ${rounded(legMs)} ms a leg, ${rounded(heapMb)} MB`);
  }
  const first = day.slice(1, 1 + compared);
  const last = day.slice(-compared);
  const row = (metric: string, unit: string, of: (hour: Hour) => number): BenchRow =>
    rowOf({ bench: 'calls', metric, unit }, last.map(of), first.map(of));
  return [
    row('day_leg_last_vs_first_hours', 'ms', ({ legMs }) => legMs),
    row('day_heap_last_vs_first_hours', 'MB', ({ heapMb }) => heapMb),
  ];
}
