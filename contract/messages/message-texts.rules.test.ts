import { describe, expect, it } from 'vitest';
import { gatewayTestText, markedText, missedCallText, supervisionText, taskNoticeText } from './message-texts.rules.js';
import { smsNumberOf } from './sms-number.rules.js';
import { smsPartsOf } from './sms-parts.rules.js';

const station = { stationName: '闵行区联动台', drill: false };
const called = { ...station, calledAt: '2026-11-21T10:05:00.000Z', title: '厂房着火', callBack: '64128888' };

describe('the texts', () => {
  it('ask for a call back with time, place, level and number', () => {
    expect(missedCallText({ ...called, place: '七宝镇', level: 'III' })).toBe(
      '闵行区联动台18:05来电未接通：七宝镇，厂房着火，已启动三级响应。请立即回电64128888。',
    );
    expect(missedCallText(called)).toBe('闵行区联动台18:05来电未接通：厂房着火。请立即回电64128888。');
  });

  it('name a place once, and cut a long title', () => {
    expect(missedCallText({ ...called, title: '七宝镇厂房着火', place: '七宝镇' })).not.toContain('七宝镇，');
    expect(missedCallText({ ...called, title: '火'.repeat(60) })).toContain(`：${'火'.repeat(40)}。`);
  });

  it('tell of a task with its limits in local time', () => {
    const task = { ...station, number: 'RW-1', title: '排水' };
    expect(taskNoticeText({ ...task, signBy: '2026-11-21T16:30:00.000Z', finishBy: '2026-11-22T02:00:00.000Z' })).toBe(
      '闵行区联动台派发任务RW-1：排水。请于11月22日00:30前签收、11月22日10:00前办结。',
    );
    expect(taskNoticeText(task)).toContain('请尽快签收');
  });

  it('press a late unit', () => {
    const late = { ...station, number: 'RW-1', title: '排水', limit: 'arrive', dueAt: called.calledAt } as const;
    expect(supervisionText({ ...late, callBack: '64128888' })).toBe(
      '闵行区联动台督办：任务RW-1排水应于11月21日18:05前到场，现已超时，请立即办理，回复电话64128888。',
    );
    expect(supervisionText(late)).not.toContain('回复电话');
  });

  it('begin with 【演练】 in a drill, once', () => {
    const drill = missedCallText({ ...called, drill: true });
    expect(drill.startsWith('【演练】闵行区')).toBe(true);
    expect(markedText(drill, true)).toBe(drill);
    expect(markedText('请到岗', true)).toBe('【演练】请到岗');
    expect(markedText('请到岗', false)).toBe('请到岗');
  });

  it('fit one short message, the usual ones', () => {
    for (const text of [missedCallText({ ...called, level: 'I' }), gatewayTestText('闵行区联动台', called.calledAt)]) {
      expect(smsPartsOf(text).parts).toEqual([text]);
    }
  });
});

describe('the parts of a text', () => {
  it.each([
    ['火'.repeat(70), 'ucs2', [70]],
    ['火'.repeat(71), 'ucs2', [67, 4]],
    ['火'.repeat(135), 'ucs2', [67, 67, 1]],
    ['a'.repeat(160), 'gsm7', [160]],
    ['a'.repeat(161), 'gsm7', [153, 8]],
    ['', 'gsm7', []],
    [`${'a'.repeat(70)}火`, 'ucs2', [67, 4]],
  ] as const)('of %.12s… are counted in its alphabet', (text, alphabet, lengths) => {
    const counted = smsPartsOf(text);
    expect(counted.alphabet).toBe(alphabet);
    expect(counted.parts.map((part) => part.length)).toEqual(lengths);
    expect(counted.parts.join('')).toBe(text);
  });

  it('count an escaped sign twice and never tear it or a surrogate pair', () => {
    expect(smsPartsOf('€'.repeat(80))).toMatchObject({ length: 160, alphabet: 'gsm7' });
    const euros = smsPartsOf(`${'a'.repeat(152)}€${'a'.repeat(20)}`);
    expect(euros.parts[0]).toBe('a'.repeat(152));
    const rare = smsPartsOf(`${'火'.repeat(66)}𠮷${'火'.repeat(10)}`);
    expect(rare.parts[0]).toBe('火'.repeat(66));
    expect(rare.parts[1]?.startsWith('𠮷')).toBe(true);
  });
});

describe('a number', () => {
  it.each([
    ['138 0000-1234', '13800001234'],
    ['+86 (138)00001234', '+8613800001234'],
    ['１３８００００１２３４', '13800001234'],
    ['2002', '2002'],
  ])('typed as %s can be sent to', (typed, number) => {
    expect(smsNumberOf(typed)).toBe(number);
  });

  it.each(['', '12', '64128888,123', '13800001234;', '#100', '王科长', '1'.repeat(21), '138+1234'])(
    'typed as %s cannot',
    (typed) => {
      expect(smsNumberOf(typed)).toBeUndefined();
    },
  );
});
