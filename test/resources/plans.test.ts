import { describe, expect, it } from 'vitest';
import { responseLevels } from '../../contract/plans/plan.model.js';
import type { PlanStructure } from '../../contract/plans/plan.model.js';
import { parsePlanDocument } from '../../core/features/plans/document/parse-plan-document.js';
import { serializePlanDocument } from '../../core/features/plans/document/serialize-plan-document.js';
import { readPlanIndex, readPlanSources, readResource } from './read-resources.js';
import {
  directorySchema,
  eventTypesSchema,
  metricsSchema,
  resourcesSchema,
  townsSchema,
  unitsSchema,
} from './schemas.js';

const sources = readPlanSources();
const plans = sources.flatMap(({ fileName, source }) => {
  const result = parsePlanDocument(fileName, source);
  return result.ok ? [result.structure] : [];
});
const units = new Set(readResource('directory/units.json', unitsSchema).map((unit) => unit.id));
const towns = readResource('towns/towns.json', townsSchema);
const resources = readResource('sample/resources.json', resourcesSchema);

function unitsOf(plan: PlanStructure): string[] {
  return [
    plan.leadUnit,
    ...plan.coLeadUnits,
    ...plan.memberUnits,
    ...plan.command.posts.map((post) => post.unitId),
    ...plan.command.workingGroups.flatMap((group) => [group.leadUnit, ...group.memberUnits]),
    ...plan.steps.flatMap((step) => [step.unitId, ...step.supportUnits]),
  ];
}

function chaptersOf(source: string): string[] {
  const result = parsePlanDocument('plan.md', source);
  return result.ok ? result.sections.filter((section) => section.level === 2).map((section) => section.title) : [];
}

describe('the plan documents', () => {
  it.each(sources)('$fileName is read without problems and written back unchanged', ({ fileName, source }) => {
    const result = parsePlanDocument(fileName, source);
    expect(result.ok ? [] : result.problems).toEqual([]);
    expect(result.ok && serializePlanDocument(result.structure, result.body)).toBe(source);
    expect(result.ok && `${result.structure.code}.md`).toBe(fileName);
  });

  it('are the fixed 49 codes and titles: 1 overall, 13 town, 35 specialist', () => {
    const index = readPlanIndex();
    const byCode = new Map(plans.map((plan) => [plan.code, plan.title]));
    expect(index).toHaveLength(49);
    expect(index.map(({ code }) => ({ code, title: byCode.get(code) }))).toEqual(index);
    const kinds = plans.map((plan) => plan.kind);
    expect(['overall', 'town', 'specialist'].map((kind) => kinds.filter((own) => own === kind).length)).toEqual([
      1, 13, 35,
    ]);
  });

  it('have the nine chapters, town plans also the hazards', () => {
    for (const { fileName, source } of sources) {
      const signs = chaptersOf(source).map((title) => title.charAt(0));
      expect([fileName, signs.join('')]).toEqual([
        fileName,
        fileName.startsWith('MH-T') ? '一二三四五六七八九十' : '一二三四五六七八九',
      ]);
    }
  });

  it('restrict only the mass-incident and terror plans', () => {
    expect(plans.filter((plan) => plan.restricted).map((plan) => plan.code)).toEqual(['MH-S-30', 'MH-S-31']);
  });

  it('have a colour at every level but level IV of heavy pollution', () => {
    const uncoloured = plans.flatMap((plan) =>
      responseLevels.filter((code) => plan.levels[code].colour === undefined).map((code) => `${plan.code} ${code}`),
    );
    expect(uncoloured).toEqual(['MH-S-21 IV']);
  });
});

describe('what the plans refer to', () => {
  it('units exist in the directory', () => {
    expect(plans.flatMap(unitsOf).filter((unitId) => !units.has(unitId))).toEqual([]);
  });

  it('directory posts exist, for town posts in every town', () => {
    const posts = new Set(readResource('sample/directory.json', directorySchema).posts.map((post) => post.id));
    const wanted = plans
      .flatMap((plan) => plan.command.posts.map((post) => post.directoryPost))
      .flatMap((id) => (id.includes('{town}') ? towns.map((town) => id.replace('{town}', town.unitId)) : [id]));
    expect(wanted.filter((id) => id !== 'site-unit' && !posts.has(id))).toEqual([]);
  });

  it('a command group has one commander-in-chief, unique post ids and no post twice', () => {
    for (const { code, command } of plans) {
      const ids = command.posts.map((post) => post.id);
      const directoryPosts = command.posts.map((post) => post.directoryPost);
      expect([code, ids[0], new Set(ids).size, new Set(directoryPosts).size]).toEqual([
        code,
        'commander',
        ids.length,
        ids.length,
      ]);
    }
  });

  it('overall and specialist plans require the head of the town concerned', () => {
    const wanting = plans.filter(
      (plan) =>
        plan.kind !== 'town' &&
        !plan.command.posts.some((post) => post.required && post.directoryPost === '{town}-lead'),
    );
    expect(wanting.map((plan) => plan.code)).toEqual([]);
  });

  it('resources are items of the library and are held in sufficient number', () => {
    const total = (itemId: string): number =>
      resources.stock.filter((line) => line.itemId === itemId).reduce((sum, line) => sum + line.quantity, 0);
    const short = plans.flatMap((plan) =>
      plan.resources
        .filter(({ itemId, quantity }) => total(itemId) < quantity)
        .map(({ itemId }) => `${plan.code} ${itemId}`),
    );
    expect(short).toEqual([]);
  });

  it('metrics, event types and other plans are known', () => {
    const metrics = new Set(readResource('taxonomy/metrics.json', metricsSchema).map((metric) => metric.key));
    const types = new Set(readResource('taxonomy/event-types.json', eventTypesSchema).map((type) => type.code));
    const codes = new Set(plans.map((plan) => plan.code));
    const unknown = plans.flatMap((plan) => [
      ...responseLevels
        .flatMap((code) => plan.levels[code].criteria.flatMap((criterion) => criterion.conditions))
        .map((condition) => condition.metric)
        .filter((metric) => !metrics.has(metric)),
      ...plan.eventTypes.filter((type) => !types.has(type)),
      ...[...plan.openTogether, ...plan.boundaries.map((boundary) => boundary.plan)].filter((code) => !codes.has(code)),
    ]);
    expect(unknown).toEqual([]);
  });
});
