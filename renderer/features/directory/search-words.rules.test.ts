import { describe, expect, it } from 'vitest';
import { searchWords } from './search-words.rules.js';

describe('searchWords', () => {
  it.each([
    ['谁管桥梁', '桥梁'],
    ['桥梁归谁管？', '桥梁'],
    ['谁负责 燃气', '燃气'],
    ['who is responsible for bridges?', 'bridges'],
    ['示例·谢某', '示例·谢某'],
    ['2941', '2941'],
  ])('looks for the thing in “%s”', (typed, words) => {
    expect(searchWords(typed)).toBe(words);
  });
});
