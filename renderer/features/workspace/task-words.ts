import { taskMessages as m } from './task.messages.js';
import type { Task, TaskLimit } from './task.rules.js';

/** Words of a task's stage. */
export const stageWords = {
  dispatched: m.stageDispatched,
  signed: m.stageSigned,
  on_scene: m.stageOnScene,
  finished: m.stageFinished,
  verified: m.stageVerified,
  closed: m.stageClosed,
} as const satisfies Record<Task['stage'], unknown>;

/** Words of a limit. */
export const limitWords = { sign: m.limitSign, arrive: m.limitArrive, finish: m.limitFinish } as const satisfies Record<
  TaskLimit['kind'],
  unknown
>;
