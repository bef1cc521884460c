import { setTimeout as pause } from 'node:timers/promises';

/** The work's result, or an error with these words when it takes longer. */
export async function within<T>(ms: number, work: Promise<T>, words: () => string): Promise<T> {
  const over = new AbortController();
  const late = pause(ms, undefined, { signal: over.signal }).then(() => {
    throw new Error(`after ${ms} ms: ${words()}`);
  });
  // Aborted when the work was in time; nobody waits for it then.
  late.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    over.abort();
  }
}

const LOOK_AGAIN_MS = 40;

/** Asks until the answer fits, for what nobody announces. Its last answer stands in the error. */
export async function comes<T>(
  what: string,
  ask: () => T | Promise<T>,
  fits: (answer: T) => boolean,
  patienceMs = 15_000,
): Promise<T> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const answer = await ask();
    if (fits(answer)) return answer;
    if (Date.now() > deadline) throw new Error(`${what}: not within ${patienceMs} ms, but ${JSON.stringify(answer)}`);
    await pause(LOOK_AGAIN_MS);
  }
}
