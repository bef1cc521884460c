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

async function send(commands: Commands, task: Task, action: TaskAction, { text, until }: ActionInput): Promise<boolean> {
  const reference = { taskId: task.taskId, expectedVersion: task.version };
  const note = text === '' ? {} : { note: text };
  switch (action) {
    case 'sign': return (await commands.sign.run(reference)).ok;
    case 'arrive': return (await commands.arrive.run(reference)).ok;
    case 'feedback': return (await commands.feedback.run({ ...reference, text })).ok;
    case 'finish': return (await commands.finish.run({ ...reference, text })).ok;
    case 'verify': return (await commands.verify.run({ ...reference, ...note })).ok;
    case 'close': return (await commands.close.run({ ...reference, ...note })).ok;
    case 'sendBack': return (await commands.sendBack.run({ ...reference, reason: text })).ok;
    case 'ask': return (await commands.extend.run({ ...reference, action, reason: text, ...(until === undefined ? {} : { until }) })).ok;
    case 'approve':
    case 'refuse': return (await commands.extend.run({ ...reference, action })).ok;
  }
}

/** Everything that can be done to one task; says what was done. */
export function useTaskAction(task: Task): TaskActions {
  const t = useWords();
  const toast = useToast();
  const commands: Commands = {
    sign: useCommand('tasks.sign'), arrive: useCommand('tasks.arrive'), feedback: useCommand('tasks.feedback'), finish: useCommand('tasks.finish'),
    verify: useCommand('tasks.verify'), sendBack: useCommand('tasks.sendBack'), close: useCommand('tasks.close'), extend: useCommand('tasks.extend'),
  };
  const all = Object.values(commands);
  const run = async (action: TaskAction, input: ActionInput): Promise<boolean> => {
    for (const command of all) command.clear();
    const isDone = await send(commands, task, action, input);
    if (isDone) toast(t(m.doneToast, { action: t(actionWords[action]), title: task.title }));
    return isDone;
  };
  return { run, busy: all.some((command) => command.busy), error: all.find((command) => command.error)?.error };
}
