import { afterEach, describe, expect, it } from 'vitest';
import { startTestStation, type TestStation } from '../support/test-core.js';

describe('the plan library', () => {
  let station: TestStation;
  afterEach(() => station.close());

  it('holds all 49 plans after the first start and after every later one', async () => {
    // The copy was prepared by an earlier start: this one only reads.
    station = await startTestStation({ sample: false });
    const { plans } = await station.admin.ok('plans.list', {});
    const kinds = plans.map((plan) => plan.kind);
    expect(kinds.filter((kind) => kind === 'overall')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'town')).toHaveLength(13);
    expect(kinds.filter((kind) => kind === 'specialist')).toHaveLength(35);
    expect(await station.admin.ok('plans.loadReport', {})).toMatchObject({ loaded: 49, refused: [] });
  });

  it('finds words in the text of plans and says where', async () => {
    station = await startTestStation({ sample: false });
    const { plans } = await station.admin.ok('plans.list', { text: '液氨' });
    expect(plans.map((plan) => plan.code)).toContain('MH-S-06');
    for (const { hits } of plans) {
      const [hit] = hits ?? [];
      const [span] = hit?.spans ?? [];
      expect(hit?.excerpt.slice(span?.start, span?.end)).toBe('液氨');
    }
  });

  it('shows a plan whole, with the names of its units, holders and linked plans', async () => {
    station = await startTestStation();
    const plan = await station.admin.ok('plans.get', { code: 'MH-S-16' });
    expect(plan.structure.levels.IV.criteria.length).toBeGreaterThan(3);
    expect(plan.unitNames['gas']).toBe('燃气闵行');
    expect(plan.planTitles['MH-S-07']).toBe('火灾事故专项应急预案');
    expect(plan.chapters.map((chapter) => chapter.key)).toContain('actions');
    expect(plan.holders['commander']?.holder).toContain('示例');
    expect(await station.admin.refused('plans.get', { code: 'MH-S-16', version: 7 })).toBe('plans.not_found');
  });

  it('keeps the version an activation used', async () => {
    station = await startTestStation();
    const duty = await station.signIn('duty');
    const { incidentId } = await duty.ok('incidents.report', { text: '小区着火', channel: 'phone' });
    await duty.ok('incidents.activate', { incidentId, planCode: 'MH-S-07', level: 'IV', approvedBy: '示例·陈某' });
    const { activations } = await duty.ok('incidents.get', { incidentId });
    expect(activations).toMatchObject([{ planCode: 'MH-S-07', planVersion: 1, primary: true }]);
    expect((await duty.ok('plans.get', { code: 'MH-S-07' })).activations).toHaveLength(1);
  });
});
