import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64 } from './base64.rules.js';

describe('a document in base64', () => {
  it('comes back as it was, whatever its length', () => {
    const text = '燃气事故专项应急预案 — Ⅲ级\n'.repeat(5_000);
    expect(fromBase64(toBase64(text))).toBe(text);
  });
});
