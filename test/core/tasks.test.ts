import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engines } from '../support/engines.js';
import { goldenText } from '../support/golden.js';
import { startTestStation, type TestSeat, type TestStation } from '../support/test-core.js';

const minute = 60_000;

describe.each(engines)('joint-response tasks on $name', (engine) => {
  let station: TestStation;
  let duty: TestSeat;
  let incidentId: string;

  beforeEach(async () => {
    station = await startTestStation({ engine });
    duty = await station.signIn('duty');
    ({ incidentId } = await duty.ok('incidents.report', { text: goldenText, channel: 'phone' }));
    await duty.ok('incidents.activate', { incidentId, planCode: 'MH-S-16', level: 'IV', approvedBy: '示例·陈某' });
  });
  afterEach(() => station.close());

  it('makes the steps of the declared level into tasks, with the real town instead of the placeholder', async () => {
    const { tasks } = await duty.ok('tasks.list', { incidentId });
    expect(tasks.map((task) => task.stepSeq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 12]);
    expect(tasks.some((task) => task.unitId === 'town-local')).toBe(false);
    expect(tasks.find((task) => task.stepSeq === 3)?.unitId).toBe('town-xinzhuang');
    expect(
      tasks.find((task) => task.stepSeq === 6)?.limits.find((limit) => limit.kind === 'finish')?.dueAt,
    ).toBeUndefined();
  });

  it('turns blue, yellow, orange and red by the used share of a limit', async () => {
    const lightAt = async (): Promise<string | undefined> => {
      const { tasks } = await duty.ok('tasks.list', { incidentId });
      return tasks.find((task) => task.stepSeq === 4)?.limits.find((limit) => limit.kind === 'finish')?.light;
    };
    const seen = [await lightAt()];
    for (const advance of [15, 8, 5, 3]) {
      await station.advance(advance * minute);
      seen.push(await lightAt());
    }
    expect(seen).toEqual(['none', 'blue', 'yellow', 'orange', 'red']);
  });

  it('starts the clock of what waits for the first arrival when somebody arrives', async () => {
    const { tasks } = await duty.ok('tasks.list', { incidentId });
    const first = tasks.find((task) => task.stepSeq === 4);
    const waiting = tasks.find((task) => task.stepSeq === 6);
    if (first === undefined || waiting === undefined) throw new Error('steps missing');
    await station.advance(5 * minute);
    await duty.ok('tasks.arrive', { taskId: first.taskId });
    const { task } = await duty.ok('tasks.get', { taskId: waiting.taskId });
    const finish = task.limits.find((limit) => limit.kind === 'finish');
    expect(Date.parse(finish?.dueAt ?? '')).toBe(station.clock.now() + 45 * minute);
  });

  it('refuses what the stage does not allow and leaves the task as it was', async () => {
    const { tasks } = await duty.ok('tasks.list', { incidentId });
    const task = tasks[3];
    if (task === undefined) throw new Error('no task');
    expect(await duty.refused('tasks.verify', { taskId: task.taskId })).toBe('tasks.wrong_stage');
    await duty.ok('tasks.sign', { taskId: task.taskId, expectedVersion: task.version });
    expect(await duty.refused('tasks.sign', { taskId: task.taskId })).toBe('tasks.wrong_stage');
    expect(await duty.refused('tasks.arrive', { taskId: task.taskId, expectedVersion: task.version })).toBe(
      'tasks.version_changed',
    );
  });

  it('lets one of two seats sign, and tells the other', async () => {
    const { tasks } = await duty.ok('tasks.list', { incidentId });
    const taskId = tasks[0]?.taskId ?? '';
    const replies = await Promise.all([duty.call('tasks.sign', { taskId }), duty.call('tasks.sign', { taskId })]);
    expect(replies.filter((reply) => reply.ok)).toHaveLength(1);
  });

  it('shows a liaison its own unit only', async () => {
    const liaison = await station.signIn('liaison');
    const { tasks } = await liaison.ok('tasks.list', {});
    expect(tasks.length).toBeGreaterThan(0);
    expect(tasks.every((task) => task.unitId === 'gas')).toBe(true);
    const all = await duty.ok('tasks.list', { incidentId });
    const foreign = all.tasks.find((task) => task.unitId !== 'gas');
    expect(await liaison.refused('tasks.sign', { taskId: foreign?.taskId ?? '' })).toBe('access.other_unit');
    expect(
      await liaison.refused('incidents.activate', { incidentId, planCode: 'MH-S-07', level: 'IV', approvedBy: 'x' }),
    ).toBe('access.role_not_allowed');
  });

  it('keeps an extension visible, decided once, by the desk', async () => {
    const liaison = await station.signIn('liaison');
    const { tasks } = await liaison.ok('tasks.list', {});
    const task = tasks.find((candidate) => candidate.stepSeq === 4);
    if (task === undefined) throw new Error('no task');
    const { taskId } = task;
    const until = new Date(station.clock.now() + 120 * minute).toISOString();
    const past = new Date(station.clock.now() - minute).toISOString();
    expect(await liaison.refused('tasks.extend', { taskId, reason: '路堵', until: past })).toBe('tasks.limit_in_past');
    await liaison.ok('tasks.extend', { taskId, reason: '路堵', until });
    expect(await liaison.refused('tasks.extend', { taskId, reason: '再来', until })).toBe('tasks.extension_pending');
    expect(await liaison.refused('tasks.extend', { taskId, action: 'approve' })).toBe('access.role_not_allowed');
    await duty.ok('tasks.extend', { taskId, action: 'approve' });
    const after = await duty.ok('tasks.get', { taskId });
    expect(after.task.extension).toMatchObject({ state: 'approved', reason: '路堵', decidedBy: 'duty' });
    expect(after.task.limits.find((limit) => limit.kind === 'finish')?.dueAt).toBe(until);
  });

  it('does not close an incident silently over open tasks', async () => {
    expect(await duty.refused('incidents.close', { incidentId, note: '结束' })).toBe('incidents.tasks_open');
    const { items } = await duty.ok('incidents.openItems', { incidentId });
    expect(items.filter((item) => item.kind === 'task' && item.blocking)).toHaveLength(9);
    await duty.ok('incidents.close', { incidentId, note: '误报，现场核实无泄漏', leaveOpen: true });
    const { rows } = await duty.ok('journal.list', { incidentId, newestFirst: true, limit: 1 });
    expect((rows[0]?.data as { leftOpen: string[] }).leftOpen).toHaveLength(9);
  });
});
