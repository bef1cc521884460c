import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldsInPlace, foldText, originalOffsets } from './fold-text.js';

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'燃气Ａａ，　“—Ⅲ㎡é\u0301A1 。') }),
);

describe('foldText', () => {
  it('takes full-width, upper-case and compatibility characters for what they mean', () => {
    expect(foldText('ＭＨ－Ｓ　Ⅲ级，５０㎡')).toBe('mh-s iii级,50m2');
  });

  it('takes a letter with its mark for the letter that has it', () => {
    expect(foldText('Cafe\u0301')).toBe('café');
  });

  it('leads every place back to the characters it came from', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { starts, ends } = originalOffsets(text);
        expect([starts.length, ends.length]).toEqual([foldText(text).length, starts.length]);
        for (const [at, start] of starts.entries()) {
          expect(foldText(text.slice(start, ends[at]))).toContain(foldText(text).charAt(at));
        }
      }),
    );
  });

  it('knows when no offset changes', () => {
    expect(foldsInPlace('燃气，ＡＢ级')).toBe(true);
    expect(foldsInPlace('Ⅲ级')).toBe(false);
    fc.assert(
      fc.property(texts.filter(foldsInPlace), (text) => {
        expect(originalOffsets(text).ends.at(-1) ?? 0).toBe(foldText(text).length);
      }),
    );
  });
});
