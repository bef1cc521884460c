import { describe, expect, it } from 'vitest';
import { loadTestKnowledge } from '../test-support/test-matcher.js';
import { createFolding, normaliseText } from './normalise.js';
import { createPlaceReader } from './places.js';
import { createReader } from './reading.js';
import { createTownResolver } from './town-resolver.js';

const knowledge = loadTestKnowledge();
const reader = createReader(knowledge);
const resolve = createTownResolver(knowledge.gazetteer);
const townOf = (text: string): ReturnType<typeof resolve> => {
  const reading = reader.read(text);
  return resolve(reading.places, reading.source);
};

describe('places', () => {
  it('takes the longest name: 莘庄工业区 is not 莘庄', () => {
    expect(townOf('莘庄工业区一厂房起火').town?.code).toBe('MH-T-13');
    expect(townOf('莘庄一小区起火').town?.code).toBe('MH-T-01');
  });

  it('narrows two roads to the one town that fits both', () => {
    const { town } = townOf('都市路春申路路口煤气味');
    expect(town?.code).toBe('MH-T-01');
    expect(town?.evidence.map((e) => e.text)).toEqual(['都市路', '春申路']);
  });

  it('asks when one long road fits several towns', () => {
    const { town, candidates, question } = townOf('沪闵路上追尾');
    expect(town).toBeUndefined();
    expect(candidates.length).toBeGreaterThan(1);
    expect(question).toContain('四个街镇');
  });

  it('asks for 虹桥 alone but not for 虹桥镇', () => {
    expect(townOf('虹桥有人打架').question).toContain('虹桥镇');
    expect(townOf('虹桥镇有人打架').town?.code).toBe('MH-T-05');
  });

  it('does not match a two-character village name alone', () => {
    const hint = knowledge.gazetteer.places.find((place) => place.needsCompany);
    expect(hint).toBeDefined();
    if (hint) expect(townOf(`${hint.name}有人打架`).town).toBeUndefined();
  });

  it('reads traditional characters, English names and names written by ear', () => {
    expect(townOf('龍柏四村樓道起火').town?.code).toBe('MH-T-05');
    expect(townOf('fire in Zhuanqiao town').town?.code).toBe('MH-T-03');
    expect(townOf('莘谭路窨井').town?.code).toBe('MH-T-01');
  });

  it('gives a place someone is sent to less weight than the scene', () => {
    expect(townOf('七宝一工地有人坠落，送往五院').town?.code).toBe('MH-T-02');
  });

  it('lets a person decide the town', () => {
    const source = normaliseText('沪闵路追尾', createFolding('', {}));
    const read = createPlaceReader(knowledge.gazetteer, (text) => text, new Map());
    expect(resolve(read(source.text), source, 'MH-T-10').town?.code).toBe('MH-T-10');
  });
});
