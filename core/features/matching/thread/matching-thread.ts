import { Worker } from 'node:worker_threads';
import type { OutputOf } from '../../../../contract/index.js';
import type { MatchResult } from '../../../../contract/matching/matching.model.js';
import type { Logger } from '../../../log/logger.js';
import type { Cancel, Clock } from '../../../ports/clock.js';
import type { PlanKnowledge } from '../engine/knowledge.js';
import type { MatchOptions } from '../engine/matcher.js';
import { type MatchingEngine, toPlanKnowledge, unreadable, type WordsRead } from '../matching-engine.js';
import type { CallMessage, CallName, FromThread, ThreadCalls, ThreadData, ToThread } from './thread-messages.js';

/** A report takes milliseconds, building a second on a slow machine: longer than this the thread hangs. */
const patienceMs = 15_000;

interface Waiting {
  readonly resolve: (value: ThreadCalls[CallName]['output']) => void;
  readonly reject: (error: Error) => void;
  readonly cancel: Cancel;
}

/** What a matching thread needs. */
export interface ThreadParts {
  /** The built `matching-worker.cjs`. */
  readonly script: string;
  readonly knowledgeDir: string;
  /** Where parsed knowledge may be kept for the next start. */
  readonly cacheDir?: string | undefined;
  readonly clock: Clock;
  readonly logger: Logger;
}

/**
 * The engine in a thread of its own, so that neither building it nor a long report holds up the station. A thread
 * that dies or hangs fails the calls it had, and the next call starts another.
 */
export class MatchingThread implements MatchingEngine {
  private worker: Worker | undefined;
  private plans: readonly PlanKnowledge[] | undefined;
  private lastId = 0;
  private closed = false;
  private readonly waiting = new Map<number, Waiting>();

  constructor(private readonly parts: ThreadParts) {
    this.running();
  }

  async match(text: string, options: MatchOptions = {}): Promise<MatchResult> {
    try {
      return await this.ask('match', { text, options });
    } catch (error) {
      this.parts.logger.error({ cause: String(error) }, 'the matcher failed');
      return unreadable;
    }
  }

  explain(text: string): Promise<WordsRead> {
    return this.ask('explain', { text });
  }

  lexicon(): Promise<OutputOf<'matching.lexicon'>> {
    return this.ask('lexicon', {});
  }

  async conceptsOf(texts: readonly string[]): Promise<readonly (readonly string[])[]> {
    try {
      return await this.ask('concepts', { texts });
    } catch (error) {
      this.parts.logger.error({ cause: String(error) }, 'the matcher failed');
      return texts.map(() => []);
    }
  }

  setPlans(plans: readonly PlanKnowledge[]): void {
    this.plans = plans.map(toPlanKnowledge);
    this.tell({ plans: this.plans });
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.worker?.terminate();
  }

  private ask<K extends CallName>(call: K, input: ThreadCalls[K]['input']): Promise<ThreadCalls[K]['output']> {
    if (this.closed) return Promise.reject(new Error('the matching thread was closed'));
    const id = (this.lastId += 1);
    return new Promise((resolve, reject) => {
      const cancel = this.parts.clock.schedule(patienceMs, () => {
        void this.worker?.terminate();
      });
      // The thread answers a call with its own output; the map holds calls of all kinds.
      this.waiting.set(id, { resolve: resolve as Waiting['resolve'], reject, cancel });
      this.tell({ id, call, ...input } as CallMessage);
    });
  }

  private tell(message: ToThread): void {
    this.running().postMessage(message);
  }

  private running(): Worker {
    if (this.worker !== undefined) return this.worker;
    const data: ThreadData = {
      knowledgeDir: this.parts.knowledgeDir,
      cacheDir: this.parts.cacheDir,
    };
    const worker = new Worker(this.parts.script, { workerData: data });
    // The station ends without waiting for this thread.
    worker.unref();
    worker.on('message', (message: FromThread) => {
      this.take(message);
    });
    worker.on('error', (error) => {
      this.parts.logger.error({ cause: String(error) }, 'the matching thread failed');
    });
    worker.on('exit', () => {
      this.lost(worker);
    });
    this.worker = worker;
    if (this.plans !== undefined) worker.postMessage({ plans: this.plans } satisfies ToThread);
    return worker;
  }

  private take(message: FromThread): void {
    if ('warning' in message) {
      this.parts.logger.error({ cause: message.warning }, 'the matcher failed');
      return;
    }
    const waiting = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    waiting?.cancel();
    if ('error' in message) waiting?.reject(new Error(message.error));
    else waiting?.resolve(message.value);
  }

  private lost(worker: Worker): void {
    if (this.worker !== worker) return;
    this.worker = undefined;
    const open = [...this.waiting.values()];
    this.waiting.clear();
    for (const { cancel, reject } of open) {
      cancel();
      reject(new Error('the matching thread ended'));
    }
    if (!this.closed) this.parts.logger.error({}, 'the matching thread ended; the next report starts another');
  }
}
