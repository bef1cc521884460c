import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { defaultExchange, scriptOf } from '../../core/features/calls/providers/exchange.provider.js';
import { goldenText } from '../support/golden.js';
import { type HttpStation, startHttpStation } from '../support/http-station.js';
import { testPassword } from '../support/passwords.js';
import { FrontDoor } from './pages/front-door.js';
import { Seat } from './pages/seat.js';

const dataDir = mkdtempSync(join(tmpdir(), 'liandong-calls-'));
let station: HttpStation;

test.beforeAll(async () => {
  station = await startHttpStation({ dataDir, exchangeSpeed: 10 });
});
test.afterAll(async () => {
  await station.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** What a tile says in the end of somebody of this kind, by what the exchange plays on a number. */
const endings = {
  'ringing answered acknowledged': '会议中',
  'ringing answered cannot': '不能到',
  'ringing answered': '接了没确认',
  ringing: '无人接听',
  'ringing rejected': '拒接',
  busy: '占线',
  unreachable: '接不通',
} as const;
type Kind = keyof typeof endings;
const eachKind = 2;

/** Numbers on which the exchange plays each kind of person, as many of each. */
function numbersByKind(): readonly { readonly number: string; readonly kind: Kind }[] {
  const found = new Map<string, string[]>(Object.keys(endings).map((kind) => [kind, []]));
  for (let number = 3_000; number < 9_999; number += 1) {
    const story = scriptOf(defaultExchange.seed, String(number)).events.map(({ event }) => event);
    const numbers = found.get(story.join(' '));
    if (numbers !== undefined && numbers.length < eachKind) numbers.push(String(number));
  }
  return [...found].flatMap(([kind, numbers]) => numbers.map((number) => ({ number, kind: kind as Kind })));
}

test('a group of fourteen with every kind of person is called out to the end', async ({ page }) => {
  const token = await station.signIn('duty');
  const { incidentId } = await station.ok('incidents.report', { text: goldenText, channel: 'phone' }, token);
  const declaration = { incidentId, planCode: 'MH-S-16', level: 'IV', approvedBy: '示例·陈某' } as const;
  await station.ok('incidents.activate', declaration, token);
  const { members } = await station.ok('command.group', { incidentId }, token);
  for (const { memberId } of members) await station.ok('command.remove', { memberId }, token);
  const people = numbersByKind();
  expect(people).toHaveLength(14);
  for (const [index, { number }] of people.entries()) {
    await station.ok('command.add', { incidentId, name: `示例·第${index}人`, phone: number }, token);
  }
  await page.goto(station.url);
  await new FrontDoor(new Seat(page)).signIn('duty', testPassword);
  await page.goto(`${station.url}/#/incidents/${incidentId}`);
  const board = page.getByRole('region', { name: '指挥部呼叫' });
  await board.getByRole('button', { name: '同时拨打', exact: true }).click();
  for (const [index, { kind }] of people.entries()) {
    const tile = board.getByRole('button', { name: new RegExp(`示例·第${index}人`, 'u') });
    await expect(tile, `${kind} of person ${index}`).toContainText(endings[kind], { timeout: 30_000 });
  }
  await expect(board.getByText(`会议中 ${eachKind} 人`)).toBeVisible();
});
