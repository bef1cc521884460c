// `npm test`: installs what is missing, then runs every test: static checks, unit and application tests on SQLite and
// PostgreSQL's dialect, transports, faults, the browser and the desktop window. Ends with `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuild, ensurePackages, root } from './prepare.mjs';

ensurePackages();
const { ensureSystemPackages } = await import('./system-packages.mjs');
ensureSystemPackages();
await ensureBuild();
const { testElectron } = await import('./electron-runtime.mjs');
const electron = await testElectron();

const results = join(root, 'test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const counts = { passed: 0, failed: 0 };

function npx(args, env = {}, withScreen = false) {
  const command = ['npx', '--no-install', ...args];
  // The desktop window needs a screen; where there is none it gets a virtual one.
  const screen = withScreen && process.platform === 'linux' ? ['xvfb-run', '-a', '-s', '-screen 0 1920x1080x24'] : [];
  const [program, ...rest] = [...screen, ...command];
  const result = spawnSync(program, rest, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    // The build above leaves NODE_ENV at production, in which React has no test helpers.
    env: { ...process.env, NODE_ENV: 'test', ...env },
  });
  return result.status === 0;
}

function note(name, ok) {
  counts[ok ? 'passed' : 'failed'] += 1;
  process.stdout.write(`${ok ? 'ok' : 'FAILED'} ${name}\n`);
}

function readReport(file, read) {
  try {
    const { passed, failed } = read(JSON.parse(readFileSync(file, 'utf8')));
    counts.passed += passed;
    counts.failed += failed;
  } catch {
    counts.failed += 1;
    process.stdout.write(`FAILED no report at ${file}\n`);
  }
}

note(
  'static checks',
  spawnSync(process.execPath, [join(root, 'tools/check.mjs'), '--static'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  }).status === 0,
);

const unit = join(results, 'vitest.json');
npx(['vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${unit}`]);
readReport(unit, (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests + (report.success || report.numFailedTests > 0 ? 0 : 1),
}));

const e2e = join(results, 'playwright.json');
npx(
  ['playwright', 'test', '--reporter=list,json'],
  { PLAYWRIGHT_JSON_OUTPUT_NAME: e2e, LIANDONG_TEST_ELECTRON: electron },
  true,
);
readReport(e2e, (report) => ({ passed: report.stats.expected + report.stats.flaky, failed: report.stats.unexpected }));

process.stdout.write(`${counts.passed} passed, ${counts.failed} failed\n`);
process.exit(counts.failed === 0 && counts.passed > 0 ? 0 : 1);
