import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type HttpStation, startHttpStation } from '../support/http-station.js';
import { pdfText } from '../support/pdf-text.js';
import { testPassword } from '../support/passwords.js';
import { actionBudget, playGoldenPath } from './golden-path.js';
import { FrontDoor } from './pages/front-door.js';
import { Seat } from './pages/seat.js';

let station: HttpStation;
const dataDir = mkdtempSync(join(tmpdir(), 'liandong-web-'));

test.beforeAll(async () => {
  station = await startHttpStation({ dataDir, exchangeSpeed: 10 });
});
test.afterAll(async () => {
  await station.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test('the golden path in the browser', async ({ page }) => {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('401')) problems.push(message.text());
  });
  await page.goto(station.url);
  const seat = new Seat(page);
  await new FrontDoor(seat).signIn('duty', testPassword);
  const result = await playGoldenPath(seat, async (_extension, make) => {
    const [download] = await Promise.all([page.waitForEvent('download'), make()]);
    return readFileSync(await download.path());
  });
  expect(result.actionsToRinging).toBeLessThanOrEqual(actionBudget);
  expect(result.docx.subarray(0, 2).toString()).toBe('PK');
  expect(await pdfText(result.pdf)).toContain('臭鸡蛋味');
  expect(problems).toEqual([]);
});
