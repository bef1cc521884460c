import { describe, expect, it } from 'vitest';
import { readWarnings, worstColour } from './warnings.js';

describe('readWarnings', () => {
  it('reads the signal with its colour', () => {
    expect(readWarnings('暴雪黄色预警生效')).toMatchObject([{ signal: '暴雪', colour: 'yellow' }]);
  });

  it('reads several signals and finds the worst', () => {
    const read = readWarnings('雷电黄、冰雹橙两个预警一道挂着');
    expect(read.map((r) => `${String(r.signal)}${r.colour}`)).toEqual(['雷电yellow', '冰雹orange']);
    expect(worstColour(read)).toBe('orange');
  });

  it('keeps only what a warning was raised to', () => {
    expect(readWarnings('空气重污染蓝色升为黄色,20时生效').map((r) => r.colour)).toEqual(['yellow']);
  });

  it('does not take a coloured thing for a warning', () => {
    expect(readWarnings('化工厂冒黄色烟')).toEqual([]);
  });
});
