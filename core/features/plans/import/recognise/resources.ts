import type { PlanResource } from '../../../../../contract/plans/plan.model.js';
import { numberOf, numberPattern } from './number-words.rules.js';
import type { ProseReading } from './prose-reading.js';

const unitWords =
  '只|台|辆|套|件|双|顶|张|条|个|具|副|把|根|艘|架|组|瓶|桶|千克|公斤|吨|升|部|块|米|盘|面|人份|份|箱|支|座|片|单位|平方米|万毫升';
const pair = new RegExp(
  `([^\\d，、；。：:（()）\\s]{2,18}?)\\s*[（(]?(?:约|共|各|不少于|至少)?\\s*(${numberPattern})\\s*(${unitWords})[）)]?`,
  'gu',
);

/** 应急资源: items with a quantity. A quantity without a level holds at every level. */
export function recogniseResources(reading: ProseReading): PlanResource[] {
  const resources: PlanResource[] = [];
  for (const line of reading.open('resources')) {
    let unread = line.text;
    let count = 0;
    for (const [whole, words = '', digits = '', unit = ''] of line.text.matchAll(pair)) {
      const item = itemIn(reading, words);
      const quantity = numberOf(digits);
      if (quantity === undefined) continue;
      if (item === undefined) {
        const place = { subject: line.text.slice(0, 40), line: line.line };
        reading.say('item_not_found', 'warning', place, { item: words });
        continue;
      }
      count += 1;
      unread = unread.replace(item.name + whole.slice(words.length), '');
      addResource(resources, { ...item, unit, quantity });
    }
    if (count === 0) continue;
    const said = unread.replaceAll(/[、，；。：:和及]|等|储备|配备|常备|备有|现有|应急|物资|装备/gu, '').trim();
    const path = `resources.${resources.length - count}`;
    if (said.length <= 2) reading.take(line, path);
    else reading.note(line, path);
  }
  return resources;
}

/** The item a phrase ends in: 常备沙袋 is 沙袋. */
function itemIn(reading: ProseReading, words: string): { itemId: string; name: string } | undefined {
  for (let start = 0; start <= words.length - 2; start += 1) {
    const name = words.slice(start);
    const itemId = reading.vocabulary.itemIdOf(name);
    if (itemId !== undefined) return { itemId, name };
  }
  return undefined;
}

function addResource(
  resources: PlanResource[],
  { itemId, name, unit, quantity }: { itemId: string; name: string; unit: string; quantity: number },
): void {
  if (resources.some((resource) => resource.itemId === itemId)) return;
  resources.push({ itemId, name, unit, quantities: { I: quantity, II: quantity, III: quantity, IV: quantity } });
}
