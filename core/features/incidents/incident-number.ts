import type { Channel } from '../../../contract/incidents/incidents.model.js';
import type { UnitOfWork } from '../../db/unit-of-work.js';

const sourceCodes: Readonly<Record<Channel, string>> = {
  phone: 'DH',
  hotline: 'RX',
  police_110: 'GA',
  grid: 'WG',
  department: 'BM',
  town: 'JZ',
  video: 'SP',
  warning: 'YJ',
  superior: 'SJ',
  mailbox: 'XX',
};
const shanghaiOffsetMs = 8 * 3_600_000;

/** Local date (Asia/Shanghai) of an instant, `YYYYMMDD`. */
export function localDay(at: string): string {
  return new Date(Date.parse(at) + shanghaiOffsetMs).toISOString().slice(0, 10).replaceAll('-', '');
}

/**
 * Next number: local date, source code, serial of the day, e.g. `20261121-RX-0012`. Drills have a serial of their
 * own with the source `YL`. Commands run one after another, so no number is given twice.
 */
export async function nextNumber(unit: UnitOfWork, at: string, channel: Channel, scope: string): Promise<string> {
  const day = localDay(at);
  const source = scope === 'real' ? sourceCodes[channel] : 'YL';
  const query = unit.db('incidents').where('number', 'like', `${day}-%`);
  void (scope === 'real' ? query.where('scope', 'real') : query.whereNot('scope', 'real'));
  const last: { number: string }[] = await query.select('number');
  const serial = Math.max(0, ...last.map((row) => Number(row.number.slice(-4)))) + 1;
  return `${day}-${source}-${String(serial).padStart(4, '0')}`;
}
