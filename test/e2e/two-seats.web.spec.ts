import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { goldenText } from '../support/golden.js';
import { type HttpStation, startHttpStation } from '../support/http-station.js';
import { testPassword } from '../support/passwords.js';
import { FrontDoor } from './pages/front-door.js';
import { Intake } from './pages/intake.js';
import { Seat } from './pages/seat.js';

const dataDir = mkdtempSync(join(tmpdir(), 'liandong-seats-'));
let station: HttpStation;

test.beforeAll(async () => {
  station = await startHttpStation({ dataDir, exchangeSpeed: 20 });
});
test.afterAll(async () => {
  await station.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function openSeat(browser: Browser, account: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(station.url);
  await new FrontDoor(new Seat(page)).signIn(account, testPassword);
  return page;
}

async function activatedIncident(token: string): Promise<string> {
  const { incidentId } = await station.ok('incidents.report', { text: goldenText, channel: 'phone' }, token);
  const declaration = { incidentId, planCode: 'MH-S-16', level: 'IV', approvedBy: '示例·陈某' } as const;
  await station.ok('incidents.activate', declaration, token);
  return incidentId;
}

test('what one seat does, the other sees', async ({ browser }) => {
  const duty = await openSeat(browser, 'duty');
  const leader = await openSeat(browser, 'leader');
  const incidentId = await activatedIncident(await station.signIn('duty'));
  await duty.goto(`${station.url}/#/incidents/${incidentId}`);
  await leader.goto(`${station.url}/#/incidents/${incidentId}`);
  await expect(leader.getByRole('region', { name: '指挥部呼叫' })).toBeVisible();
  await duty.getByRole('button', { name: '同时拨打', exact: true }).click();
  await expect(leader.getByText('必到岗位齐了')).toBeVisible({ timeout: 60_000 });
  await leader.context().close();
  await duty.context().close();
});

test('a station that dies and comes back loses nothing and asks nobody to type again', async ({ browser }) => {
  const duty = await openSeat(browser, 'duty');
  const intake = new Intake(new Seat(duty));
  await intake.open();
  await intake.type(goldenText);
  await intake.expectRanking('燃气事故专项应急预案', '莘庄镇', 'Ⅳ级');
  const port = Number(new URL(station.url).port);

  await station.stop('SIGKILL');
  await expect(duty.getByRole('alert')).toContainText('连接中断');
  await expect(duty.getByRole('textbox', { name: '报告原话' })).toHaveValue(goldenText);

  station = await startHttpStation({ dataDir, exchangeSpeed: 20, port });
  await expect(duty.getByRole('alert').filter({ hasText: '连接中断' })).toBeHidden({ timeout: 30_000 });
  await expect(duty.getByRole('textbox', { name: '报告原话' })).toHaveValue(goldenText);
  await intake.choose(1);
  await intake.declare();
  await expect(duty.getByRole('region', { name: '指挥部呼叫' })).toBeVisible();
  await duty.context().close();
});

test('a reload keeps what was typed', async ({ browser }) => {
  const duty = await openSeat(browser, 'duty');
  await new Intake(new Seat(duty)).open();
  await new Intake(new Seat(duty)).type('七宝老街一家饭店后厨冒烟');
  await expect(duty.getByText('火灾事故专项应急预案').first()).toBeVisible();
  await duty.reload();
  await expect(duty.getByRole('textbox', { name: '报告原话' })).toHaveValue('七宝老街一家饭店后厨冒烟');
  await duty.context().close();
});
