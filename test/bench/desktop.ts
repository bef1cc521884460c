import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type * as Playwright from '@playwright/test';
import { programFolders } from '../../server/program-folders.js';
import type { Cleanup } from './cleanup.js';
import { writeEmptyApp } from './empty-app.js';
import { endProcess } from './processes.js';

/** An app the benches open: ours or the empty one. */
export interface DesktopApp {
  readonly folder: string;
  readonly userData: string;
  /** What is visible once a person can use it. */
  readonly usable: string;
}

/** A window that is usable, how long that took, and its end. */
export interface OpenDesktop {
  readonly page: Playwright.Page;
  readonly pid: number;
  readonly usableMs: number;
  end(): Promise<void>;
}

/** The machine's Electron with a screen to show its windows on. */
export interface Desktop {
  readonly ours: DesktopApp;
  readonly empty: DesktopApp;
  open(app: DesktopApp): Promise<OpenDesktop>;
}

const root = (): string => join(programFolders().resourcesDir, '..');

/** X server without a display; a name of its own keeps its output and end in our hands, unlike xvfb-run. */
const screenProgram = 'Xvfb';

/** Starts a screen of its own, so that windows of other work play no part. Answers its name. */
function startScreen(cleanup: Cleanup): Promise<string> {
  const screen = spawn(screenProgram, ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  cleanup.add(() => endProcess(screen));
  return new Promise((resolve, reject) => {
    screen.once('error', reject);
    screen.once('exit', () => {
      reject(new Error('Xvfb ended'));
    });
    screen.stdio[3]?.once('data', (chunk: Buffer) => {
      resolve(`:${chunk.toString().trim()}`);
    });
  });
}

function findElectron(): string | undefined {
  const found = spawnSync(process.execPath, [join(root(), 'tools/electron-runtime.mjs')], { encoding: 'utf8' });
  return found.status === 0 ? found.stdout.trim() : undefined;
}

/** Why no desktop can be opened here, in words; undefined when one can. */
function missing(electron: string | undefined): string | undefined {
  if (process.platform === 'linux' && spawnSync('which', [screenProgram]).status !== 0) return 'there is no Xvfb here';
  if (electron === undefined) return 'there is no Electron for tests here';
  const built = ['dist/main/main.cjs', 'dist/preload/preload.cjs', 'dist/renderer/index.html'];
  return built.every((file) => existsSync(join(root(), file))) ? undefined : 'the app is not built: npm run build';
}

// NOTE: a name in a variable keeps esbuild from bundling Playwright.
async function loadPlaywright(name: string): Promise<typeof Playwright> {
  return (await import(name)) as typeof Playwright;
}

function environment(display: string | undefined, userData: string): Record<string, string> {
  const own = Object.entries(process.env).filter(([name]) => name !== 'ELECTRON_RUN_AS_NODE');
  const set = Object.fromEntries(own.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
  return { ...set, LIANDONG_USER_DATA: userData, ...(display === undefined ? {} : { DISPLAY: display }) };
}

/** Finds Electron and a screen; says so and answers undefined where there is none. */
export async function findDesktop(cleanup: Cleanup, say: (progress: string) => void): Promise<Desktop | undefined> {
  const executablePath = findElectron();
  const reason = missing(executablePath);
  if (executablePath === undefined || reason !== undefined) {
    say(`the desktop's rows are left out: ${reason ?? ''}`);
    return undefined;
  }
  const folder = cleanup.folder('desktop');
  const display = process.platform === 'linux' ? await startScreen(cleanup) : undefined;
  const { _electron } = await loadPlaywright('@playwright/test');
  return {
    ours: { folder: root(), userData: join(folder, 'ours'), usable: 'input[type=password]' },
    empty: { folder: writeEmptyApp(folder), userData: join(folder, 'empty'), usable: '#usable' },
    async open(app) {
      const began = performance.now();
      const args = ['--no-sandbox', app.folder];
      const running = await _electron.launch({ executablePath, args, env: environment(display, app.userData) });
      const child = running.process();
      cleanup.add(() => endProcess(child, 'SIGKILL'));
      const page = await running.firstWindow();
      await page.locator(app.usable).first().waitFor({ state: 'visible' });
      return {
        page,
        pid: child.pid ?? 0,
        usableMs: performance.now() - began,
        async end() {
          await Promise.race([running.close(), endLater(child)]);
        },
      };
    },
  };
}

async function endLater(child: Parameters<typeof endProcess>[0]): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 5_000).unref());
  await endProcess(child, 'SIGKILL');
}
