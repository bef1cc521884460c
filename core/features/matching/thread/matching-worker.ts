/** The matching thread: keeps the engine and answers its calls in order. Started by `MatchingThread`. */
import { parentPort, workerData } from 'node:worker_threads';
import { LocalMatching } from '../local-matching.js';
import type { CallMessage, FromThread, ThreadCalls, CallName, ThreadData, ToThread } from './thread-messages.js';

const { knowledgeDir, cacheDir } = workerData as ThreadData;
const say = (message: FromThread): void => parentPort?.postMessage(message);
const warn = (error: Error): void => {
  say({ warning: error.stack ?? error.message });
};
const engine = new LocalMatching(knowledgeDir, warn, cacheDir);

function answer(message: CallMessage): Promise<ThreadCalls[CallName]['output']> {
  switch (message.call) {
    case 'match':
      return engine.match(message.text, message.options);
    case 'explain':
      return engine.explain(message.text);
    case 'lexicon':
      return engine.lexicon();
    case 'concepts':
      return engine.conceptsOf(message.texts);
  }
}

/** What fails while nobody asks is told again, by name, when somebody does. */
function quietly(step: () => void): void {
  try {
    step();
  } catch (error) {
    say({ warning: String(error) });
  }
}

/** Reads phrases one by one, letting calls in between. */
function practise(phrases: readonly string[]): void {
  const [phrase, ...rest] = phrases;
  if (phrase === undefined) return;
  void engine.match(phrase);
  setImmediate(() => {
    practise(rest);
  });
}

parentPort?.on('message', (message: ToThread) => {
  if ('plans' in message) {
    engine.setPlans(message.plans);
    quietly(() => {
      engine.warmUp();
      practise(engine.practice());
    });
    return;
  }
  answer(message).then(
    (value) => {
      say({ id: message.id, value });
    },
    (error: unknown) => {
      say({ id: message.id, error: String(error) });
    },
  );
});
// The files are read while the station opens its database.
quietly(() => {
  engine.prepare();
});
