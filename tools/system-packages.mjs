// Debian packages the tests need: a browser, a virtual display for the desktop window, Chinese fonts, and real
// telephone peers (a SIP proxy, a scripted caller, a soft phone, a speaking program).
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const packages = [
  ['chromium', '/usr/bin/chromium'],
  ['xvfb', '/usr/bin/Xvfb'],
  ['xauth', '/usr/bin/xauth'],
  ['unzip', '/usr/bin/unzip'],
  ['fonts-noto-cjk', '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'],
  ['poppler-utils', '/usr/bin/pdftotext'],
  ['libgtk-3-0', '/usr/lib/x86_64-linux-gnu/libgtk-3.so.0'],
  ['libnss3', '/usr/lib/x86_64-linux-gnu/libnss3.so'],
  ['libgbm1', '/usr/lib/x86_64-linux-gnu/libgbm.so.1'],
  ['libasound2', '/usr/lib/x86_64-linux-gnu/libasound.so.2'],
  ['kamailio', '/usr/sbin/kamailio'],
  ['sip-tester', '/usr/bin/sipp'],
  ['baresip-core', '/usr/bin/baresip'],
  ['espeak-ng', '/usr/bin/espeak-ng'],
];

function apt(args) {
  const result = spawnSync('apt-get', args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return result.status === 0;
}

function debianRoot() {
  return existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
}

function install(names) {
  process.stderr.write(`installing ${names.join(' ')} …\n`);
  if (apt(['update']) && apt(['install', '-y', '--no-install-recommends', ...names])) return;
  process.stderr.write(`apt-get could not install: ${names.join(' ')}\n`);
  process.exit(1);
}

function onPath(command) {
  return (process.env.PATH ?? '').split(':').some((folder) => existsSync(`${folder}/${command}`));
}

/** What compiles the SQLite module where no binary of it can be downloaded. Elsewhere npm's own words must do. */
export function ensureCompiler() {
  const missing = [
    ['g++', 'g++'],
    ['make', 'make'],
    ['python3', 'python3'],
  ].filter(([command]) => !onPath(command));
  if (missing.length > 0 && debianRoot()) install(missing.map(([, name]) => name));
}

/** Installs what the tests miss (Debian, as root); elsewhere says in words what is needed. */
export function ensureSystemPackages() {
  const missing = packages.filter(([, file]) => !existsSync(file)).map(([name]) => name);
  if (missing.length === 0) return;
  if (debianRoot()) {
    install(missing);
    return;
  }
  process.stderr.write(`The tests need these packages: ${missing.join(' ')}. Install them and run again.\n`);
  process.exit(1);
}
