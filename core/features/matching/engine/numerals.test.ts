import { describe, expect, it } from 'vitest';
import { readNumber } from './numerals.js';

describe('readNumber', () => {
  it.each([
    ['3', 3],
    ['1.8万', 18000],
    ['1,600', 1600],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['二十三', 23],
    ['三百', 300],
    ['一百二十', 120],
    ['三百零五', 305],
    ['一百五', 150],
    ['三千二', 3200],
    ['一千六百', 1600],
    ['两万', 20000],
    ['三万五千', 35000],
    ['three', 3],
  ])('reads %s as %d exactly', (text, value) => {
    expect(readNumber(text)).toEqual({ value, approximate: false });
  });

  it.each([
    ['几', 2],
    ['十几', 10],
    ['几十', 20],
    ['二十几', 20],
    ['七八十', 70],
    ['三四百', 300],
  ])('reads %s as a guess from %d', (text, value) => {
    expect(readNumber(text)).toEqual({ value, approximate: true });
  });

  it('reads nothing from other words', () => {
    expect(readNumber('雨')).toBeUndefined();
    expect(readNumber('')).toBeUndefined();
  });
});
