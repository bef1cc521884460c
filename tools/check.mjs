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

const formats = run('format', ['prettier', '--check', '--log-level', 'warn', '.']);
const types = run('types', ['tsc', '-b']);
const first = await Promise.all([formats, types]);
const second = await Promise.all([
  run('lint', ['eslint', '--cache', '--cache-location', 'node_modules/.cache/eslint/', '--max-warnings', '0', '.']),
  run('dead code', ['knip', '--no-progress']),
]);
const results = [...first, ...second];
if (!process.argv.includes('--static')) {
  results.push(
    await run('fast tests', [
      'vitest',
      'run',
      '--reporter=dot',
      '--exclude',
      'test/**',
      '--exclude',
      '**/*.slow.test.ts',
    ]),
  );
}
process.exit(results.every(Boolean) ? 0 : 1);
