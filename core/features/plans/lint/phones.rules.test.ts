import { describe, expect, it } from 'vitest';
import { phoneFindings } from './phones.rules.js';

const numbersIn = (text: string) =>
  phoneFindings([{ path: 'scope', subject: '适用范围', text }]).map(({ data }) => data.number);

describe('phoneFindings', () => {
  it.each([
    ['打6412345找值班室', '6412345'],
    ['打641-2345', '641-2345'],
    ['打021-64123456', '021-64123456'],
    ['打（021）64123456', '(021)64123456'],
    ['打02164123456', '02164123456'],
    ['打138123456789', '138123456789'],
    ['打138-1234-5678', '138-1234-5678'],
    ['打１３８１２３４５６', '138123456'],
    ['打12812345678', '12812345678'],
  ])('flags the number in “%s”', (text, number) => {
    expect(numbersIn(text)).toEqual([number]);
  });

  it.each([
    '打64123456或13812345678',
    '打4008123456',
    '打110、119、120、122、12345、12350或总机2001',
    '2010至2012年，2026-11-21，20261121，202611210830',
    '1000000人条以上100000000元以下，1500000户，10000000 平方米',
    '疏散300-5000人',
    '预案MH-S-16，事件类型12P93，编号20260000123',
    '坐标121.3812345',
    '0.1234567',
  ])('leaves “%s” alone', (text) => {
    expect(numbersIn(text)).toEqual([]);
  });
});
