import type { Role } from '../../../contract/index.js';
import type { Task } from '../../../contract/tasks/tasks.contract.js';

export type TaskAction =
  'sign' | 'arrive' | 'feedback' | 'finish' | 'ask' | 'approve' | 'refuse' | 'verify' | 'sendBack' | 'close';

const desk: readonly Role[] = ['duty', 'leader', 'drill', 'admin'];
const working = ['dispatched', 'signed', 'on_scene'];

type Facts = Pick<Task, 'stage' | 'limits' | 'extension'>;

/** Steps of the unit's own work, the next one first; a task without an arrival limit goes straight on to its end. */
function workActions({ stage, limits }: Facts): readonly TaskAction[] {
  switch (stage) {
    case 'dispatched':
      return ['sign'];
    case 'signed':
      return limits.some((limit) => limit.kind === 'arrive')
        ? ['arrive', 'finish', 'feedback']
        : ['finish', 'feedback', 'arrive'];
    case 'on_scene':
      return ['finish', 'feedback'];
    default:
      return [];
  }
}

function unitActions(task: Facts): readonly TaskAction[] {
  const mayAsk = working.includes(task.stage) && task.extension?.state !== 'asked';
  return mayAsk ? [...workActions(task), 'ask'] : workActions(task);
}

function deskActions({ stage, extension }: Facts): readonly TaskAction[] {
  return [
    ...(extension?.state === 'asked' && working.includes(stage) ? (['approve', 'refuse'] as const) : []),
    ...(stage === 'finished' ? (['verify'] as const) : []),
    ...(stage === 'verified' ? (['close'] as const) : []),
    ...(stage === 'finished' || stage === 'verified' ? (['sendBack'] as const) : []),
  ];
}

/** What a role can do with a task now, the next step first. The station decides again. */
export function actionsFor(task: Facts, role: Role | undefined): readonly TaskAction[] {
  if (role === 'liaison') return unitActions(task);
  if (role !== undefined && desk.includes(role)) return [...deskActions(task), ...unitActions(task)];
  return [];
}

export interface ActionNeeds {
  readonly text: 'required' | 'optional' | 'none';
  readonly until: boolean;
}
const nothing: ActionNeeds = { text: 'none', until: false };
const words: ActionNeeds = { text: 'required', until: false };
const note: ActionNeeds = { text: 'optional', until: false };

/** What an action asks for before it is sent. */
export const actionNeeds: Readonly<Record<TaskAction, ActionNeeds>> = {
  sign: nothing,
  arrive: nothing,
  approve: nothing,
  refuse: nothing,
  feedback: words,
  finish: words,
  sendBack: words,
  verify: note,
  close: note,
  ask: { text: 'required', until: true },
};
