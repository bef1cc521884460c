import { describe, expect, it } from 'vitest';
import { maxFileBytes, problemPlace, refuseFile, sizeOf } from './plan-file.rules.js';

describe('a plan file', () => {
  it('is read up to 15 MB, whatever the case of its ending', () => {
    expect(refuseFile({ name: '燃气预案.DOCX', size: maxFileBytes })).toBeUndefined();
    expect(refuseFile({ name: '燃气预案.docx', size: maxFileBytes + 1 })).toBe('too_large');
  });

  it('is refused when it is no document', () => {
    expect(refuseFile({ name: '预案.pdf', size: 10 })).toBe('wrong_type');
    expect(refuseFile({ name: 'docx', size: 10 })).toBe('wrong_type');
  });

  it('shows a size above the limit as above the limit', () => {
    expect(sizeOf(maxFileBytes)).toBe('15 MB');
    expect(sizeOf(maxFileBytes + 1)).toBe('15.1 MB');
    expect(sizeOf(20_000)).toBe('20 KB');
    expect(sizeOf(3)).toBe('1 KB');
  });

  it('says line and field of a mistake', () => {
    expect(problemPlace('12 steps.3')).toEqual({ line: '12', field: 'steps.3' });
    expect(problemPlace('12')).toEqual({ line: '12', field: '' });
  });
});
