import { describe, expect, it } from 'vitest';
import { SilenceWatch } from './silence-watch.js';

describe('The silence watch', () => {
  it('counts from when sound should flow, says it once, and takes it back', () => {
    const watch = new SilenceWatch();
    expect(watch.check(false, 0)).toBeUndefined();
    expect(watch.check(true, 100_000)).toBeUndefined();
    expect(watch.check(true, 104_999)).toBeUndefined();
    expect(watch.check(true, 105_000)).toBe(true);
    expect(watch.check(true, 106_000)).toBeUndefined();
    watch.heard(106_010);
    expect(watch.check(true, 106_020)).toBe(false);
  });

  it('takes it back when no sound should flow any more', () => {
    const watch = new SilenceWatch();
    watch.check(true, 0);
    expect(watch.check(true, 5000)).toBe(true);
    expect(watch.check(false, 5020)).toBe(false);
    expect(watch.check(false, 50_000)).toBeUndefined();
  });
});
