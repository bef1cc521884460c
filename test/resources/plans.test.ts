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

function stepsAtThree(plan: PlanStructure): PlanStructure['steps'] {
  return plan.steps.filter((step) => step.fromLevel === 'IV' || step.fromLevel === 'III');
}

function triggersOf(plan: PlanStructure): string[] {
  return [...plan.triggers.colloquial, ...plan.triggers.formal];
}

function wordsOf(plan: PlanStructure, body: string): string {
  const names = towns.flatMap((town) => [town.name, town.shortName]);
  const prose = [body, plan.purpose, plan.scope, ...plan.steps.map((step) => step.step)].join('\n');
  return [plan.title, plan.shortName, ...names].reduce((text, name) => text.replaceAll(name, ''), prose);
}

/** Sentences of a text without names of towns and plans, long enough to say something. */
function sentencesOf(text: string): Set<string> {
  const sentences = text.split(/[。；！？\n]/u).map((part) => part.replaceAll(/[^\p{L}\p{N}]/gu, ''));
  return new Set(sentences.filter((sentence) => sentence.length >= 12));
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

  it('say how to act on their own hazard, in prose of their own', () => {
    for (const { fileName, source } of sources) {
      const result = parsePlanDocument(fileName, source);
      const body = result.ok ? result.body : '';
      expect([fileName, body.includes('## 处置要点'), (body.match(/^### /gmu) ?? []).length >= 3]).toEqual([
        fileName,
        true,
        true,
      ]);
      expect([fileName, body.length > 800]).toEqual([fileName, true]);
    }
  });

  it('share no sentence with another plan, names of towns and plans taken out', () => {
    const owners = new Map<string, string>();
    const shared: string[] = [];
    for (const { fileName, source } of sources) {
      const result = parsePlanDocument(fileName, source);
      if (!result.ok) continue;
      for (const sentence of sentencesOf(wordsOf(result.structure, result.body))) {
        const owner = owners.get(sentence);
        if (owner === undefined) owners.set(sentence, fileName);
        else shared.push(`${owner} ${fileName} ${sentence}`);
      }
    }
    expect(shared).toEqual([]);
  });

  it('specialist plans: eight steps at level III with unit and limits, data at four levels, triggers, boundaries', () => {
    const specialist = plans.filter((plan) => plan.kind === 'specialist');
    const thin = specialist.flatMap((plan) => [
      ...(stepsAtThree(plan).length < 8 ? [`${plan.code} steps`] : []),
      ...responseLevels
        .filter((level) => !plan.levels[level].criteria.some((criterion) => criterion.conditions.length > 0))
        .map((level) => `${plan.code} criteria ${level}`),
      ...(triggersOf(plan).length < 15 ? [`${plan.code} triggers`] : []),
      ...(plan.boundaries.length + plan.openTogether.length < 3 ? [`${plan.code} boundaries`] : []),
    ]);
    expect(specialist).toHaveLength(35);
    expect(thin).toEqual([]);
  });

  it('town plans: six hazards, eight key sites and the stations of their own area', () => {
    const townPlans = plans.filter((plan) => plan.kind === 'town');
    const thin = townPlans.filter(
      ({ jurisdiction }) =>
        jurisdiction.hazards.length < 6 || jurisdiction.keySites.length < 8 || jurisdiction.stations.length === 0,
    );
    expect(thin.map((plan) => plan.code)).toEqual([]);
    const hazards = townPlans.flatMap((plan) => plan.jurisdiction.hazards.map(({ hazard, where }) => hazard + where));
    expect(new Set(hazards).size).toBe(hazards.length);
  });

  it('every step has a unit and limits, every level its authority, every plan an owner and what follows', () => {
    const gaps = plans.flatMap((plan) => [
      ...plan.steps
        .filter((step) => step.unitId === '' || step.signMin === undefined || step.withinMin === 0)
        .map((step) => `${plan.code} step ${step.seq}`),
      ...responseLevels
        .filter((level) => {
          const { declaredBy, raisedBy, loweredBy, endedBy } = plan.levels[level];
          return [declaredBy, raisedBy, loweredBy, endedBy].includes('');
        })
        .map((level) => `${plan.code} authority ${level}`),
      ...plan.command.posts.filter((post) => post.deputy === undefined).map((post) => `${plan.code} ${post.id}`),
      ...(plan.recovery.length < 3 ? [`${plan.code} recovery`] : []),
      ...(plan.monitoring.sources.length < 3 ? [`${plan.code} monitoring`] : []),
      ...(plan.reporting.deadlines.length === 0 || plan.reporting.source === '' ? [`${plan.code} reporting`] : []),
      ...(plan.links.upward.length === 0 ? [`${plan.code} links`] : []),
      ...plan.openTogether.filter(({ when }) => when === '').map(({ plan: code }) => `${plan.code} with ${code}`),
    ]);
    expect(gaps).toEqual([]);
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
        .filter(({ itemId, quantities }) => total(itemId) < quantities.III)
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
      ...[...plan.openTogether, ...plan.boundaries].map(({ plan: code }) => code).filter((code) => !codes.has(code)),
    ]);
    expect(unknown).toEqual([]);
  });
});
