import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const mainScript = `
const { app, BrowserWindow, ipcMain } = require('electron');
const { join } = require('node:path');
app.setPath('userData', process.env.LIANDONG_USER_DATA);
ipcMain.handle('echo', (_event, value) => value);
app.on('window-all-closed', () => app.quit());
app.whenReady().then(() => {
  const preload = join(__dirname, 'preload.js');
  const window = new BrowserWindow({
    width: 1440, height: 900, show: false,
    webPreferences: { preload, sandbox: true, contextIsolation: true, nodeIntegration: false },
  });
  window.removeMenu();
  window.once('ready-to-show', () => window.show());
  window.loadFile(join(__dirname, 'index.html'));
});
`;

const preloadScript = `
const { contextBridge, ipcRenderer } = require('electron');
contextBridge.exposeInMainWorld('bench', { echo: (value) => ipcRenderer.invoke('echo', value) });
`;

/** Writes an app that shows one empty window and echoes over one channel: what Electron itself costs. */
export function writeEmptyApp(folder: string): string {
  const app = join(folder, 'empty-app');
  mkdirSync(app, { recursive: true });
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'empty-app', version: '1.0.0', main: 'main.js' }));
  writeFileSync(join(app, 'main.js'), mainScript);
  writeFileSync(join(app, 'preload.js'), preloadScript);
  writeFileSync(
    join(app, 'index.html'),
    '<!doctype html><meta charset="utf-8"><title>empty</title><p id="usable">empty</p>',
  );
  return app;
}
