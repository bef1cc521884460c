// `npm start`: installs what is missing, builds, then opens the desktop window; without a display or an official
// Electron binary it serves the station on loopback, prints its address and opens it where there is a browser.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { officialElectron } from './electron-runtime.mjs';
import { ensureBuild, ensurePackages, root } from './prepare.mjs';

const downloadProbeMs = 2_500;
const downloadMs = 120_000;

function canConnect(options) {
  return new Promise((resolve) => {
    const socket = connect(options);
    const done = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(1_000, () => done(false));
    socket.on('connect', () => done(true));
    socket.on('error', () => done(false));
  });
}

/** A set DISPLAY proves nothing: Electron crashes without a screen behind it. */
async function hasDisplay() {
  if (process.platform !== 'linux') return true;
  const wayland = process.env.WAYLAND_DISPLAY;
  if (
    wayland &&
    process.env.XDG_RUNTIME_DIR &&
    (await canConnect({ path: join(process.env.XDG_RUNTIME_DIR, wayland) }))
  )
    return true;
  const match = /^([^:]*):(\d+)/u.exec(process.env.DISPLAY ?? '');
  if (match === null) return false;
  const [, host, number] = match;
  if (host && host !== 'unix') return canConnect({ host, port: 6000 + Number(number) });
  const socket = `/tmp/.X11-unix/X${number}`;
  return (existsSync(socket) && (await canConnect({ path: socket }))) || canConnect({ path: `\0${socket}` });
}

/** Tries to have electron's own installer fetch the official binary, when its host answers at all. */
async function downloadElectron() {
  if (process.env.STATION_OFFLINE === '1') return undefined;
  const mirror = process.env.ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases/download/';
  try {
    await fetch(mirror, { method: 'HEAD', signal: AbortSignal.timeout(downloadProbeMs) });
  } catch {
    return undefined;
  }
  spawnSync(process.execPath, [join(root, 'node_modules/electron/install.js')], {
    stdio: ['ignore', 2, 2],
    timeout: downloadMs,
  });
  return officialElectron();
}

function runUntilEnd(command, args, options = {}) {
  const child = spawn(command, args, { stdio: 'inherit', cwd: root, ...options });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 0)));
  return child;
}

function openBrowser(url) {
  const opener = { darwin: 'open', win32: 'explorer' }[process.platform] ?? 'xdg-open';
  spawn(opener, [url], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

function dataFolder() {
  const base = process.env.XDG_DATA_HOME ?? join(homedir(), '.local/share');
  return process.env.LIANDONG_DATA ?? join(base, 'liandong-desk');
}

function serve(display, args) {
  const station = join(root, 'dist/server/station.cjs');
  const own = args.includes('--data') ? [] : ['--data', dataFolder()];
  const child = runUntilEnd(process.execPath, [station, ...own, ...args], { stdio: ['inherit', 'pipe', 'inherit'] });
  child.stdout.on('data', (chunk) => {
    process.stdout.write(chunk);
    const url = /listening (\S+)/u.exec(String(chunk))?.[1];
    if (url !== undefined && display) openBrowser(url);
  });
}

const args = process.argv.slice(2).filter((arg) => arg !== '--browser' && arg !== '--electron');
const only = process.argv.includes('--browser')
  ? 'browser'
  : process.argv.includes('--electron')
    ? 'electron'
    : undefined;

ensurePackages();
await ensureBuild();
const display = await hasDisplay();
const electron =
  only === 'browser' || !display
    ? undefined
    : (process.env.STATION_ELECTRON ?? officialElectron() ?? (await downloadElectron()));
if (electron !== undefined) {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  runUntilEnd(electron, [...(asRoot ? ['--no-sandbox'] : []), root, ...args]);
} else if (only === 'electron') {
  process.stderr.write(
    display
      ? 'There is no Electron binary here; run without --electron.\n'
      : 'There is no display here; run without --electron.\n',
  );
  process.exit(1);
} else {
  process.stderr.write(
    display
      ? 'No Electron binary here: the desk opens in the browser.\n'
      : 'No display here: open the address in a browser.\n',
  );
  serve(display, args);
}
