import type { TaskStage } from '../../../contract/tasks/tasks.contract.js';

/** What can be done to a task. */
export type TaskAct = 'sign' | 'arrive' | 'feedback' | 'extend' | 'finish' | 'verify' | 'send_back' | 'close';

/** Stages from which an act is possible, and where it leads (absent: the stage stays). */
export const taskFlow: Readonly<Record<TaskAct, { readonly from: readonly TaskStage[]; readonly to?: TaskStage }>> = {
  sign: { from: ['dispatched'], to: 'signed' },
  // A unit that is there has taken the task, even if nobody signed first.
  arrive: { from: ['dispatched', 'signed'], to: 'on_scene' },
  feedback: { from: ['dispatched', 'signed', 'on_scene', 'finished'] },
  extend: { from: ['dispatched', 'signed', 'on_scene'] },
  finish: { from: ['signed', 'on_scene'], to: 'finished' },
  verify: { from: ['finished'], to: 'verified' },
  send_back: { from: ['finished', 'verified'], to: 'signed' },
  close: { from: ['verified'], to: 'closed' },
};

/** Whether an act is possible at a stage. */
export function mayAct(act: TaskAct, stage: TaskStage): boolean {
  return taskFlow[act].from.includes(stage);
}
