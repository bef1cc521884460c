import { describe, expect, it } from 'vitest';
import { createTestMatcher } from '../test-support/test-matcher.js';

const matcher = createTestMatcher();
const first = (text: string) => matcher.match(text).plans.find((plan) => plan.kind !== 'town');

describe('words written by ear', () => {
  it.each([
    ['厨房媒气漏了，关不掉', 'MH-S-16'],
    ['龙柏七村自来水管暴列，马路上全是水', 'MH-S-17'],
    ['建筑工地脚手架倒踏，压住两个人', 'MH-S-09'],
    ['食唐吃完饭好多人呕土腹泄', 'MH-S-26'],
  ])('%s still finds %s', (text, code) => {
    expect(first(text)?.code).toBe(code);
  });

  it('are quoted as they were typed', () => {
    const { reasons } = first('厨房媒气漏了，关不掉') ?? { reasons: [] };
    expect(reasons.map((reason) => reason.text).join('')).toContain('媒气');
  });

  it('change no number: what is counted is read as typed', () => {
    const text = '厂房大火，一人死亡，被困十一人';
    expect(matcher.match(text).facts.map((fact) => fact.value)).toEqual(
      expect.arrayContaining([1, 11]) as readonly number[],
    );
  });

  it('stay as they are where the words are known', () => {
    const said = matcher.reader.read('像火苗一样窜上来').source.text;
    expect(said).toBe('像火苗一样窜上来');
    expect(first('小区里鱼死了一河浜')?.code).toBe('MH-S-20');
  });
});
