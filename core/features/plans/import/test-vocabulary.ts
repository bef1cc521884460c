import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildVocabulary } from '../text/build-vocabulary.js';
import type { PlanVocabulary } from '../text/plan-vocabulary.js';

interface Named {
  readonly name: string;
}

function read<T>(path: string): T {
  // The files are part of the program; their own tests check their shape.
  return JSON.parse(readFileSync(join('resources', path), 'utf8')) as T;
}

const plans = [
  { code: 'MH-S-07', title: '火灾事故专项应急预案', shortName: '火灾' },
  { code: 'MH-S-15', title: '大面积停电事件专项应急预案', shortName: '大面积停电' },
  { code: 'MH-S-16', title: '燃气事故专项应急预案', shortName: '燃气' },
  { code: 'MH-S-17', title: '供水排水突发事件专项应急预案', shortName: '供水排水' },
  { code: 'MH-Z-00', title: '闵行区突发事件总体应急预案', shortName: '总体' },
];

/** The vocabulary of the shipped units, metrics, event types and items. */
export function testVocabulary(): PlanVocabulary {
  const units = read<(Named & { id: string; shortName: string; aliases: string[] })[]>('directory/units.json');
  const metrics = read<(Named & { key: string; unit: string })[]>('taxonomy/metrics.json');
  const eventTypes = read<(Named & { code: string })[]>('taxonomy/event-types.json');
  const { items } = read<{ items: (Named & { id: string; aliases: string[] })[] }>('sample/resources.json');
  return buildVocabulary({
    units,
    placeholders: {},
    plans,
    eventTypes,
    metrics: Object.fromEntries(metrics.map(({ key, name, unit }) => [key, { name, unit }])),
    items: new Map(items.map(({ id, name, aliases }) => [id, [name, ...aliases]])),
  });
}
