import type { ResponseLevel } from '../../../../../contract/plans/plan.model.js';
import { categoryWords, colourWords, factStatusWords, kindWords, levelWords, roleWords } from '../plan-words.js';
import type { Cell } from './cell.js';
import { isBlank, tidyCell } from './cell-text.rules.js';
import { levelOf } from './source-table.js';
import { broken, wordCell } from './text-cells.js';

export const kindCell = wordCell(kindWords, { 总体: 'overall', 专项: 'specialist', 街镇: 'town', 街镇预案: 'town' });
export const categoryCell = wordCell(categoryWords, {
  自然灾害类: 'natural_disaster',
  事故灾难类: 'accident',
  公共卫生事件: 'public_health',
  社会安全事件: 'social_security',
  综合类: 'general',
});
export const roleCell = wordCell(roleWords, {
  指挥长: 'commander',
  组长: 'commander',
  副指挥长: 'deputy',
  副总指挥长: 'deputy',
  常务副总指挥: 'deputy',
  副组长: 'deputy',
  办公室主任: 'office',
  指挥部办公室: 'office',
  成员单位: 'member',
  组员: 'member',
});
export const factStatusCell = wordCell(factStatusWords, { 公开文本: 'confirmed', 通行数值: 'known', 假定: 'assumed' });

export type Colour = keyof typeof colourWords;

const colours = wordCell<Colour>(colourWords, { 红: 'red', 橙: 'orange', 黄: 'yellow', 蓝: 'blue' });

/** A warning colour; where there is none the cell says so in `none`. */
export function colourCell(none: string): Cell<Colour | undefined> {
  return {
    write: (value, vocabulary) => (value === undefined ? none : colours.write(value, vocabulary)),
    read: (text, reading) => (tidyCell(text) === none ? undefined : colours.read(text.replace('预警', ''), reading)),
  };
}

/** A response level as Ⅰ级 … Ⅳ级. */
export const levelCell: Cell<ResponseLevel | undefined> = {
  write: (value) => (value === undefined ? '' : levelWords[value]),
  read: (text, reading) => {
    const level = levelOf(text);
    const tidied = tidyCell(text);
    if (level === undefined && !isBlank(tidied)) broken(reading, `“${tidied}”不是响应级别，应写Ⅰ级、Ⅱ级、Ⅲ级或Ⅳ级`);
    return level;
  },
};
