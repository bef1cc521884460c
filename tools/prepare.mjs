// What every command of a fresh clone needs first: the packages of package-lock.json, and a build that is not stale.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureCompiler } from './system-packages.mjs';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Runs a command in the project's folder; stops the program when it fails. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], ...options });
  if (result.error !== undefined || result.status !== 0) {
    process.stderr.write(`failed: ${command} ${args.join(' ')}\n`);
    process.exit(result.status ?? 1);
  }
}

/** Installs the packages when they are missing. The native SQLite module is compiled where no binary is to be had. */
export function ensurePackages() {
  const marker = join(root, 'node_modules/.package-lock.json');
  const lock = join(root, 'package-lock.json');
  const native = join(root, 'node_modules/sqlite3/build/Release/node_sqlite3.node');
  if (existsSync(marker) && existsSync(native) && statSync(marker).mtimeMs >= statSync(lock).mtimeMs - 1000) return;
  if (existsSync(marker) && existsSync(native) && !process.env.CI) return;
  ensureCompiler();
  process.stderr.write('installing packages (npm ci) …\n');
  run('npm', ['ci', '--no-audit', '--no-fund'], { stdio: ['ignore', process.stderr, process.stderr] });
}

function newest(folder) {
  let latest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const time = entry.isDirectory() ? newest(path) : statSync(path).mtimeMs;
    if (time > latest) latest = time;
  }
  return latest;
}

/** Builds when a source is newer than what was built. `parts`: `node`, `renderer`. */
export async function ensureBuild(parts = ['node', 'renderer']) {
  const { build } = await import('./build.mjs');
  const checks = {
    node: {
      made: 'dist/server/station.cjs',
      sources: ['contract', 'core', 'server', 'main', 'preload', 'migrations'],
    },
    bench: { made: 'dist/server/bench.cjs', sources: ['contract', 'core', 'server', 'test/bench'] },
    renderer: {
      made: 'dist/renderer/index.html',
      sources: ['contract', 'renderer', 'resources/locales', 'resources/geo'],
    },
  };
  for (const part of parts) {
    const { made, sources } = checks[part];
    const path = join(root, made);
    const latest = Math.max(
      ...sources.filter((name) => existsSync(join(root, name))).map((name) => newest(join(root, name))),
    );
    if (existsSync(path) && statSync(path).mtimeMs >= latest) continue;
    process.stderr.write(`building ${part} …\n`);
    await build(part);
  }
}
