import { describe, expect, it } from 'vitest';
import { readableTable } from './readable-table.rules.js';

describe('a table for readers', () => {
  it('leaves columns of keys out', () => {
    const table = readableTable({
      kind: 'table',
      header: ['岗位', '通讯录岗位', '必到'],
      rows: [
        ['总指挥', 'district-vice-head', '是'],
        ['成员', '{town}-lead', '否'],
      ],
    });
    expect(table.header).toEqual(['岗位', '必到']);
    expect(table.rows).toEqual([
      ['总指挥', '是'],
      ['成员', '否'],
    ]);
  });

  it('keeps figures, codes of plans and words', () => {
    const table = {
      kind: 'table' as const,
      header: ['预案', '数量', '备注'],
      rows: [['MH-S-16', '12', 'd']],
    };
    expect(readableTable(table)).toBe(table);
  });

  it('stays whole when nothing else is in it', () => {
    const table = { kind: 'table' as const, header: ['键'], rows: [['deputy-1']] };
    expect(readableTable(table)).toBe(table);
  });
});
