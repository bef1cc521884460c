import { limitAt, taskLight } from '../../../contract/tasks/lights.rules.js';
import type { OutputOf } from '../../../contract/index.js';
import type { LightName } from '../../app/theme/tokens.js';

export type Task = OutputOf<'tasks.list'>['tasks'][number];
export type TaskLimit = Task['limits'][number];

const far = '9999';

/** The limit that is running now and ends first; else the first that has not started. */
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

/** The task with its clocks at an instant: the station's figures are as old as its answer. Same rules on both sides. */
export function taskAt(task: Task, nowMs: number): Task {
  const limits = task.limits.map(({ kind, startsAt, dueAt, doneAt }) =>
    limitAt({ kind, startsAt, dueAt, doneAt }, nowMs),
  );
  return { ...task, limits, light: taskLight(task.stage, limits) };
}

/** The light to show: what waits for verification has its own mark, unless it is late. */
export function shownLight(task: Task, nowMs: number): LightName {
  const { light } = taskAt(task, nowMs);
  const isInReview = task.stage === 'finished' || task.stage === 'verified';
  return isInReview && light !== 'red' ? 'review' : light;
}

const urgency: Readonly<Record<string, number>> = {
  red: 0,
  orange: 1,
  yellow: 2,
  blue: 3,
  none: 4,
  review: 5,
  done: 6,
};

/** Most urgent light first, then the limit that ends first; closed ones last. */
export function sortedTasks(tasks: readonly Task[]): readonly Task[] {
  const rank = (task: Task): number => (task.stage === 'closed' ? 9 : (urgency[task.light] ?? 4));
  return tasks.toSorted((a, b) => rank(a) - rank(b) || (a.dueAt ?? far).localeCompare(b.dueAt ?? far));
}
