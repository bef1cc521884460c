import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  differencesOf,
  phraseLine,
  type DifferenceParts,
  type KeptChoice,
} from '../../core/features/matching/differences.rules.js';
import type { MatchKnowledge } from '../../core/features/matching/engine/knowledge.js';
import type { createMatcher } from '../../core/features/matching/engine/matcher.js';
import { engines, sqliteEngine } from '../support/engines.js';
import { goldenText } from '../support/golden.js';
import { startTestStation, type TestSeat, type TestStation } from '../support/test-core.js';

const broken = vi.hoisted(() => ({ is: false }));
vi.mock('../../core/features/matching/engine/matcher.js', async (original) => {
  const real = await original<{ createMatcher: typeof createMatcher }>();
  return {
    ...real,
    createMatcher: (knowledge: MatchKnowledge) => {
      if (broken.is) throw new Error('the weights are damaged');
      return real.createMatcher(knowledge);
    },
  };
});

async function declare(duty: TestSeat, planCode: string, report: { text?: string; scope?: string } = {}) {
  const { incidentId } = await duty.ok('incidents.report', { text: goldenText, channel: 'phone', ...report });
  await duty.ok('incidents.activate', { incidentId, planCode, level: 'III', approvedBy: '示例·陈某' });
  return incidentId;
}

describe.each(engines)('choices beside the ranking on $name', (engine) => {
  let station: TestStation;
  let duty: TestSeat;
  beforeEach(async () => {
    station = await startTestStation({ engine });
    duty = await station.signIn('duty');
  });
  afterEach(() => station.close());

  it('keeps a choice that agrees, and shows it in the figures only', async () => {
    await declare(duty, 'MH-S-16');
    const { choices, agreed, plans, differing } = await duty.ok('matching.differences', {});
    expect({ choices, agreed, differing }).toEqual({ choices: 1, agreed: 1, differing: [] });
    expect(plans).toEqual([
      expect.objectContaining({ code: 'MH-S-16', chosen: 1, agreed: 1, inThree: 1, rankedFirst: 1 }),
    ]);
  });

  it('lists a choice that differs with its ranking, levels and the phrase to add', async () => {
    const incidentId = await declare(duty, 'MH-S-20');
    const { choices, agreed, plans, differing } = await duty.ok('matching.differences', {});
    expect({ choices, agreed }).toEqual({ choices: 1, agreed: 0 });
    expect(plans.map(({ code, chosen, rankedFirst }) => ({ code, chosen, rankedFirst }))).toEqual([
      { code: 'MH-S-20', chosen: 1, rankedFirst: 0 },
      { code: 'MH-S-16', chosen: 0, rankedFirst: 1 },
    ]);
    expect(differing).toHaveLength(1);
    expect(differing[0]).toMatchObject({
      incidentId,
      text: goldenText,
      verdict: 'plan',
      chosen: 'MH-S-20',
      levelSuggested: 'IV',
      levelDeclared: 'III',
      suggestion: { kind: 'phrase', file: 'resources/matching/phrases/MH-S-20.txt', line: goldenText },
    });
    expect(differing[0]?.ranking[0]?.code).toBe('MH-S-16');
    expect(differing[0]?.ranking.length).toBeLessThanOrEqual(5);
  });

  it('keeps nothing of a drill, and only the first plan of an incident', async () => {
    await declare(duty, 'MH-S-20', { scope: 'drill:autumn' });
    expect((await duty.ok('matching.differences', {})).choices).toBe(0);
    const incidentId = await declare(duty, 'MH-S-16');
    await duty.ok('incidents.activate', { incidentId, planCode: 'MH-S-20', level: 'III', approvedBy: '示例·陈某' });
    expect((await duty.ok('matching.differences', {})).choices).toBe(1);
  });

  it('adds no journal row of its own and leaves the chain whole', async () => {
    const incidentId = await declare(duty, 'MH-S-20');
    const { rows } = await duty.ok('journal.list', { incidentId });
    expect(rows.filter((row) => row.kind.startsWith('matching.'))).toEqual([]);
    expect(rows.filter((row) => row.kind === 'incidents.activated')).toHaveLength(1);
    expect((await duty.ok('journal.verify', {})).ok).toBe(true);
  });

  it('keeps nothing of a declaration that is refused', async () => {
    const { incidentId } = await duty.ok('incidents.report', { text: goldenText, channel: 'phone' });
    const refused = { incidentId, planCode: 'MH-S-99', level: 'III', approvedBy: '示例·陈某' } as const;
    await duty.refused('incidents.activate', refused);
    expect((await duty.ok('matching.differences', {})).choices).toBe(0);
  });

  it('shows the words the engine knows', async () => {
    const { concepts, rules, phrases, everyday } = await duty.ok('matching.lexicon', {});
    const gas = concepts.find((concept) => concept.id === 'gas');
    expect(gas?.forms).toContain('煤气味');
    expect(gas?.plans['MH-S-16']).toBeGreaterThan(0);
    const known = new Set(concepts.map((concept) => concept.id));
    const named = rules.flatMap((rule) => rule.when.flatMap((alternatives) => alternatives.split('|')));
    expect(named.filter((id) => !known.has(id))).toEqual([]);
    expect(phrases.find((plan) => plan.code === 'MH-S-16')?.count).toBeGreaterThan(100);
    expect(everyday).toBeGreaterThan(100);
  });

  it('shows what it reads in a sentence, the denied word too', async () => {
    const text = '小区没有煤气味，楼道冒黑烟，有人被困';
    const { match, concepts } = await duty.ok('matching.explain', { text });
    const plain = await duty.ok('incidents.match', { text });
    expect({ ...match, tookMs: 0 }).toEqual({ ...plain, tookMs: 0 });
    const read = concepts.map(({ id, negated, start, end }) => ({ id, negated, words: text.slice(start, end) }));
    expect(read).toContainEqual({ id: 'gas', negated: true, words: '煤气味' });
    expect(read).toContainEqual({ id: 'fire', negated: false, words: '冒黑烟' });
  });

  it('shows which boundary rules took part', async () => {
    const { rules } = await duty.ok('matching.explain', { text: '挖机挖断燃气管，现场漏气' });
    expect(rules.map((rule) => rule.id)).toContain('gas_dig');
  });
});

describe('choices when something is amiss', () => {
  let station: TestStation;
  afterEach(async () => {
    broken.is = false;
    await station.close();
  });

  it('keeps nothing when the matcher fails, and the declaration goes on', async () => {
    station = await startTestStation({ engine: sqliteEngine });
    const duty = await station.signIn('duty');
    broken.is = true;
    const incidentId = await declare(duty, 'MH-S-16');
    expect((await duty.ok('incidents.get', { incidentId })).status).toBe('activated');
    expect((await duty.ok('matching.differences', {})).choices).toBe(0);
  });

  it('lets no liaison and no wall look', async () => {
    station = await startTestStation({ engine: sqliteEngine });
    const wall = await station.signIn('wall');
    expect(await wall.refused('matching.differences', {})).toBe('access.role_not_allowed');
    expect(await wall.refused('matching.lexicon', {})).toBe('access.role_not_allowed');
    expect(await wall.refused('matching.explain', { text: '着火' })).toBe('access.role_not_allowed');
  });
});

/** A choice between two plans; each character of the text is a concept. */
function choice(text: string, first: string, chosen: string): KeptChoice {
  const ranking = [
    { code: first, score: 70 },
    { code: 'C', score: 20 },
  ];
  return { incidentId: text, at: '2026-11-21T02:00:00Z', text, verdict: 'plan', ranking, chosen, levelDeclared: 'IV' };
}

const parts: DifferenceParts = {
  titleOf: (code) => code,
  isRanked: (code) => code !== 'T',
  conceptsOf: (text) => new Set(text),
};
const suggestionsOf = (choices: readonly KeptChoice[]) =>
  differencesOf(choices, parts).differing.map((one) => one.suggestion);

describe('what an editor may add', () => {
  it('is a phrase while two plans are mixed up now and then', () => {
    expect(suggestionsOf([choice('gf', 'A', 'B'), choice('gx', 'A', 'B')]).map((one) => one?.kind)).toEqual([
      'phrase',
      'phrase',
    ]);
  });

  it('is a boundary of the common concepts when they are mixed up often', () => {
    const [rule] = suggestionsOf([choice('gfx', 'A', 'B'), choice('gfy', 'A', 'B'), choice('gfz', 'A', 'B')]);
    expect(rule).toMatchObject({ kind: 'rule', code: 'B', against: 'A', when: ['g', 'f'], seen: 3 });
  });

  it('is no boundary that would move a report which stayed', () => {
    const moved = [choice('gfx', 'A', 'B'), choice('gfy', 'A', 'B'), choice('gfz', 'A', 'B')];
    expect(suggestionsOf([...moved, choice('gfw', 'A', 'A')])[0]?.kind).toBe('phrase');
  });

  it('is nothing for a town plan, which follows the place', () => {
    expect(suggestionsOf([choice('gf', 'A', 'T')])).toEqual([undefined]);
  });

  it('is a phrase for a plan opened where the engine saw an everyday matter', () => {
    const dull = { ...choice('gf', 'A', 'A'), verdict: 'everyday' as const };
    const { agreed, plans } = differencesOf([dull], parts);
    expect({ agreed, rankedFirst: plans[0]?.rankedFirst }).toEqual({ agreed: 0, rankedFirst: 0 });
    expect(suggestionsOf([dull])[0]?.kind).toBe('phrase');
  });

  it('is one line without telephone numbers and without a comment mark', () => {
    expect(phraseLine('# 1号楼\n着火了 电话 138-1234-5678 速来')).toBe('1号楼 着火了 电话 速来');
  });
});
