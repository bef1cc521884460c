import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callByHand } from '../support/call-by-hand.js';
import { engines } from '../support/engines.js';
import { type TestSeat, type TestStation, startTestStation } from '../support/test-core.js';

const code = 'MH-S-16';

function textOf(base64: string): string {
  return Buffer.from(base64, 'base64').toString('utf8');
}

/** The plan's document as the editor gets it. */
async function documentOf(seat: TestSeat, plan = code): Promise<string> {
  return textOf((await seat.ok('plans.export', { code: plan, format: 'md' })).base64);
}

/** Keeps an edit of the gas plan as the next version. */
async function edit(seat: TestSeat, from: string, to: string): Promise<number> {
  const { versions } = await seat.ok('plans.life', { code });
  const document = (await documentOf(seat)).replace(from, to);
  const baseVersion = versions[0]?.version ?? 0;
  return (await seat.ok('plans.save', { document, baseVersion, source: 'edit', note: '改一处' })).version;
}

describe.each(engines)('the life of a plan on $name', (engine) => {
  let station: TestStation;
  let duty: TestSeat;
  let leader: TestSeat;
  beforeEach(async () => {
    station = await startTestStation({ engine });
    duty = await station.signIn('duty');
    leader = await station.signIn('leader');
  });
  afterEach(() => station.close());

  async function approveAll(version: number): Promise<string> {
    const { reviews } = await duty.ok('plans.life', { code });
    let state = '';
    for (const { unitId } of reviews) {
      ({ state } = await duty.ok('plans.review', { code, version, unitId, decision: 'approved' }));
    }
    return state;
  }

  it('goes from a draft over review and drill into force, and says on what grounds', async () => {
    expect((await duty.ok('plans.get', { code })).inForceGrounds).toBe('import');
    const version = await edit(duty, '关闭上游阀门', '先关上游阀门');
    expect((await duty.ok('plans.list', {})).plans.find((plan) => plan.code === code)).toMatchObject({
      version: 1,
      status: 'in_force',
      pending: { version: 2, state: 'draft' },
    });
    expect(await leader.refused('plans.putInForce', { code, version, grounds: '会审' })).toBe('plans.not_reviewed');
    const { asked } = await duty.ok('plans.submit', { code });
    expect(asked).toBeGreaterThan(5);
    expect(await approveAll(version)).toBe('reviewed');
    expect(await leader.refused('plans.putInForce', { code, version, grounds: '会审' })).toBe('plans.not_drilled');
    const drill = { code, version, heldOn: '2026-11-20', form: 'tabletop', summary: '关阀 26 分钟' } as const;
    expect(await duty.ok('plans.attachDrill', drill)).toMatchObject({ state: 'drilled' });
    await leader.ok('plans.putInForce', { code, version, grounds: '区政府办印发' });
    const { summary, inForceGrounds } = await duty.ok('plans.get', { code });
    expect([summary.version, summary.status, inForceGrounds]).toEqual([2, 'in_force', '区政府办印发']);
    const { versions } = await duty.ok('plans.life', { code });
    expect(versions.map(({ version: number, state }) => [number, state])).toEqual([
      [2, 'in_force'],
      [1, 'superseded'],
    ]);
    expect(await station.admin.ok('journal.verify', {})).toMatchObject({ ok: true });
  });

  it('goes back to its author when a department returns it, with remarks and not without', async () => {
    const version = await edit(duty, '关闭上游阀门', '先关上游阀门');
    await duty.ok('plans.submit', { code, unitIds: ['gas', 'fire-rescue'] });
    const answer = { code, version, unitId: 'gas', decision: 'returned' } as const;
    expect(await duty.refused('plans.review', answer)).toBe('plans.remarks_missing');
    expect(await duty.refused('plans.review', { ...answer, unitId: 'health', remarks: '没有被征求' })).toBe(
      'plans.not_asked',
    );
    expect(await duty.ok('plans.review', { ...answer, remarks: '阀门编号写错' })).toMatchObject({ state: 'draft' });
    const { reminders } = await duty.ok('plans.reminders', {});
    expect(reminders.find((reminder) => reminder.kind === 'returned')).toMatchObject({
      code,
      unitId: 'construction',
      data: { remarks: '阀门编号写错' },
    });
    // The amended text is a new version; the old one is out of the way.
    const amended = await edit(duty, '关闭上游阀门', '关闭2号上游阀门');
    const { versions } = await duty.ok('plans.life', { code });
    expect(versions.map((one) => one.state)).toEqual(['draft', 'superseded', 'in_force']);
    expect(amended).toBe(3);
  });

  it('lets a liaison answer for the own unit only', async () => {
    const liaison = await station.signIn('liaison');
    const own = (await liaison.ok('access.whoAmI', {})).unitId ?? '';
    const version = await edit(duty, '关闭上游阀门', '先关上游阀门');
    const other = own === 'gas' ? 'fire-rescue' : 'gas';
    await duty.ok('plans.submit', { code, unitIds: [own, other] });
    const answer = { code, version, decision: 'approved' } as const;
    expect(await liaison.refused('plans.review', { ...answer, unitId: other })).toBe('access.other_unit');
    expect(await liaison.ok('plans.review', { ...answer, unitId: own })).toMatchObject({ state: 'in_review' });
    expect(await liaison.refused('plans.putInForce', { code, version, grounds: 'x' })).toBe('access.role_not_allowed');
    const { reminders } = await liaison.ok('plans.reminders', {});
    expect(reminders.every((reminder) => reminder.unitId === own)).toBe(true);
  });

  it('is due for revision once a reason is raised or its period is over, until it is confirmed', async () => {
    const statusOf = async () => (await duty.ok('plans.get', { code })).summary.status;
    await duty.ok('plans.raiseRevision', { code, trigger: 'law_changed', note: '条例修订' });
    expect(await statusOf()).toBe('revision_due');
    await leader.ok('plans.confirm', { code, note: '已复核，不需修改' });
    expect(await statusOf()).toBe('in_force');
    await station.advance(3 * 366 * 86_400_000);
    const later = await station.signIn('leader');
    expect((await later.ok('plans.get', { code })).summary.status).toBe('revision_due');
    const { reminders } = await later.ok('plans.reminders', {});
    expect(reminders).toContainEqual(expect.objectContaining({ code, kind: 'review_due', overdue: true }));
  });

  it('keeps every change a version: compared, restored, and never two at once', async () => {
    await edit(duty, '关闭上游阀门', '先关上游阀门');
    const changes = await duty.ok('plans.compare', { code, from: 1, to: 2 });
    expect(changes.structure.some(({ before }) => before?.includes('关闭上游阀门'))).toBe(true);
    const document = await documentOf(duty);
    expect(await duty.refused('plans.save', { document, baseVersion: 1, source: 'edit', note: '晚了' })).toBe(
      'plans.version_changed',
    );
    const restored = await duty.ok('plans.restore', { code, version: 1, note: '恢复' });
    expect(restored.version).toBe(3);
    expect(await duty.ok('plans.compare', { code, from: 1, to: 3 })).toEqual({ structure: [], text: [] });
  });

  it('keeps a draft with errors from its departments, naming how many', async () => {
    const broken = (await documentOf(duty)).replaceAll(/^ {4}signMin: \d+\n/gmu, '');
    await duty.ok('plans.save', { document: broken, baseVersion: 1, source: 'edit', note: '漏了时限' });
    const reply = await duty.call('plans.submit', { code });
    expect(reply.ok ? undefined : [reply.error.reason, Number(reply.error.data?.['errors'])]).toEqual([
      'plans.has_errors',
      12,
    ]);
  });

  it('never proposes or declares a plan that is not in force', async () => {
    const document = (await documentOf(duty))
      .replaceAll('MH-S-16', 'MH-S-98')
      .replaceAll('燃气事故专项', '氢能事故专项');
    await duty.ok('plans.save', { document, baseVersion: 0, source: 'import', note: '新预案' });
    const { plans } = await duty.ok('incidents.match', { text: '煤气味很浓，管子漏了' });
    expect(plans.map((plan) => plan.code)).not.toContain('MH-S-98');
    const { incidentId } = await duty.ok('incidents.report', { text: '加氢站漏气', channel: 'phone' });
    const declare = { incidentId, planCode: 'MH-S-98', level: 'IV', approvedBy: '示例·陈某' } as const;
    expect(await duty.refused('incidents.activate', declare)).toBe('plans.not_in_force');
  });

  it('shows readiness with its evidence', async () => {
    const light = async (key: string) =>
      (await duty.ok('plans.readiness', { code })).plans[code]?.items.find((item) => item.key === key);
    expect(await light('drill')).toMatchObject({ light: 'yellow' });
    expect(await light('lint')).toMatchObject({ light: 'green', have: 0 });
    expect(await light('posts')).toMatchObject({ light: 'green' });
    await duty.ok('plans.attachDrill', { code, version: 1, heldOn: '2026-11-01', form: 'full', summary: '全要素' });
    expect(await light('drill')).toMatchObject({ light: 'green', on: '2026-11-01' });
    const { improvementId } = await duty.ok('plans.addImprovement', {
      code,
      text: '卡具不足',
      unitId: 'gas',
      major: true,
    });
    expect(await light('improvements')).toMatchObject({ light: 'red', have: 1, missing: ['卡具不足'] });
    await duty.ok('plans.closeImprovement', { improvementId, note: '已补 20 套' });
    expect(await light('improvements')).toMatchObject({ light: 'green' });
    expect(await duty.refused('plans.closeImprovement', { improvementId, note: '又一次' })).toBe('plans.wrong_state');
  });

  it('knows its last call-out as the test of its people', async () => {
    const { incidentId } = await duty.ok('incidents.report', { text: '煤气味', channel: 'phone' });
    await duty.ok('incidents.activate', { incidentId, planCode: code, level: 'IV', approvedBy: '示例·陈某' });
    await duty.ok('calls.start', { incidentId, mode: 'all' });
    await station.advance(20 * 60_000);
    // People played by the simulated exchange prove nothing.
    const simulated = (await duty.ok('plans.readiness', { code })).plans[code];
    expect(simulated?.items.find((item) => item.key === 'call_test')?.of).toBeUndefined();
    const { members } = await duty.ok('command.group', { incidentId });
    const memberIds = members.filter((member) => member.phones.length > 0).map((member) => member.memberId);
    const byHand = { incidentId, mode: 'each', provider: 'link', memberIds } as const;
    const { callOutId } = await duty.ok('calls.start', byHand);
    await callByHand(station, duty, callOutId, () => 'acknowledged');
    const { plans } = await duty.ok('plans.readiness', { code });
    const test = plans[code]?.items.find((item) => item.key === 'call_test');
    expect(test?.of).toBeGreaterThan(3);
    expect(test).toMatchObject({ incidentId, on: '2026-11-21' });
  });

  it('marks a plan for the shift on all seats', async () => {
    await duty.ok('plans.bookmark', { code, on: true });
    const marked = async (seat: TestSeat) =>
      (await seat.ok('plans.list', {})).plans.filter((plan) => plan.bookmarked).map((plan) => plan.code);
    expect(await marked(leader)).toEqual([code]);
    await station.advance(2 * 86_400_000);
    expect(await marked(await station.signIn('leader'))).toEqual([]);
  });
});
