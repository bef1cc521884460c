import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Task } from '../../../contract/tasks/tasks.contract.js';
import { InboxPage } from './InboxPage.js';
import { type Answers, ok, renderSeat } from './test-seat.js';

const liaison = { id: 'l', name: 'liaison', role: 'liaison', unitId: 'gas', unitName: '燃气闵行' } as const;
const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();

function newTask(part: Partial<Task> = {}): Task {
  return {
    taskId: 't1',
    number: '20261121-DH-0001-01',
    title: '关闭上游阀门',
    scope: 'real',
    unitId: 'gas',
    unitName: '燃气闵行',
    supportUnits: [],
    stage: 'dispatched',
    limits: [
      { kind: 'sign', startsAt: inMinutes(-1), dueAt: inMinutes(2), used: 0.3, light: 'none' },
      { kind: 'finish', startsAt: inMinutes(-1), dueAt: inMinutes(29), used: 0, light: 'none' },
    ],
    light: 'none',
    wasRed: false,
    createdAt: inMinutes(-1),
    updatedAt: inMinutes(-1),
    version: 3,
    ...part,
  };
}

function station(tasks: readonly Task[], more: Answers = {}): Answers {
  return {
    'tasks.list': () => ok({ tasks, counts: {} }),
    'resources.depots': () => ok({ depots: [] }),
    ...more,
  };
}

afterEach(cleanup);

describe('inbox of a unit', () => {
  it('signs a new task with one click, under the version that was seen', async () => {
    const seat = renderSeat(
      <InboxPage />,
      liaison,
      station([newTask()], { 'tasks.sign': () => ok({ id: 't1', version: 4 }) }),
    );
    const card = await screen.findByRole('article', { name: '关闭上游阀门' });
    fireEvent.click(within(card).getByRole('button', { name: '签收' }));
    await waitFor(() => {
      expect(seat.inputsOf('tasks.sign')).toEqual([{ taskId: 't1', expectedVersion: 3 }]);
    });
    expect(await screen.findByText('签收：关闭上游阀门')).toBeTruthy();
  });

  it('asks for the words before it reports a task as done', async () => {
    const seat = renderSeat(
      <InboxPage />,
      liaison,
      station([newTask({ stage: 'on_scene' })], { 'tasks.finish': () => ok({ id: 't1', version: 4 }) }),
    );
    const card = await screen.findByRole('article', { name: '关闭上游阀门' });
    fireEvent.click(within(card).getByRole('button', { name: '办完' }));
    expect(within(card).getByRole('button', { name: '办完' }).hasAttribute('disabled')).toBe(true);
    fireEvent.change(within(card).getByLabelText('办了什么'), { target: { value: '阀门已关' } });
    fireEvent.click(within(card).getByRole('button', { name: '办完' }));
    await waitFor(() => {
      expect(seat.inputsOf('tasks.finish')).toEqual([{ taskId: 't1', expectedVersion: 3, text: '阀门已关' }]);
    });
  });

  it('says in words, on the card, why an action was refused', async () => {
    const refused: Answers = {
      'tasks.sign': () => ({
        ok: false,
        error: { category: 'conflict', reason: 'tasks.version_changed', message: 'changed', requestId: 'r' },
      }),
    };
    renderSeat(<InboxPage />, liaison, station([newTask()], refused));
    const card = await screen.findByRole('article', { name: '关闭上游阀门' });
    fireEvent.click(within(card).getByRole('button', { name: '签收' }));
    expect((await within(card).findByRole('alert')).textContent).toContain('别人刚更新过这项任务');
  });

  it('says what comes next when there is nothing to do', async () => {
    renderSeat(<InboxPage />, liaison, station([]));
    expect(await screen.findByText('没有待办任务')).toBeTruthy();
  });
});
