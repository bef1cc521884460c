import { fork } from 'node:child_process';
import type { Cleanup } from './cleanup.js';
import { childFlag, type ChildMessage } from './matching-child.js';
import type { EngineName } from './matching-engines.js';
import type { IndexedPlans } from './matching-peers/peer.js';
import { endProcess } from './processes.js';

/** What an engine in a process of its own did before its time was up. */
export interface ProcessOutcome {
  readonly ready?: Extract<ChildMessage, { readonly kind: 'ready' }>;
  readonly answers: readonly Extract<ChildMessage, { readonly kind: 'answer' }>[];
  /** Why it did not come to the end. */
  readonly why?: string;
}

export interface ProcessLimits {
  /** Until it is ready: starting, reading, building. */
  readonly buildMs: number;
  /** For all its answers. */
  readonly answerMs: number;
  readonly heapMb: number;
}

/** Runs one engine in a process of its own and ends it when its time is up. */
export async function runEngineProcess(
  engine: EngineName,
  indexed: IndexedPlans,
  limits: ProcessLimits,
  cleanup: Cleanup,
): Promise<ProcessOutcome> {
  const program = process.argv[1];
  if (program === undefined) throw new Error('the bench does not know its own file');
  const child = fork(program, [childFlag, engine, indexed], {
    execArgv: [...process.execArgv, '--expose-gc', `--max-old-space-size=${limits.heapMb}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  cleanup.add(() => endProcess(child));
  const answers: Extract<ChildMessage, { readonly kind: 'answer' }>[] = [];
  let ready: ProcessOutcome['ready'];
  let timer: NodeJS.Timeout | undefined;
  const why = await new Promise<string | undefined>((resolve) => {
    const limit = (ms: number, what: string): void => {
      clearTimeout(timer);
      timer = setTimeout(() => resolve(`${what} after ${ms / 1000} s`), ms);
    };
    limit(limits.buildMs, 'not ready');
    child.on('message', (message: ChildMessage) => {
      if (message.kind === 'ready') {
        ready = message;
        limit(limits.answerMs, 'out of time for questions');
      } else if (message.kind === 'answer') answers.push(message);
      else resolve(message.kind === 'failed' ? message.why : undefined);
    });
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(`ended with ${signal ?? String(code)}, as when out of memory`));
  });
  clearTimeout(timer);
  await endProcess(child, 'SIGKILL');
  return { answers, ...(ready === undefined ? {} : { ready }), ...(why === undefined ? {} : { why }) };
}
