import { steadyNumber } from './steady-number.js';

const surnames = [
  ...'王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚',
];
const marks = [...'甲乙丙丁戊己庚辛'];

/** Names of a unit's sample people: 示例·王某; people of one unit with one surname get 甲, 乙 … */
export function sampleNames(unitId: string, count: number): string[] {
  const picked = Array.from({ length: count }, (_, index) => pickSurname(`${unitId}:${index}`));
  return picked.map((surname, index) => {
    const isRepeated = picked.filter((other) => other === surname).length > 1;
    const order = picked.slice(0, index).filter((other) => other === surname).length;
    return `示例·${surname}某${isRepeated ? (marks[order] ?? '') : ''}`;
  });
}

function pickSurname(key: string): string {
  return surnames[Math.floor(steadyNumber(key) * surnames.length)] ?? '王';
}
