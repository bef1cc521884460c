import type { WireError } from '../../../contract/index.js';
import type { Task } from '../../../contract/tasks/tasks.contract.js';
import { useWords } from '../../app/i18n/use-words.js';
import { type Command, useCommand } from '../../client/use-command.js';
import { useToast } from '../../components/Toasts.js';
import { taskMessages as m } from './messages.js';
import type { TaskAction } from './task-actions.rules.js';
import { actionWords } from './task-words.js';

export interface ActionInput {
  readonly text: string;
  /** Instant, ISO; for asking more time. */
  readonly until?: string | undefined;
}

export interface TaskActions {
  readonly run: (action: TaskAction, input: ActionInput) => Promise<boolean>;
  readonly busy: boolean;
  readonly error: WireError | undefined;
}

interface Commands {
  readonly sign: Command<'tasks.sign'>;
  readonly arrive: Command<'tasks.arrive'>;
  readonly feedback: Command<'tasks.feedback'>;
  readonly finish: Command<'tasks.finish'>;
  readonly verify: Command<'tasks.verify'>;
  readonly sendBack: Command<'tasks.sendBack'>;
  readonly close: Command<'tasks.close'>;
  readonly extend: Command<'tasks.extend'>;
}

interface Reference {
  readonly taskId: string;
  readonly expectedVersion: number;
}
type Send = (commands: Commands, reference: Reference, input: ActionInput) => Promise<{ readonly ok: boolean }>;

const noteOf = ({ text }: ActionInput): { readonly note?: string } => (text === '' ? {} : { note: text });

const senders: Readonly<Record<TaskAction, Send>> = {
  sign: ({ sign }, reference) => sign.run(reference),
  arrive: ({ arrive }, reference) => arrive.run(reference),
  feedback: ({ feedback }, reference, { text }) => feedback.run({ ...reference, text }),
  finish: ({ finish }, reference, { text }) => finish.run({ ...reference, text }),
  verify: ({ verify }, reference, input) => verify.run({ ...reference, ...noteOf(input) }),
  close: ({ close }, reference, input) => close.run({ ...reference, ...noteOf(input) }),
  sendBack: ({ sendBack }, reference, { text }) => sendBack.run({ ...reference, reason: text }),
  ask: ({ extend }, reference, { text, until }) =>
    extend.run({ ...reference, action: 'ask', reason: text, ...(until === undefined ? {} : { until }) }),
  approve: ({ extend }, reference) => extend.run({ ...reference, action: 'approve' }),
  refuse: ({ extend }, reference) => extend.run({ ...reference, action: 'refuse' }),
};

/** Everything that can be done to one task; says what was done. */
export function useTaskAction(task: Task): TaskActions {
  const t = useWords();
  const toast = useToast();
  const commands: Commands = {
    sign: useCommand('tasks.sign'),
    arrive: useCommand('tasks.arrive'),
    feedback: useCommand('tasks.feedback'),
    finish: useCommand('tasks.finish'),
    verify: useCommand('tasks.verify'),
    sendBack: useCommand('tasks.sendBack'),
    close: useCommand('tasks.close'),
    extend: useCommand('tasks.extend'),
  };
  const all = Object.values(commands);
  const run = async (action: TaskAction, input: ActionInput): Promise<boolean> => {
    for (const command of all) command.clear();
    const { ok } = await senders[action](commands, { taskId: task.taskId, expectedVersion: task.version }, input);
    if (ok) toast(t(m.doneToast, { action: t(actionWords[action]), title: task.title }));
    return ok;
  };
  return { run, busy: all.some((command) => command.busy), error: all.find((command) => command.error)?.error };
}
