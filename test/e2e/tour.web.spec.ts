import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { goldenText } from '../support/golden.js';
import { type HttpStation, startHttpStation } from '../support/http-station.js';
import { testPassword } from '../support/passwords.js';
import { projectRoot } from '../support/project-root.js';

// Every screen in both languages and themes at the smallest and the usual size. With LIANDONG_SHOTS=1 the pictures of
// the README are taken on the way.
const shots = process.env['LIANDONG_SHOTS'] === '1' ? join(projectRoot, 'docs/images') : undefined;
const dataDir = mkdtempSync(join(tmpdir(), 'liandong-tour-'));
let station: HttpStation;
let incidentId: string;

const sizes = [
  { width: 1366, height: 768 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
] as const;
const looks = [
  { locale: 'zh', theme: 'dark' },
  { locale: 'zh', theme: 'light' },
  { locale: 'en', theme: 'dark' },
  { locale: 'en', theme: 'light' },
] as const;

test.beforeAll(async () => {
  station = await startHttpStation({ dataDir, exchangeSpeed: 50 });
  const duty = await station.signIn('duty');
  const report = { text: goldenText, channel: 'police_110', caller: { name: '示例·周某', number: '6117' } } as const;
  ({ incidentId } = await station.ok('incidents.report', report, duty));
  const approval = { level: 'IV', approvedBy: '示例·韦某乙', approvalMethod: 'phone' } as const;
  await station.ok('incidents.activate', { incidentId, planCode: 'MH-S-16', ...approval }, duty);
  await station.ok('incidents.activate', { incidentId, planCode: 'MH-T-01', linked: true, ...approval }, duty);
  const { callOutId } = await station.ok('calls.start', { incidentId, mode: 'all' }, duty);
  await expect
    .poll(async () => (await station.ok('calls.get', { callOutId }, duty)).state, { timeout: 60_000 })
    .toBe('settled');
  const { tasks } = await station.ok('tasks.list', { incidentId }, duty);
  for (const [index, { taskId }] of tasks.slice(0, 9).entries()) {
    await station.ok('tasks.sign', { taskId }, duty);
    if (index < 6) await station.ok('tasks.arrive', { taskId }, duty);
    if (index < 3) await station.ok('tasks.finish', { taskId, text: '已到场处置，浓度下降' }, duty);
    if (index < 1) {
      await station.ok('tasks.verify', { taskId }, duty);
      await station.ok('tasks.close', { taskId }, duty);
    }
  }
  await station.ok('incidents.note', { incidentId, text: '燃气抢修队已关闭上游阀门，可燃浓度降到爆炸下限的8%' }, duty);
  for (const [text, channel] of [
    ['春申路人行道树枝断落，没有伤到人', 'grid'],
    ['七宝老街一家饭店后厨冒烟，店员说关了煤气', 'police_110'],
    ['金平路靠近鹤庆路，路面往上冒水，越来越大，半条马路淹了', 'hotline'],
  ] as const) {
    await station.ok('incidents.report', { text, channel }, duty);
  }
});
test.afterAll(async () => {
  await station.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

interface Stop {
  readonly name: string;
  readonly path: () => string;
  /** A word of the screen's own data: it is there, and loaded. */
  readonly ready: (page: Page) => Promise<void>;
}

const shows = (text: string | RegExp) => async (page: Page) => {
  await expect(page.getByText(text).first()).toBeVisible();
};

const stops: readonly Stop[] = [
  { name: 'desk', path: () => '#/desk', ready: shows('七宝老街') },
  {
    name: 'intake',
    path: () => '#/intake',
    ready: async (page) => {
      await page.getByRole('main').getByRole('textbox').last().waitFor();
      await page.getByRole('textbox', { name: /^(报告原话|What the caller says)$/u }).fill(goldenText);
      await expect(page.getByText('燃气事故专项应急预案').first()).toBeVisible();
    },
  },
  { name: 'incidents', path: () => '#/incidents', ready: shows('燃气事故') },
  { name: 'workspace', path: () => `#/incidents/${incidentId}`, ready: shows('抢修队') },
  { name: 'leader', path: () => `#/incidents/${incidentId}/leader`, ready: shows('上游阀门') },
  { name: 'report', path: () => `#/incidents/${incidentId}/report`, ready: shows(/首报|First report/u) },
  { name: 'library', path: () => '#/plans', ready: shows(/^燃气$/u) },
  { name: 'plan-import', path: () => '#/plans/import', ready: shows(/\.docx/u) },
  { name: 'plan', path: () => '#/plans/MH-S-16', ready: shows('燃气事故专项应急预案') },
  { name: 'tasks', path: () => '#/tasks', ready: shows('抢修队') },
  { name: 'inbox', path: () => '#/inbox', ready: async (page) => expect(page.getByRole('main')).toBeVisible() },
  {
    name: 'resources',
    path: () => '#/resources',
    ready: async (page) => {
      await page.getByRole('main').getByRole('searchbox').first().fill('雨衣');
      await expect(page.getByText('莘庄镇应急仓库').first()).toBeVisible();
    },
  },
  {
    name: 'map',
    path: () => '#/map',
    ready: async (page) => expect(page.getByRole('application').first()).toBeVisible(),
  },
  { name: 'directory', path: () => '#/directory', ready: shows('示例') },
  { name: 'settings', path: () => '#/settings', ready: shows('0.1.0') },
];

/** Languages meet nowhere: the frame of the Chinese desk has no English word, that of the English desk no Chinese one. */
async function expectOneLanguage(page: Page, locale: 'zh' | 'en'): Promise<void> {
  const rail = await page.getByRole('navigation').first().innerText();
  const footer = await page.getByRole('contentinfo').innerText();
  if (locale === 'en') expect(`${rail}${footer}`).not.toMatch(/[\u4e00-\u9fff]/u);
  else expect(rail).not.toMatch(/[A-Za-z]{3}/u);
}

async function expectFits(page: Page, name: string): Promise<void> {
  const over = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    high: document.documentElement.scrollHeight - document.documentElement.clientHeight,
  }));
  expect(over, `${name} scrolls the page`).toEqual({ wide: 0, high: 0 });
}

async function signIn(page: Page, locale: string, theme: string): Promise<void> {
  await page.addInitScript(
    ([language, look]) => {
      localStorage.setItem(
        'liandong.seat-settings',
        JSON.stringify({ locale: language, theme: look, density: 'dense' }),
      );
    },
    [locale, theme],
  );
  await page.goto(station.url);
  await page.getByLabel(/^(姓名|Name)$/u).fill('duty');
  await page.getByLabel(/^(密码|Password)$/u).fill(testPassword);
  await page.keyboard.press('Enter');
  await expect(page.getByText('七宝老街').first()).toBeVisible();
}

for (const { locale, theme } of looks) {
  test(`every screen fits and speaks one language: ${locale}, ${theme}`, async ({ page }) => {
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('401')) problems.push(message.text());
    });
    if (shots !== undefined) mkdirSync(shots, { recursive: true });
    await page.setViewportSize(sizes[0]);
    await signIn(page, locale, theme);
    for (const stop of stops) {
      await page.goto(`${station.url}/${stop.path()}`);
      await stop.ready(page);
      await expectOneLanguage(page, locale);
      for (const size of sizes) {
        await page.setViewportSize(size);
        await expectFits(page, `${stop.name} at ${size.width}×${size.height}`);
        if (shots !== undefined && size.width === 1440) {
          await page.waitForLoadState('networkidle');
          await page.screenshot({ path: join(shots, `${stop.name}-${locale}-${theme}.png`) });
        }
      }
      await page.setViewportSize(sizes[0]);
    }
    expect(problems).toEqual([]);
  });
}
