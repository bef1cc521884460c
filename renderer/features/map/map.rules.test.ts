import { describe, expect, it } from 'vitest';
import type { Town } from '../../map/base/base-data.js';
import { findPlaces, type Findable } from './map-search.rules.js';
import { type Depot, nearestDepots } from './nearest-depots.rules.js';

const found = (id: string, kind: Findable['kind'], name: string): Findable => ({ id, kind, name, lat: 31, lng: 121 });
const all = [
  found('1', 'road', '莘庄路'),
  found('2', 'station', '莘庄'),
  found('3', 'town', '莘庄镇'),
  found('4', 'depot', '区莘庄库'),
  found('5', 'incident', '莘庄火灾'),
];

describe('searching the map', () => {
  it('finds by part of a name: incidents first, then towns, beginnings before middles', () => {
    expect(findPlaces('莘庄', all).map((one) => one.id)).toEqual(['5', '3', '2', '1', '4']);
  });
  it('finds nothing for an empty box', () => {
    expect(findPlaces('  ', all)).toEqual([]);
  });
});

describe('nearest depots of a point', () => {
  const depot = (depotId: string, bank: Depot['bank'], lng: number): Depot => ({
    depotId,
    name: depotId,
    unitId: '',
    unitName: '',
    bank,
    lat: 31,
    lng,
    kind: 'town',
    lines: 1,
  });
  const town = (code: string, bank: Town['bank']): Town => ({
    code,
    name: code,
    bank,
    label: { lat: 31, lng: 121 },
    ring: [],
  });

  it('orders by straight line and says which lie across the river', () => {
    const near = nearestDepots(
      { lat: 31, lng: 121 },
      'W',
      [depot('far', 'west', 121.2), depot('over', 'east', 121.1)],
      [town('W', 'west'), town('E', 'east')],
    );
    expect(near.map(({ depot: one, isAcross }) => [one.depotId, isAcross])).toEqual([
      ['over', true],
      ['far', false],
    ]);
  });
});
