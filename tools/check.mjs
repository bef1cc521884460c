// `npm run check`: format, lint, types, dead code and the fast tests, in under a minute. `--static` leaves the tests out.
import { spawn } from 'node:child_process';
import { root } from './prepare.mjs';

function run(name, args) {
  const startedAt = Date.now();
  return new Promise((resolve) => {
    const child = spawn('npx', ['--no-install', ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('exit', (code) => {
      const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
      process.stdout.write(`${code === 0 ? 'ok' : 'FAILED'} ${name} ${seconds} s\n${code === 0 ? '' : output}`);
      resolve(code === 0);
    });
  });
}

const checks = [
  ['types', ['tsc', '-b']],
  ['format', ['prettier', '--check', '--log-level', 'warn', '.']],
  ['lint', ['eslint', '--cache', '--cache-location', 'node_modules/.cache/eslint/', '--max-warnings', '0', '.']],
  ['dead code', ['knip', '--no-progress']],
];
if (!process.argv.includes('--static'))
  checks.push(['fast tests', ['vitest', 'run', '--reporter=dot', '--exclude', 'test/**']]);
// All at once: each waits for the disk or one core at some time.
const results = await Promise.all(checks.map(([name, args]) => run(name, args)));
process.exit(results.every(Boolean) ? 0 : 1);
