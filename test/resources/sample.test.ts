import { describe, expect, it } from 'vitest';
import { readPlanIndex, readResource } from './read-resources.js';
import { directorySchema, eventTypesSchema, resourcesSchema, townsSchema, unitsSchema } from './schemas.js';

const units = readResource('directory/units.json', unitsSchema);
const directory = readResource('sample/directory.json', directorySchema);
const resources = readResource('sample/resources.json', resourcesSchema);
const towns = readResource('towns/towns.json', townsSchema);
const people = new Map(directory.people.map((person) => [person.id, person]));
const absent = new Set(directory.absences.map((absence) => absence.personId));

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

describe('the sample directory', () => {
  it('marks every person as a sample and repeats no name within a unit', () => {
    expect(
      directory.people.filter((person) => !/^示例·\p{Script=Han}某[甲乙丙丁戊己庚辛]?$/u.test(person.name)),
    ).toEqual([]);
    expect(repeated(directory.people.map((person) => `${person.unitId} ${person.name}`))).toEqual([]);
  });

  it('uses unique 4-digit extensions only', () => {
    const numbers = directory.people.flatMap((person) => person.phones.map((phone) => phone.number));
    expect(numbers.filter((number) => !/^[1-9]\d{3}$/u.test(number))).toEqual([]);
    expect(repeated(numbers)).toEqual([]);
  });

  it('has unique ids and only known units and people', () => {
    const unitIds = new Set(units.map((unit) => unit.id));
    expect(repeated([...units, ...directory.people, ...directory.posts].map((row) => row.id))).toEqual([]);
    expect([...directory.people, ...directory.posts].filter((row) => !unitIds.has(row.unitId))).toEqual([]);
    const named = [
      ...directory.posts.flatMap((post) => post.holders.map((holder) => holder.personId)),
      ...directory.duty.teams.flatMap((team) => [team.leader, team.supervisor, ...team.officers, ...team.standby]),
      ...directory.absences.map((absence) => absence.personId),
    ];
    expect(named.filter((personId) => !people.has(personId))).toEqual([]);
  });

  it('gives every unit a head with a stand-in and a duty room with a telephone', () => {
    const posts = new Map(directory.posts.map((post) => [post.id, post]));
    for (const unit of units.filter(({ kind }) => kind !== 'placeholder')) {
      const ranks = posts.get(`${unit.id}-lead`)?.holders.map((holder) => holder.rank);
      const onDuty = people.get(posts.get(`${unit.id}-duty`)?.holders[0]?.personId ?? '');
      expect([unit.id, ranks, onDuty?.phones[0]?.kind]).toEqual([unit.id, ['A', 'B'], 'duty']);
    }
  });

  it('has about six in a hundred heads away, the fire chief among them, and someone present for each post', () => {
    const heads = new Set(
      directory.posts
        .flatMap((post) => post.holders.filter(({ rank }) => rank === 'A'))
        .map((holder) => holder.personId),
    );
    expect(absent.size / heads.size).toBeCloseTo(0.06, 2);
    expect(absent.has('p-fire-rescue-lead')).toBe(true);
    expect(directory.posts.filter((post) => post.holders.every((holder) => absent.has(holder.personId)))).toEqual([]);
  });
});

describe('the sample resources', () => {
  it('has depots on the right bank, kept by a person of their unit', () => {
    const banks = new Map(towns.map((town) => [town.code, town.bank]));
    for (const depot of resources.depots) {
      expect([depot.id, depot.bank, people.get(depot.keeperPersonId)?.unitId]).toEqual([
        depot.id,
        banks.get(depot.townCode),
        depot.unitId,
      ]);
    }
    expect(resources.depots.filter((depot) => depot.bank === 'east').map((depot) => depot.townCode)).toContain(
      'MH-T-09',
    );
  });

  it('has stock only of known items in known depots, an expiry date where the item has a service life', () => {
    const items = new Map(resources.items.map((item) => [item.id, item]));
    const depots = new Set(resources.depots.map((depot) => depot.id));
    const wrong = resources.stock.filter((line) => {
      const item = items.get(line.itemId);
      return (
        !item || !depots.has(line.depotId) || (item.serviceLifeYears !== undefined) !== (line.expiresOn !== undefined)
      );
    });
    expect(wrong).toEqual([]);
  });

  it('keeps every item somewhere and something in every depot', () => {
    const itemIds = new Set(resources.stock.map((line) => line.itemId));
    const depotIds = new Set(resources.stock.map((line) => line.depotId));
    expect(resources.items.filter((item) => !itemIds.has(item.id))).toEqual([]);
    expect(resources.depots.filter((depot) => !depotIds.has(depot.id))).toEqual([]);
  });

  it('shows a few batches near their end in November 2026, and two beyond it', () => {
    const before = (day: string): number =>
      resources.stock.filter((line) => line.expiresOn !== undefined && line.expiresOn < day).length;
    expect(before('2026-11-01')).toBe(2);
    expect(before('2026-12-01')).toBeGreaterThan(2);
    expect(before('2027-01-30')).toBeGreaterThan(before('2026-12-01'));
    expect(before('2027-01-30')).toBeLessThan(20);
  });

  it('varies raincoats between the towns', () => {
    const amounts = resources.stock
      .filter((line) => line.itemId === 'raincoat' && line.depotId.startsWith('depot-town-'))
      .map((line) => line.quantity);
    expect(amounts).toHaveLength(13);
    expect(Math.min(...amounts)).toBeGreaterThanOrEqual(110);
    expect(Math.max(...amounts)).toBeLessThanOrEqual(150);
    expect(new Set(amounts).size).toBeGreaterThan(3);
  });
});

describe('towns and event types', () => {
  it('have 13 towns, 浦江镇 alone east of the river, neighbours both ways', () => {
    expect(towns.filter((town) => town.bank === 'east').map((town) => town.name)).toEqual(['浦江镇']);
    const byCode = new Map(towns.map((town) => [town.code, town]));
    const oneWay = towns.flatMap((town) =>
      town.neighbours
        .filter((code) => !byCode.get(code)?.neighbours.includes(town.code))
        .map((code) => `${town.code} ${code}`),
    );
    expect([towns.length, oneWay]).toEqual([13, []]);
  });

  it('have event types with a known parent and plan, each code once', () => {
    const types = readResource('taxonomy/event-types.json', eventTypesSchema);
    const codes = new Set(types.map((type) => type.code));
    const plans = new Set(readPlanIndex().map((plan) => plan.code));
    expect(repeated(types.map((type) => type.code))).toEqual([]);
    expect(types.filter((type) => type.parent !== undefined && !codes.has(type.parent))).toEqual([]);
    expect(types.filter((type) => type.planCode !== undefined && !plans.has(type.planCode))).toEqual([]);
  });
});
