import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, expect, test } from '@playwright/test';
import { testPassword } from '../support/passwords.js';
import { projectRoot } from '../support/project-root.js';
import { actionBudget, playGoldenPath } from './golden-path.js';
import { FrontDoor } from './pages/front-door.js';
import { Seat } from './pages/seat.js';

const electron = process.env['LIANDONG_TEST_ELECTRON'];
let userData: string;
let downloads: string;
let app: ElectronApplication;

test.skip(electron === undefined, 'no Electron binary for tests was named');

test.beforeEach(async () => {
  userData = mkdtempSync(join(tmpdir(), 'liandong-desktop-'));
  downloads = mkdtempSync(join(tmpdir(), 'liandong-downloads-'));
  app = await _electron.launch({
    ...(electron === undefined ? {} : { executablePath: electron }),
    args: ['--no-sandbox', projectRoot],
    env: {
      ...(process.env as Record<string, string>),
      LIANDONG_USER_DATA: userData,
      LIANDONG_EXCHANGE_SPEED: '10',
      LIANDONG_DOWNLOADS: downloads,
    },
  });
});
test.afterEach(async () => {
  await app.close();
  rmSync(userData, { recursive: true, force: true });
  rmSync(downloads, { recursive: true, force: true });
});

test('the golden path in the desktop window, from the first start', async () => {
  const page = await app.firstWindow();
  const seat = new Seat(page);
  await new FrontDoor(seat).setUp('admin', testPassword);
  const result = await playGoldenPath(seat, async (extension, make) => {
    await make();
    const saved = (): string | undefined => readdirSync(downloads).find((name) => name.endsWith(`.${extension}`));
    await expect.poll(saved).toBeDefined();
    return readFileSync(join(downloads, saved() ?? ''));
  });
  expect(result.actionsToRinging).toBeLessThanOrEqual(actionBudget);
  expect(result.docx.subarray(0, 2).toString()).toBe('PK');
  expect(result.pdf.subarray(0, 5).toString()).toBe('%PDF-');
});

test('the window is sandboxed, isolated and keeps to its own pages', async () => {
  const page = await app.firstWindow();
  await page.waitForLoadState('load');
  const seen = await page.evaluate(() => ({
    require: typeof (globalThis as { require?: unknown }).require,
    process: typeof (globalThis as { process?: unknown }).process,
    opened: window.open('https://evil.example') === null,
  }));
  expect(seen).toEqual({ require: 'undefined', process: 'undefined', opened: true });
  await page.evaluate(() => {
    location.href = 'https://evil.example/';
  });
  expect(page.url()).toMatch(/^app:\/\/station\//u);
  const refused = await page.evaluate(() =>
    fetch('file:///etc/hostname').then(
      () => false,
      () => true,
    ),
  );
  expect(refused).toBe(true);
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): { sandbox: boolean; contextIsolation: boolean; nodeIntegration: boolean };
    };
    const { sandbox, contextIsolation, nodeIntegration } = contents.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration };
  });
  expect(preferences).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false });
});
