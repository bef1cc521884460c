import { describe, expect, it } from 'vitest';
import type { GazetteerKnowledge } from '../engine/knowledge.js';
import { mergePlaces, ownPlacesSchema } from './merge-places.js';

const built: GazetteerKnowledge = {
  towns: [
    { code: 'T-1', name: '甲镇', shortName: '甲', lat: 31, lng: 121 },
    { code: 'T-2', name: '乙镇', shortName: '乙', lat: 31, lng: 121 },
  ],
  places: [
    { name: '长河路', type: '道路', towns: ['T-1'], weight: 0.6, aliases: ['changhe road', 'wrong road'] },
    { name: '外地村', type: '村', towns: ['T-1'], weight: 0.6, aliases: [] },
  ],
};
const merge = (own: unknown) => mergePlaces(built, ownPlacesSchema.parse(own));

describe('places kept by hand', () => {
  it('are added with the weight of their kind', () => {
    const { places } = merge({
      places: [
        { name: '大商场', type: '商场', towns: ['T-2'], aliases: ['mall'] },
        { name: '高架路', type: '高架', towns: ['T-1', 'T-2'], ask: '哪个匝道' },
      ],
      corrections: [],
    });
    expect(places.slice(2)).toMatchObject([
      { name: '大商场', weight: 0.8, aliases: ['mall'] },
      { name: '高架路', weight: 0.6, ask: '哪个匝道' },
    ]);
  });

  it('correct the built ones, or take them away', () => {
    const { places } = merge({
      places: [],
      corrections: [
        { name: '长河路', why: '跨两镇', towns: ['T-1', 'T-2'], aliases: ['长河'], removeAliases: ['wrong road'] },
        { name: '外地村', why: '不在本区', remove: true },
      ],
    });
    expect(places).toEqual([
      expect.objectContaining({ name: '长河路', towns: ['T-1', 'T-2'], aliases: ['changhe road', '长河'] }),
    ]);
  });

  it.each([
    [
      { places: [{ name: '某地', type: '村', towns: ['T-9'] }], corrections: [] },
      'places.yaml, 某地: there is no town T-9',
    ],
    [
      { places: [], corrections: [{ name: '没有的路', why: '错' }] },
      'places.yaml, 没有的路: gazetteer.json has no such place to correct',
    ],
  ])('are refused by name when they point nowhere', (own, sentence) => {
    expect(() => merge(own)).toThrow(sentence);
  });
});
