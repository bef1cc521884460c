import type { MessageDescriptor } from 'react-intl';
import type { Light, TaskLimit, TaskStage } from '../../../contract/tasks/tasks.contract.js';
import type { BoardColumn } from './board.rules.js';
import { taskMessages as m } from './messages.js';
import type { TaskAction } from './task-actions.rules.js';

export const stageWords: Readonly<Record<TaskStage, MessageDescriptor>> = {
  dispatched: m.stageDispatched,
  signed: m.stageSigned,
  on_scene: m.stageScene,
  finished: m.stageFinished,
  verified: m.stageVerified,
  closed: m.stageClosed,
};
export const columnHints: Readonly<Record<BoardColumn, MessageDescriptor>> = {
  dispatched: m.hintDispatched,
  signed: m.hintSigned,
  on_scene: m.hintScene,
  finished: m.hintFinished,
  closed: m.hintClosed,
};
export const limitWords: Readonly<Record<TaskLimit['kind'], MessageDescriptor>> = {
  sign: m.limitSign,
  arrive: m.limitArrive,
  finish: m.limitFinish,
};
export const lightWords: Readonly<Record<Exclude<Light, 'done'>, MessageDescriptor>> = {
  red: m.lightRed,
  orange: m.lightOrange,
  yellow: m.lightYellow,
  blue: m.lightBlue,
  none: m.lightNone,
};
export const actionWords: Readonly<Record<TaskAction, MessageDescriptor>> = {
  sign: m.sign,
  arrive: m.arrive,
  feedback: m.feedback,
  finish: m.finish,
  verify: m.verify,
  sendBack: m.sendBack,
  close: m.close,
  ask: m.ask,
  approve: m.approve,
  refuse: m.refuse,
};
export const fieldWords: Readonly<Record<TaskAction, MessageDescriptor>> = {
  sign: m.sign,
  arrive: m.arrive,
  approve: m.approve,
  refuse: m.refuse,
  feedback: m.feedbackField,
  finish: m.finishField,
  verify: m.verifyField,
  sendBack: m.sendBackField,
  close: m.closeField,
  ask: m.askField,
};

const entryWords: Readonly<Record<string, MessageDescriptor>> = {
  'tasks.dispatched': m.entryCreated,
  'tasks.signed': m.entrySigned,
  'tasks.arrived': m.entryArrived,
  'tasks.reported_back': m.entryFeedback,
  'tasks.finished': m.entryFinished,
  'tasks.verified': m.entryVerified,
  'tasks.sent_back': m.entryBack,
  'tasks.closed': m.entryClosed,
  'tasks.extension_asked': m.entryAsked,
  'tasks.extension_approved': m.entryApproved,
  'tasks.extension_refused': m.entryRefused,
};

/** Word of a journal kind in the record of a task. */
export function entryWord(kind: string): MessageDescriptor {
  return entryWords[kind] ?? m.entryOther;
}
