import { load } from 'js-yaml';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCriteria } from '../../knowledge/read-criteria.js';
import { loadTestKnowledge } from '../../test-support/test-matcher.js';
import { createReader } from '../reading.js';
import { createCriteriaReader } from './criteria-reader.js';

interface Example {
  readonly criterion?: string;
  readonly requirement?: string;
  readonly yes: readonly string[];
  readonly no?: readonly string[];
}

const knowledge = loadTestKnowledge();
const reader = createReader(knowledge);
const shipped = createCriteriaReader(knowledge.criteria, reader.normalise);
const examples = load(readFileSync('test/data/criteria-examples.yaml', 'utf8')) as readonly Example[];

const says = (criteria: typeof shipped, text: string, { criterion, requirement }: Omit<Example, 'yes' | 'no'>) => {
  const reading = reader.read(text);
  return criterion === undefined
    ? criteria.confirms(requirement ?? '', reading)
    : criteria.namedThing(criterion, reading) !== undefined;
};
const readerOf = (file: unknown) => createCriteriaReader(readCriteria(file), reader.normalise);

describe('the shipped criteria words', () => {
  it.each(examples.map((example) => [example.criterion ?? example.requirement ?? '', example] as const))(
    '%s is read where it is said, and nowhere else',
    (_, example) => {
      expect(example.yes.filter((text) => !says(shipped, text, example))).toEqual([]);
      expect((example.no ?? []).filter((text) => says(shipped, text, example))).toEqual([]);
    },
  );
});

describe('an entry', () => {
  const crane = readerOf([
    {
      says: '塔吊倾覆',
      all: [
        ['塔吊', 'tower crane'],
        ['倒…下来', 'collapsed'],
      ],
      unless: ['差点'],
    },
  ]);
  const criterion = { criterion: '塔吊倾覆未致伤亡' };

  it.each([
    ['工地塔吊倒了下来', true],
    ['工地塔吊倒得横七竖八压下来', true],
    ['the tower crane has collapsed', true],
    ['塔吊好好的，脚手架没有倒下来', false],
    ['塔吊差点倒下来', false],
    ['塔吊倒了，过了一会儿才有人走下来', false],
    ['the tower crane wobbles', false],
  ])('reads %s: %s', (text, isRead) => {
    expect(says(crane, text, criterion)).toBe(isRead);
  });

  it('quotes the words that say it', () => {
    expect(crane.namedThing('塔吊倾覆', reader.read('马路对面塔吊倒了下来，吓人'))).toBe('塔吊倒了下来');
  });

  it('counts against the figure in the plan', () => {
    const fish = readerOf([{ says: '死鱼#米以上', all: [['死鱼']], count: { of: ['米', '公里×1000'] } }]);
    const over = { criterion: '死鱼500米以上' };
    expect(says(fish, '河里死鱼漂了六百多米', over)).toBe(true);
    expect(says(fish, '河里死鱼漂了一公里', over)).toBe(true);
    expect(says(fish, '河里死鱼漂了三百米', over)).toBe(false);
    expect(says(fish, '河里都是死鱼', over)).toBe(false);
  });

  it('confirms a requirement by one alternative, and a denial as it stands', () => {
    const reads = readerOf([
      { says: '大客车', scope: 'requirement', all: [['大巴', '客车']] },
      { says: '校车', scope: 'requirement', all: [['校车']] },
      { says: '无死亡', scope: 'requirement', denial: true, all: [['没死人']] },
    ]);
    expect(says(reads, '一辆大巴翻了', { requirement: '涉及大客车或校车' })).toBe(true);
    expect(says(reads, '一辆货车翻了', { requirement: '涉及大客车或校车' })).toBe(false);
    expect(says(reads, '大巴翻了，没死人', { requirement: '大客车且无死亡' })).toBe(true);
    expect(says(reads, '大巴翻了，死了一个', { requirement: '大客车且无死亡' })).toBe(false);
  });

  it.each([
    [[{ says: '甲', all: [] }], 'criteria.yaml, entry “甲”: all: all has no groups.'],
    [
      [{ says: '乙', all: [['a|b']] }],
      'criteria.yaml, entry “乙”: all.0.0: words are plain; signs such as ( ) | * ? are not allowed',
    ],
    [[{ says: '丙#人', all: [['人']] }], 'criteria.yaml, entry “丙#人”: # in says needs count.'],
    [[{ all: [['人']] }], 'criteria.yaml, entry number 1: says'],
    [{ says: '丁' }, 'criteria.yaml is not a list of entries.'],
  ])('that is malformed is named', (file, sentence) => {
    expect(() => readCriteria(file)).toThrow(sentence);
  });
});
