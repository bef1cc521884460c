import type { MessageDescriptor } from 'react-intl';
import type { OperationName } from '../../../contract/index.js';
import type { Reply } from '../../../contract/wire/envelope.js';
import type { WireError } from '../../../contract/wire/errors.js';
import { may, useAccount } from '../../app/session/SessionContext.js';
import { useClient } from '../../client/ClientContext.js';
import { useCommand } from '../../client/use-command.js';
import { taskMessages as m } from './task.messages.js';
import type { Task } from './task.rules.js';

type ActName =
  'sign' | 'arrive' | 'feedback' | 'finish' | 'verify' | 'close' | 'sendBack' | 'extend' | 'approve' | 'refuse';

export interface TaskAct {
  readonly name: ActName;
  readonly word: MessageDescriptor;
  readonly operation: OperationName;
  readonly needsWords: boolean;
  /** The step that leads on. */
  readonly isNext: boolean;
}

interface Rule extends Omit<TaskAct, 'isNext'> {
  readonly from: readonly Task['stage'][];
  readonly leadsOnFrom: readonly Task['stage'][];
}

const rules: readonly Rule[] = [
  {
    name: 'sign',
    word: m.taskSign,
    operation: 'tasks.sign',
    needsWords: false,
    from: ['dispatched'],
    leadsOnFrom: ['dispatched'],
  },
  {
    name: 'arrive',
    word: m.taskArrive,
    operation: 'tasks.arrive',
    needsWords: false,
    from: ['dispatched', 'signed'],
    leadsOnFrom: ['signed'],
  },
  {
    name: 'finish',
    word: m.taskFinish,
    operation: 'tasks.finish',
    needsWords: true,
    from: ['signed', 'on_scene'],
    leadsOnFrom: ['on_scene'],
  },
  {
    name: 'verify',
    word: m.taskVerify,
    operation: 'tasks.verify',
    needsWords: false,
    from: ['finished'],
    leadsOnFrom: ['finished'],
  },
  {
    name: 'close',
    word: m.taskClose,
    operation: 'tasks.close',
    needsWords: false,
    from: ['verified'],
    leadsOnFrom: ['verified'],
  },
  {
    name: 'feedback',
    word: m.taskFeedback,
    operation: 'tasks.feedback',
    needsWords: true,
    from: ['dispatched', 'signed', 'on_scene', 'finished'],
    leadsOnFrom: [],
  },
  {
    name: 'sendBack',
    word: m.taskSendBack,
    operation: 'tasks.sendBack',
    needsWords: true,
    from: ['finished', 'verified'],
    leadsOnFrom: [],
  },
  {
    name: 'extend',
    word: m.taskExtend,
    operation: 'tasks.extend',
    needsWords: true,
    from: ['dispatched', 'signed', 'on_scene'],
    leadsOnFrom: [],
  },
];

const decisions: readonly TaskAct[] = [
  { name: 'approve', word: m.taskApprove, operation: 'tasks.verify', needsWords: false, isNext: true },
  { name: 'refuse', word: m.taskRefuse, operation: 'tasks.verify', needsWords: false, isNext: false },
];

/** What can be done at a stage, extension pending or not. Who may do it is asked separately. */
export function actsAt(task: Pick<Task, 'stage' | 'extension'>): readonly TaskAct[] {
  const isPending = task.extension?.state === 'asked';
  const possible = rules
    .filter((rule) => rule.from.includes(task.stage) && !(isPending && rule.name === 'extend'))
    .map(({ name, word, operation, needsWords, leadsOnFrom }) => ({
      name,
      word,
      operation,
      needsWords,
      isNext: leadsOnFrom.includes(task.stage),
    }));
  return isPending ? [...possible, ...decisions] : possible;
}

export interface TaskActs {
  readonly acts: readonly TaskAct[];
  readonly run: (act: TaskAct, text: string, minutes: number) => Promise<boolean>;
  readonly busy: boolean;
  readonly error: WireError | undefined;
}

function useTaskCommands() {
  return {
    sign: useCommand('tasks.sign'),
    arrive: useCommand('tasks.arrive'),
    feedback: useCommand('tasks.feedback'),
    finish: useCommand('tasks.finish'),
    verify: useCommand('tasks.verify'),
    close: useCommand('tasks.close'),
    sendBack: useCommand('tasks.sendBack'),
    extend: useCommand('tasks.extend'),
  };
}

type Run = (text: string, minutes: number) => Promise<Reply<unknown>>;
const minuteMs = 60_000;

function runsOf(
  task: Task,
  commands: ReturnType<typeof useTaskCommands>,
  nowMs: number,
): Readonly<Record<ActName, Run>> {
  const reference = { taskId: task.taskId, expectedVersion: task.version };
  const noteOf = (text: string): { readonly note?: string } => (text === '' ? {} : { note: text });
  const until = (minutes: number): string =>
    new Date(Math.max(nowMs, Date.parse(task.dueAt ?? '') || 0) + minutes * minuteMs).toISOString();
  return {
    sign: () => commands.sign.run(reference),
    arrive: () => commands.arrive.run(reference),
    feedback: (text) => commands.feedback.run({ ...reference, text }),
    finish: (text) => commands.finish.run({ ...reference, text }),
    verify: (text) => commands.verify.run({ ...reference, ...noteOf(text) }),
    close: (text) => commands.close.run({ ...reference, ...noteOf(text) }),
    sendBack: (reason) => commands.sendBack.run({ ...reference, reason }),
    extend: (reason, minutes) => commands.extend.run({ ...reference, action: 'ask', reason, until: until(minutes) }),
    approve: () => commands.extend.run({ ...reference, action: 'approve' }),
    refuse: () => commands.extend.run({ ...reference, action: 'refuse' }),
  };
}

/** The acts this role has on a task, and how each is done. */
export function useTaskActs(task: Task): TaskActs {
  const { clock } = useClient();
  const account = useAccount();
  const commands = useTaskCommands();
  const all = Object.values(commands);
  return {
    acts: actsAt(task).filter((act) => may(account, act.operation)),
    run: async (act, text, minutes) => {
      all.forEach((command) => {
        command.clear();
      });
      const reply = await runsOf(task, commands, clock.now())[act.name](text, minutes);
      return reply.ok;
    },
    busy: all.some((command) => command.busy),
    error: all.find((command) => command.error)?.error,
  };
}
