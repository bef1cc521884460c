import { describe, expect, it } from 'vitest';
import { levelWordFindings } from './level-words.rules.js';

const findingsOf = (text: string, path = '') => levelWordFindings([{ path, subject: '正文', text }]);

describe('levelWordFindings', () => {
  it.each([
    ['启动三级响应', '三级', 'Ⅲ级'],
    ['启动2级应急响应', '2级', 'Ⅱ级'],
    ['一级突发事件', '一级', 'Ⅰ级'],
    ['启动 IV级响应', 'IV级', 'Ⅳ级'],
    ['达到III 级', 'III 级', 'Ⅲ级'],
    ['达到ＩＩ级', 'ＩＩ级', 'Ⅱ级'],
    ['达到Ⅲ 级', 'Ⅲ 级', 'Ⅲ级'],
    ['立即橙色响应', '橙色响应', 'Ⅱ级响应'],
    ['蓝色应急响应期间', '蓝色应急响应', 'Ⅳ级响应'],
  ])('flags the level in “%s”', (text, found, expected) => {
    expect(findingsOf(text)).toMatchObject([{ severity: 'warning', data: { found, expected } }]);
  });

  it.each([
    '启动Ⅲ级响应',
    '送三级医院',
    '风力8级',
    '风力达14级响应加密',
    '一级保护文物',
    '第三级响应人员名单',
    '橙色预警响应',
    '三级火警',
    '由区一级响应',
    '震级4.3级事件',
    'VIII级烈度',
    'MIV级',
  ])('leaves “%s” alone', (text) => {
    expect(findingsOf(text)).toEqual([]);
  });

  it('leaves what a plan quotes alone', () => {
    expect(findingsOf('外地预案的三级响应', 'criteriaBasis.0.fact')).toEqual([]);
  });
});
