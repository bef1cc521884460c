import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goldenText } from '../support/golden.js';
import { startTestStation, type TestSeat, type TestStation } from '../support/test-core.js';

describe('the golden path through dispatch', () => {
  let station: TestStation;
  let duty: TestSeat;

  beforeAll(async () => {
    station = await startTestStation();
    duty = await station.signIn('duty');
  });
  afterAll(() => station.close());

  it('goes from a typed report to a closed incident', async () => {
    const match = await duty.ok('incidents.match', { text: goldenText });
    expect(match.plans[0]?.code).toBe('MH-S-16');
    expect(match.town?.code).toBe('MH-T-01');
    expect(match.level?.code).toBe('IV');

    const { incidentId } = await duty.ok('incidents.report', { text: goldenText, channel: 'police_110' });
    await duty.ok('incidents.activate', {
      incidentId,
      planCode: 'MH-S-16',
      level: 'IV',
      approvedBy: '示例·陈某',
      approvalMethod: 'oral',
    });
    const group = await duty.ok('command.group', { incidentId });
    expect(group.quorum.required).toBe(5);
    expect(group.members[0]?.required).toBe(true);
    expect(group.members.some((member) => member.post.includes('消防') && member.deputyOf !== undefined)).toBe(true);

    const { callOutId } = await duty.ok('calls.start', { incidentId, mode: 'all' });
    await station.advance(10 * 60_000);
    const callOut = await duty.ok('calls.get', { callOutId });
    expect(callOut.state).toBe('settled');
    expect(callOut.legs.filter((leg) => leg.state === 'acknowledged').length).toBeGreaterThan(10);

    const tasks = await duty.ok('tasks.list', { incidentId });
    expect(tasks.tasks.length).toBeGreaterThanOrEqual(8);
    for (const task of tasks.tasks) {
      const taskId = task.taskId;
      if (task.anchor === 'ended') continue;
      await duty.ok('tasks.sign', { taskId });
      await duty.ok('tasks.arrive', { taskId });
      await duty.ok('tasks.finish', { taskId, text: '已完成' });
      await duty.ok('tasks.verify', { taskId });
      await duty.ok('tasks.close', { taskId });
    }

    const stock = await duty.ok('resources.search', { text: '雨衣', near: { lat: 31.1, lng: 121.38 } });
    expect(stock.lines.length).toBeGreaterThan(5);
    const line = stock.lines[0];
    const { reservationId } = await duty.ok('resources.reserve', {
      incidentId,
      itemId: line?.itemId ?? '',
      depotId: line?.depotId ?? '',
      quantity: 10,
    });
    await duty.ok('resources.release', { reservationId });

    const draft = await duty.ok('reports.draft', { incidentId, kind: 'first' });
    expect(draft.sections.find((section) => section.id === 'event')?.text).toBe(goldenText);
    const saved = await duty.ok('reports.save', {
      incidentId,
      kind: 'first',
      title: draft.title,
      sections: draft.sections,
      phoneScript: draft.phoneScript,
    });
    await duty.ok('reports.markSent', {
      reportId: saved.reportId,
      way: 'phone',
      receiver: '区总值班室',
      takenBy: '示例·刘某',
    });
    const docx = await duty.ok('reports.export', { incidentId, kind: 'first', format: 'docx' });
    expect(Buffer.from(docx.base64, 'base64').subarray(0, 2).toString()).toBe('PK');
    const pdf = await duty.ok('reports.export', { incidentId, kind: 'first', format: 'pdf' });
    expect(Buffer.from(pdf.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    await duty.ok('reports.leaderPage', { incidentId });

    await duty.ok('incidents.close', { incidentId, note: '浓度归零，复气完成' });
    const closed = await duty.ok('incidents.get', { incidentId });
    expect(closed.status).toBe('closed');
    expect(closed.nextDeadline).toMatchObject({ kind: 'final', planCode: 'MH-S-16' });
    expect(await duty.refused('calls.start', { incidentId, mode: 'all' })).toBe('incidents.closed');
    const verdict = await duty.ok('journal.verify', {});
    expect(verdict.ok).toBe(true);
  });
});
