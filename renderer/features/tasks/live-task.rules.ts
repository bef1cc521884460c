import { limitAt, nextDue, taskLight } from '../../../contract/tasks/lights.rules.js';
import type { Light, Task, TaskLimit } from '../../../contract/tasks/tasks.contract.js';
import type { LightName } from '../../app/theme/tokens.js';

const far = '9999';

/** The task as it stands at `now`: clocks and lights move between two answers of the station by the same rules. */
export function liveTask(task: Task, now: number): Task {
  const limits = task.limits.map((limit) =>
    limitAt({ kind: limit.kind, startsAt: limit.startsAt, dueAt: limit.dueAt, doneAt: limit.doneAt }, now),
  );
  const dueAt = nextDue(limits);
  return {
    ...task,
    ...(dueAt === undefined ? {} : { dueAt }),
    limits,
    light: taskLight(task.stage, limits),
    wasRed: task.wasRed || limits.some((limit) => limit.light === 'red'),
  };
}

/** The limit that runs now and ends first; else the first that has not started. */
export function runningLimit(task: Task): TaskLimit | undefined {
  const open = task.limits.filter((limit) => limit.doneAt === undefined);
  const running = open.filter((limit) => limit.dueAt !== undefined);
  return running.toSorted((a, b) => (a.dueAt ?? far).localeCompare(b.dueAt ?? far))[0] ?? open[0];
}

/** Minutes of a limit. */
export function limitMinutes(limit: TaskLimit): number | undefined {
  if (limit.startsAt === undefined || limit.dueAt === undefined) return undefined;
  return Math.round((Date.parse(limit.dueAt) - Date.parse(limit.startsAt)) / 60_000);
}

/** The light to show: what waits for verification has its own mark, unless it is late. */
export function shownLight({ stage, light }: Pick<Task, 'stage' | 'light'>): LightName {
  return (stage === 'finished' || stage === 'verified') && light !== 'red' ? 'review' : light;
}

/** The two clocks of a card: to sign or to arrive, and to finish. */
export function cardClocks(task: Task): {
  readonly first: TaskLimit | undefined;
  readonly finish: TaskLimit | undefined;
} {
  const of = (kind: TaskLimit['kind']): TaskLimit | undefined => task.limits.find((limit) => limit.kind === kind);
  return { first: task.stage === 'dispatched' ? (of('sign') ?? of('arrive')) : of('arrive'), finish: of('finish') };
}

const urgency: Readonly<Record<Light, number>> = { red: 5, orange: 4, yellow: 3, blue: 2, none: 1, done: 0 };

const isClosed = (task: Task): number => Number(task.stage === 'closed');

/** Most urgent light first, then the earliest limit, then the oldest; closed ones last. */
export function byUrgency(a: Task, b: Task): number {
  return (
    isClosed(a) - isClosed(b) ||
    urgency[b.light] - urgency[a.light] ||
    (a.dueAt ?? far).localeCompare(b.dueAt ?? far) ||
    a.createdAt.localeCompare(b.createdAt)
  );
}

/** Open tasks past a limit that still runs, the longest overdue first. */
export function overdueTasks(tasks: readonly Task[]): readonly Task[] {
  return tasks
    .filter((task) => task.stage !== 'closed' && task.light === 'red')
    .toSorted((a, b) => (a.dueAt ?? '').localeCompare(b.dueAt ?? ''));
}
