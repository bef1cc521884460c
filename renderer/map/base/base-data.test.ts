import { describe, expect, it } from 'vitest';
import { isInside } from '../geometry.rules.js';
import { loadBaseData } from './base-data.js';
import { baseLabels } from './base-labels.js';

describe('the schematic base map', () => {
  it('has 13 towns with their banks, 67 stations and the outline of the district', async () => {
    const data = await loadBaseData();
    expect(data.towns).toHaveLength(13);
    expect(data.towns.filter((town) => town.bank === 'east').map((town) => town.code)).toEqual(['MH-T-09']);
    expect(data.stations).toHaveLength(67);
    expect(data.district.length).toBeGreaterThan(100);
    expect(data.huangpu.length).toBeGreaterThan(10);
  });

  it('puts the name of every town inside the town', async () => {
    const { towns } = await loadBaseData();
    expect(towns.filter((town) => !isInside(town.label, town.ring)).map((town) => town.name)).toEqual([]);
  });

  it('names roads without their number and gives the number a shield', async () => {
    const data = await loadBaseData();
    const s20 = data.roads.find((road) => road.ref === 'S20');
    expect(s20?.name).toBe('外环高速');
    const shields = baseLabels(data).filter((label) => 'shield' in label && label.text === 'S20');
    expect(shields.length).toBeGreaterThan(0);
  });
});
