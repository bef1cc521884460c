import { describe, expect, it } from 'vitest';

import { registerTrouble, registerWait } from './line-trouble.rules.js';

describe('a failed registration', () => {
  it('is a wrong secret only when the exchange challenges again', () => {
    expect(registerTrouble(401)).toBe('wrong_secret');
    expect(registerTrouble(407)).toBe('wrong_secret');
    expect(registerTrouble(403)).toBe('refused');
    expect(registerTrouble(503)).toBe('refused');
    expect(registerTrouble(undefined)).toBe('no_answer');
  });

  it('is tried again ever later when refused, up to sixteen times the first wait', () => {
    const waits = [1, 2, 3, 4, 5, 6, 40].map((failures) => registerWait('refused', failures, 1_000));
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 16_000, 16_000]);
  });

  it('is tried again soon when nobody answered', () => {
    expect(registerWait('no_answer', 9, 1_000)).toBe(1_000);
  });

  it('is hardly tried again with a wrong secret', () => {
    expect(registerWait('wrong_secret', 1, 1_000)).toBe(300_000);
    expect(registerWait('wrong_secret', 1, 60_000)).toBe(960_000);
  });
});
