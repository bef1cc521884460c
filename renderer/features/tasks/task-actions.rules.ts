import type { Role } from '../../../contract/index.js';
import type { Task } from '../../../contract/tasks/tasks.contract.js';

export type TaskAction =
  | 'sign' | 'arrive' | 'feedback' | 'finish' | 'ask' | 'approve' | 'refuse' | 'verify' | 'sendBack' | 'close';

const desk: readonly Role[] = ['duty', 'leader', 'drill', 'admin'];
const working = ['dispatched', 'signed', 'on_scene'];

type Facts = Pick<Task, 'stage' | 'limits' | 'extension'>;

function unitActions({ stage, limits, extension }: Facts): readonly TaskAction[] {
  const hasArrive = limits.some((limit) => limit.kind === 'arrive' && limit.doneAt === undefined);
  return [
    ...(stage === 'dispatched' ? (['sign'] as const) : []),
    ...(stage === 'signed' && hasArrive ? (['arrive'] as const) : []),
    ...(stage === 'signed' || stage === 'on_scene' ? (['feedback', 'finish'] as const) : []),
    ...(working.includes(stage) && extension?.state !== 'asked' ? (['ask'] as const) : []),
  ];
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

/** What an action asks for before it is sent. */
export function needsOf(action: TaskAction): { readonly text: 'required' | 'optional' | 'none'; readonly until: boolean } {
  switch (action) {
    case 'feedback':
    case 'finish':
    case 'sendBack':
      return { text: 'required', until: false };
    case 'ask':
      return { text: 'required', until: true };
    case 'verify':
    case 'close':
      return { text: 'optional', until: false };
    case 'sign':
    case 'arrive':
    case 'approve':
    case 'refuse':
      return { text: 'none', until: false };
  }
}
