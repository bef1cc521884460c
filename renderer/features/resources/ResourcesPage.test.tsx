import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { StockLine } from '../../../contract/resources/resources.contract.js';
import { type Answers, ok, renderSeat } from '../tasks/test-seat.js';
import { ResourcesPage } from './ResourcesPage.js';

vi.mock('./DepotMap.js', () => ({ DepotMap: () => undefined }));

const duty = { id: 'd', name: 'duty', role: 'duty' } as const;
const raincoats: StockLine = {
  itemId: 'raincoat',
  itemName: '雨衣',
  aliases: ['雨披'],
  spec: '',
  classCode: '1050301',
  depotId: 'flood',
  depotName: '区防汛仓库',
  unitId: 'water',
  unitName: '区水务局',
  lat: 31.1,
  lng: 121.4,
  bank: 'west',
  onHand: 20,
  free: 20,
  reserved: 0,
  expired: 0,
  unit: '件',
  keeper: { name: '示例·宋某', phones: [{ kind: 'office', number: '2238' }] },
};
const incident = {
  incidentId: 'i1',
  number: '20261121-DH-0001',
  title: '道路积水',
  place: {},
  status: 'activated',
  townName: '梅陇镇',
};

function station(more: Answers = {}): Answers {
  return {
    'incidents.list': () => ok({ incidents: [incident], counts: {} }),
    'resources.depots': () => ok({ depots: [] }),
    'resources.search': () =>
      ok({
        lines: [raincoats],
        total: 1,
        items: [{ itemId: 'raincoat', name: '雨衣', matched: '雨衣', unit: '件' }],
        sums: { onHand: 20, free: 20, reserved: 0, depots: 1 },
      }),
    'resources.forPlan': () => ok({ rows: [] }),
    'resources.reservations': () => ok({ reservations: [] }),
    ...more,
  };
}

async function openReserve(): Promise<HTMLElement> {
  fireEvent.change(screen.getByRole('searchbox', { name: '查物资' }), { target: { value: '雨衣' } });
  const row = await screen.findByRole('row', { name: /区防汛仓库/u });
  fireEvent.click(within(row).getByRole('button', { name: '预留' }));
  return screen.findByRole('dialog', { name: '预留 雨衣' });
}

afterEach(cleanup);

describe('stock page', () => {
  it('asks once for what was typed, not for every key', async () => {
    const seat = renderSeat(<ResourcesPage />, duty, station());
    for (const value of ['y', 'yu', '雨', '雨衣']) {
      fireEvent.change(screen.getByRole('searchbox', { name: '查物资' }), { target: { value } });
    }
    await screen.findByRole('row', { name: /区防汛仓库/u });
    expect(seat.inputsOf('resources.search').map((input) => input.text)).toEqual(['雨衣']);
  });

  it('never sends a quantity above what is free', async () => {
    const seat = renderSeat(<ResourcesPage />, duty, station());
    const panel = await openReserve();
    fireEvent.change(within(panel).getByLabelText('数量（件）'), { target: { value: '21' } });
    expect(within(panel).getByRole('alert').textContent).toContain('最多 20 件');
    expect(within(panel).getByRole('button', { name: '预留 21 件' }).hasAttribute('disabled')).toBe(true);
    expect(seat.inputsOf('resources.reserve')).toEqual([]);
  });

  it('says how much is left when another seat was faster', async () => {
    const refused: Answers = {
      'resources.reserve': () => ({
        ok: false,
        error: {
          category: 'rule_violated',
          reason: 'resources.not_enough',
          message: 'no',
          data: { free: 3 },
          requestId: 'r',
        },
      }),
    };
    const seat = renderSeat(<ResourcesPage />, duty, station(refused));
    const panel = await openReserve();
    fireEvent.change(within(panel).getByLabelText('数量（件）'), { target: { value: '5' } });
    fireEvent.click(within(panel).getByRole('button', { name: '预留 5 件' }));
    await waitFor(() => {
      expect(seat.inputsOf('resources.reserve')).toEqual([
        { incidentId: 'i1', itemId: 'raincoat', depotId: 'flood', quantity: 5 },
      ]);
    });
    expect((await within(panel).findByRole('alert')).textContent).toContain('可用只剩 3 件');
  });

  it('offers no buttons to a wall display', async () => {
    renderSeat(<ResourcesPage />, { ...duty, role: 'wall' }, station());
    fireEvent.change(screen.getByRole('searchbox', { name: '查物资' }), { target: { value: '雨衣' } });
    const row = await screen.findByRole('row', { name: /区防汛仓库/u });
    expect(within(row).queryAllByRole('button')).toEqual([]);
  });
});
