// `npm run package`: builds and packs with electron-builder and the pinned official Electron. Where its download is
// out of reach, LIANDONG_ELECTRON_DIST names an unpacked runtime and LIANDONG_ELECTRON_VERSION its version.
import { run, ensureBuild, ensurePackages } from './prepare.mjs';

ensurePackages();
await ensureBuild();
const dist = process.env.LIANDONG_ELECTRON_DIST;
const own =
  dist === undefined
    ? []
    : [`-c.electronDist=${dist}`, `-c.electronVersion=${process.env.LIANDONG_ELECTRON_VERSION ?? '45.4.1'}`];
run('npx', ['--no-install', 'electron-builder', '--publish', 'never', ...own, ...process.argv.slice(2)]);
