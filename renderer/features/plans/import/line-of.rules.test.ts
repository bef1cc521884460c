import { describe, expect, it } from 'vitest';
import type { PreviewLine } from '../../../../contract/plans/reading.model.js';
import { lineOf } from './line-of.rules.js';

const line = (number: number, path?: string): PreviewLine => ({
  line: number,
  text: '',
  chapter: '',
  as: 'structure',
  ...(path === undefined ? {} : { path }),
});
const lines = [line(3), line(5, 'steps'), line(6, 'steps.1'), line(9, 'steps.10')];

describe('the line of a finding', () => {
  it('is its own when it has one', () => {
    expect(lineOf({ line: 3, path: 'steps.1' }, lines)).toBe(3);
  });

  it('is the nearest place around it', () => {
    expect(lineOf({ path: 'steps.1.unitId' }, lines)).toBe(6);
    expect(lineOf({ path: 'steps.2.unitId' }, lines)).toBe(5);
  });

  it('is unknown for what stands nowhere in the file', () => {
    expect(lineOf({ path: 'reporting.source' }, lines)).toBeUndefined();
    expect(lineOf({ path: '' }, lines)).toBeUndefined();
  });
});
