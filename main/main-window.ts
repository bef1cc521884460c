import { join } from 'node:path';
import { BrowserWindow } from 'electron';
import { appOrigin } from './app-protocol.js';

// The smallest seat is 1366×768.
const smallest = { width: 1024, height: 640 };

/** Opens the program's window on a page of `app://station`. */
export function openMainWindow(preloadDir: string, path = '/'): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    backgroundColor: '#0B1220',
    title: '联动台',
    webPreferences: {
      preload: join(preloadDir, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  window.removeMenu();
  window.once('ready-to-show', () => {
    window.show();
  });
  void window.loadURL(`${appOrigin}${path}`);
  return window;
}
