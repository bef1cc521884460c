import { describe, expect, it } from 'vitest';
import { negationStart } from './negation.js';

const isDenied = (text: string, word: string): boolean => negationStart(text, text.indexOf(word)) !== undefined;

describe('negationStart', () => {
  it.each([
    ['没着火也没漏油', '着火'],
    ['没着火也没漏油', '漏油'],
    ['不是停电,别的楼都有电', '停电'],
    ['没有人受伤', '受伤'],
    ['现场无人员伤亡', '伤亡'],
    ['并非火警', '火警'],
    ['未发现泄漏', '泄漏'],
    ['大家都当是地震', '地震'],
    ['还以为是爆炸', '爆炸'],
    ['nobody is hurt', 'hurt'],
    ['屋里没装煤气', '煤气'],
  ])('%s denies %s', (text, word) => {
    expect(isDenied(text, word)).toBe(true);
  });

  it.each([
    ['已经着火', '着火'],
    ['不断漏油', '漏油'],
    ['没人管,着火了', '着火'],
    ['控制不住火势', '火势'],
    ['是不是地震', '地震'],
    ['会不会爆炸', '爆炸'],
    ['有没有人困在里面还不知道', '困在'],
    ['有无人员受伤不清楚', '受伤'],
  ])('%s does not deny %s', (text, word) => {
    expect(isDenied(text, word)).toBe(false);
  });
});
