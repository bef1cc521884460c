import { describe, expect, it } from 'vitest';

import { isInside, peersMissing, runInside } from './namespace.js';

/** Stories that need a network of their own. */
interface Stories {
  /** Path of the test file, from the project's folder. */
  readonly file: string;
  readonly name: string;
  /** How many there are at least. */
  readonly atLeast: number;
  /** Declares the tests. */
  readonly tell: () => void;
}

const PATIENCE_MS = 180_000;

/** Runs stories with kamailio, SIPp and baresip in a network of their own; says why not where that is impossible. */
export function storiesInNamespace({ file, name, atLeast, tell }: Stories): void {
  if (isInside) {
    describe(name, tell);
    return;
  }
  it(`${name}: all stories pass in a network of their own`, { timeout: PATIENCE_MS }, async ({ skip }) => {
    const missing = peersMissing();
    if (missing !== undefined) skip(`real peers left out, station-loopback.test.ts has to do: ${missing}`);
    const { passed, failed } = await runInside(file);
    expect(failed.join('\n')).toBe('');
    expect(passed.length).toBeGreaterThanOrEqual(atLeast);
  });
}
