import type { Light, Task, TaskStage } from '../../../contract/tasks/tasks.contract.js';
import { byUrgency } from './live-task.rules.js';

export const boardColumns = [
  'dispatched',
  'signed',
  'on_scene',
  'finished',
  'closed',
] as const satisfies readonly TaskStage[];
export type BoardColumn = (typeof boardColumns)[number];
export const filterLights = ['red', 'orange', 'yellow', 'blue', 'none'] as const satisfies readonly Light[];

export interface TaskFilters {
  readonly incidentId: string;
  readonly unitId: string;
  readonly lights: readonly Light[];
  readonly isUnsignedOnly: boolean;
}
export const noTaskFilters: TaskFilters = { incidentId: '', unitId: '', lights: [], isUnsignedOnly: false };

/** Verified tasks wait for closing beside the finished ones. */
export function columnOf(stage: TaskStage): BoardColumn {
  return stage === 'verified' ? 'finished' : stage;
}

export function filterTasks(tasks: readonly Task[], filters: TaskFilters): readonly Task[] {
  return tasks.filter(
    (task) =>
      (filters.incidentId === '' || task.incidentId === filters.incidentId) &&
      (filters.unitId === '' || task.unitId === filters.unitId) &&
      (filters.lights.length === 0 || (task.stage !== 'closed' && filters.lights.includes(task.light))) &&
      (!filters.isUnsignedOnly || task.stage === 'dispatched'),
  );
}

/** Cards of each column, most urgent first; closed ones latest first. */
export function columnsOf(tasks: readonly Task[]): Readonly<Record<BoardColumn, readonly Task[]>> {
  const of = (column: BoardColumn): readonly Task[] => tasks.filter((task) => columnOf(task.stage) === column);
  return {
    dispatched: of('dispatched').toSorted(byUrgency),
    signed: of('signed').toSorted(byUrgency),
    on_scene: of('on_scene').toSorted(byUrgency),
    finished: of('finished').toSorted(byUrgency),
    closed: of('closed').toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt)),
  };
}

/** Open tasks by light. */
export function lightCounts(tasks: readonly Task[]): Readonly<Record<(typeof filterLights)[number], number>> {
  const of = (light: Light): number => tasks.filter((task) => task.stage !== 'closed' && task.light === light).length;
  return { red: of('red'), orange: of('orange'), yellow: of('yellow'), blue: of('blue'), none: of('none') };
}
