import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import { createCore, type Core } from '../core/create-core.js';
import { createNodePorts } from '../core/ports/node-ports.js';
import { languageOf, startupWords } from '../core/startup-failure.js';
import { defaultExchange } from '../core/features/calls/providers/exchange.provider.js';
import { databaseFile, keyFile, takeDataFolder } from '../server/data-folder.js';
import { programFolders, programVersion } from '../server/program-folders.js';
import { registerAppScheme, serveApp } from './app-protocol.js';
import { saveDownloads } from './downloads.js';
import { connectWindows } from './ipc-transport.js';
import { openMainWindow } from './main-window.js';
import { guardNavigation } from './navigation-guard.js';
import { utilityTelephony } from './utility-telephony.js';

function dataFolder(): string {
  return process.env['LIANDONG_DATA'] ?? join(app.getPath('userData'), 'data');
}

function exchangeSpeed(): number {
  const speed = Number(process.env['LIANDONG_EXCHANGE_SPEED'] ?? '1');
  return Number.isFinite(speed) && speed > 0 ? speed : 1;
}

async function openStation(): Promise<Core> {
  const dataDir = dataFolder();
  const release = takeDataFolder(dataDir);
  app.on('will-quit', release);
  const folders = programFolders();
  return createCore({
    ports: createNodePorts({
      ...folders,
      logLevel: process.env['LIANDONG_LOG'] ?? 'warn',
      keyFile: join(dataDir, keyFile),
    }),
    config: {
      version: programVersion,
      matchingWorker: folders.matchingWorker,
      host: 'desktop',
      database: { engine: 'sqlite', file: join(dataDir, databaseFile) },
      exchange: { ...defaultExchange, speed: exchangeSpeed() },
      dataDir,
      launchTelephony: utilityTelephony(folders.telephonyProcess),
    },
  });
}

function focusWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window === undefined) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

async function start(): Promise<void> {
  const preloadDir = join(__dirname, '..', 'preload');
  let failure = '';
  guardNavigation();
  saveDownloads();
  serveApp(programFolders().rendererDir, () => failure);
  try {
    const core = await openStation();
    connectWindows(core, {
      kind: 'desktop',
      platform: process.platform,
      version: programVersion,
      capabilities: app.getApplicationNameForProtocol('tel:') === '' ? [] : ['tel'],
    });
    closeWithApp(core);
    openMainWindow(preloadDir);
    app.on('activate', () => {
      if (BrowserWindow.getAllWindows().length === 0) openMainWindow(preloadDir);
    });
  } catch (error) {
    const dataDir = dataFolder();
    failure = startupWords(error, { dataDir, databaseFile: join(dataDir, databaseFile) }, languageOf(app.getLocale()));
    process.stderr.write(`${failure}\n`);
    openMainWindow(preloadDir, '/failure');
  }
}

function closeWithApp(core: Core): void {
  let closed = false;
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    closed = true;
    void core.close().finally(() => {
      app.quit();
    });
  });
}

registerAppScheme();
// As root on Linux Chromium refuses its own sandbox; the launcher then passes --no-sandbox.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
if (process.env['LIANDONG_USER_DATA'] !== undefined) app.setPath('userData', process.env['LIANDONG_USER_DATA']);
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', focusWindow);
  app.on('window-all-closed', () => {
    app.quit();
  });
  void app.whenReady().then(start);
} else {
  app.quit();
}
