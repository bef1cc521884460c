import type { Light, TaskLimit, TaskStage } from './tasks.contract.js';

/** Shares of a limit at which a light changes; past the limit it is red. Data, shown in the settings. */
export interface LightShares {
  readonly blue: number;
  readonly yellow: number;
  readonly orange: number;
}

/** Shares assumed by the workflow facts: 50, 75 and 90 per cent. */
export const defaultShares: LightShares = { blue: 0.5, yellow: 0.75, orange: 0.9 };

const rank: Readonly<Record<Light, number>> = { done: 0, none: 1, blue: 2, yellow: 3, orange: 4, red: 5 };

/** Light of a running limit by its used share; a share past 1 is red. */
export function lightOf(used: number, shares: LightShares = defaultShares): Light {
  if (used > 1) return 'red';
  if (used >= shares.orange) return 'orange';
  if (used >= shares.yellow) return 'yellow';
  if (used >= shares.blue) return 'blue';
  return 'none';
}

/** A limit as stored: when it starts, when it is due, when it was met. Instants UTC. */
export interface LimitTimes {
  readonly kind: TaskLimit['kind'];
  readonly startsAt: string | undefined;
  readonly dueAt: string | undefined;
  readonly doneAt: string | undefined;
}

/** The instants that are known, without the absent ones. */
function known({
  kind,
  startsAt,
  dueAt,
  doneAt,
}: LimitTimes): Pick<TaskLimit, 'kind' | 'startsAt' | 'dueAt' | 'doneAt'> {
  return {
    kind,
    ...(startsAt === undefined ? {} : { startsAt }),
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(doneAt === undefined ? {} : { doneAt }),
  };
}

/** A limit with its used share and light at `now` (milliseconds). A clock that has not started shows nothing. */
export function limitAt(times: LimitTimes, now: number, shares: LightShares = defaultShares): TaskLimit {
  const base = known(times);
  if (times.startsAt === undefined || times.dueAt === undefined)
    return { ...base, used: 0, light: times.doneAt === undefined ? 'none' : 'done' };
  const start = Date.parse(times.startsAt);
  const length = Math.max(1, Date.parse(times.dueAt) - start);
  const at = times.doneAt === undefined ? now : Date.parse(times.doneAt);
  const used = Math.max(0, (at - start) / length);
  if (times.doneAt === undefined) return { ...base, used, light: lightOf(used, shares) };
  return { ...base, used, light: used > 1 ? 'red' : 'done' };
}

/** The most urgent light of the limits that still run; a closed task is `done`, or stays red when it was late. */
export function taskLight(stage: TaskStage, limits: readonly TaskLimit[]): Light {
  if (stage === 'closed') return limits.some((limit) => limit.light === 'red') ? 'red' : 'done';
  const running = limits.filter((limit) => limit.doneAt === undefined && limit.dueAt !== undefined);
  return running.reduce<Light>((worst, limit) => (rank[limit.light] > rank[worst] ? limit.light : worst), 'none');
}

/** The running limit that falls due first. */
export function nextDue(limits: readonly TaskLimit[]): string | undefined {
  const running = limits.flatMap((limit) => (limit.doneAt === undefined ? (limit.dueAt ?? []) : []));
  return running.sort()[0];
}
