import { describe, expect, it } from 'vitest';
import { columnWidths, isTooWide } from './column-widths.rules.js';

const size = { width: 400, font: 10 };
const total = (widths: readonly number[]): number => Math.round(widths.reduce((sum, width) => sum + width, 0));

describe('columnWidths', () => {
  it('fills the page when everything fits on one line', () => {
    expect(total(columnWidths(['甲', '乙'], [['短', '也短']], size))).toBe(400);
  });

  it('gives short columns what they need and the rest to long texts', () => {
    const [level = 0, text = 0] = columnWidths(['级别', '内容'], [['Ⅳ级', '长'.repeat(300)]], size);
    expect(level).toBeGreaterThanOrEqual(20);
    expect(text).toBeGreaterThan(350);
  });

  it('never gives away more than there is, however many columns ask', () => {
    const header = Array.from({ length: 12 }, (_, index) => `第${index}列的标题`);
    const rows = [header.map(() => 'unbreakable_word_of_latin_letters'), header.map(() => '汉'.repeat(90))];
    expect(total(columnWidths(header, rows, size))).toBeLessThanOrEqual(400);
  });

  it('keeps ids from taking the room of words', () => {
    const [words = 0, ids = 0] = columnWidths(
      ['职务', '编号'],
      [['长'.repeat(60), 'district-vice-head-construction']],
      size,
    );
    expect(words).toBeGreaterThan(ids * 3);
  });

  it('says when a piece cannot stand in its column unbroken', () => {
    expect(isTooWide('a'.repeat(40), 100, 10)).toBe(true);
    expect(isTooWide('汉'.repeat(40), 100, 10)).toBe(false);
  });
});
