import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { gasPlanDocx } from '../core/plan-import/department-docx.js';
import { type HttpStation, startHttpStation } from '../support/http-station.js';
import { testPassword } from '../support/passwords.js';
import { FrontDoor } from './pages/front-door.js';
import { Seat } from './pages/seat.js';

const dataDir = mkdtempSync(join(tmpdir(), 'liandong-plans-'));
let station: HttpStation;

test.beforeAll(async () => {
  station = await startHttpStation({ dataDir, exchangeSpeed: 20 });
});
test.afterAll(async () => {
  await station.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function openSeat(browser: Browser, account: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await page.goto(station.url);
  await new FrontDoor(new Seat(page)).signIn(account, testPassword);
  return page;
}

test('words of a plan are found and opened at their chapter, by keyboard alone', async ({ browser }) => {
  const page = await openSeat(browser, 'duty');
  await page.goto(`${station.url}/#/plans`);
  await page.keyboard.press('F4');
  await page.keyboard.type('先确认屋里几个人');
  await expect(page.locator('mark').first()).toHaveText('先确认屋里几个人');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '五、响应行动' })).toBeInViewport();
  await page.context().close();
});

test('the card of every plan is whole on the smallest screen', async ({ browser }) => {
  const page = await openSeat(browser, 'duty');
  for (const code of ['MH-Z-00', 'MH-T-06', 'MH-S-01', 'MH-S-16', 'MH-S-25', 'MH-S-30']) {
    await page.goto(`${station.url}/#/plans/${code}`);
    const card = page.getByRole('region', { name: '一页卡' });
    await expect(card).toBeVisible();
    await expect(page.getByText('战备线')).toBeVisible();
    const overflow = await card.evaluate((element) => {
      const pane = element.parentElement;
      return pane === null ? -1 : pane.scrollHeight - pane.clientHeight;
    });
    expect([code, overflow <= 1]).toEqual([code, true]);
  }
  await page.context().close();
});

test('a department’s Word file is previewed line by line and kept only when the officer says so', async ({
  browser,
}) => {
  const page = await openSeat(browser, 'duty');
  await page.goto(`${station.url}/#/plans/import`);
  const buffer = Buffer.from(await gasPlanDocx());
  await page.locator('input[type=file]').setInputFiles({
    name: '燃气预案.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer,
  });
  await expect(page.getByText('读出的内容')).toBeVisible();
  await expect(page.getByText('缺什么、有疑问')).toBeVisible();
  const before = await station.ok('plans.list', {}, await station.signIn('duty'));
  await page.getByRole('textbox', { name: '修订说明' }).fill('部门来稿');
  await page.getByRole('button', { name: '存为新版本（草稿）' }).click();
  await expect(page.getByRole('heading', { name: /^生命周期/u })).toBeVisible();
  await expect(page.getByText('还是草稿').first()).toBeVisible();
  // Nothing was kept before the officer said so.
  expect(before.plans.every((plan) => plan.pending === undefined)).toBe(true);
  await page.context().close();
});

test('a plan goes from a draft into force on two seats', async ({ browser }) => {
  const token = await station.signIn('duty');
  const code = 'MH-S-21';
  const { base64 } = await station.ok('plans.export', { code, format: 'md' }, token);
  const document = Buffer.from(base64, 'base64').toString('utf8').replace('## 工作原则', '## 工作原则\n\n先测后报。\n');
  const draft = { document, baseVersion: 1, source: 'edit', note: '补一句' } as const;
  const { version } = await station.ok('plans.save', draft, token);
  const page = await openSeat(browser, 'duty');
  await page.goto(`${station.url}/#/plans/${code}?panel=life`);
  await page.getByRole('button', { name: /^送 \d+ 家会审$/u }).click();
  await expect(page.getByText(/正在会审/u).first()).toBeVisible();
  const { reviews } = await station.ok('plans.life', { code }, token);
  for (const { unitId } of reviews) {
    await station.ok('plans.review', { code, version, unitId, decision: 'approved' }, token);
  }
  // The seat hears of every answer without being asked.
  await expect(page.getByText('会审已全部同意').first()).toBeVisible();
  await station.ok(
    'plans.attachDrill',
    { code, version, heldOn: '2026-01-15', form: 'tabletop', summary: '桌面推演' },
    token,
  );
  const leader = await openSeat(browser, 'leader');
  await leader.goto(`${station.url}/#/plans/${code}?panel=life`);
  await leader.getByRole('button', { name: '批准生效' }).first().click();
  await leader.getByRole('textbox', { name: '批准依据' }).fill('区政府办印发');
  await leader.getByRole('button', { name: '批准生效' }).last().click();
  await leader
    .getByRole('dialog', { name: /第 2 版/u })
    .getByRole('button', { name: '批准生效' })
    .click();
  await expect(page.getByText(/第 2 版现行有效/u).first()).toBeVisible();
  await page.context().close();
  await leader.context().close();
});
