import { limitAt, nextDue, taskLight } from '../../../contract/tasks/lights.rules.js';
import type { Light, Task, TaskLimit } from '../../../contract/tasks/tasks.contract.js';

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

/** The two clocks of a card: to sign or to arrive, and to finish. */
export function cardClocks(task: Task): {
  readonly first: TaskLimit | undefined;
  readonly finish: TaskLimit | undefined;
} {
  const of = (kind: TaskLimit['kind']): TaskLimit | undefined => task.limits.find((limit) => limit.kind === kind);
  return { first: task.stage === 'dispatched' ? (of('sign') ?? of('arrive')) : of('arrive'), finish: of('finish') };
}

const urgency: Readonly<Record<Light, number>> = { red: 5, orange: 4, yellow: 3, blue: 2, none: 1, done: 0 };

/** Most urgent light first, then the earliest limit, then the oldest. */
export function byUrgency(a: Task, b: Task): number {
  return (
    urgency[b.light] - urgency[a.light] ||
    (a.dueAt ?? '9999').localeCompare(b.dueAt ?? '9999') ||
    a.createdAt.localeCompare(b.createdAt)
  );
}

/** Open tasks past a limit that still runs, the longest overdue first. */
export function overdueTasks(tasks: readonly Task[]): readonly Task[] {
  return tasks
    .filter((task) => task.stage !== 'closed' && task.light === 'red')
    .toSorted((a, b) => (a.dueAt ?? '').localeCompare(b.dueAt ?? ''));
}
