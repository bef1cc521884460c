// Runs a built entry point: `match`, `bench`.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuild, ensurePackages, root } from './prepare.mjs';

ensurePackages();
await ensureBuild(['node']);
const [entry, ...args] = process.argv.slice(2);
const result = spawnSync(process.execPath, [join(root, `dist/server/${entry}.cjs`), ...args], { stdio: 'inherit' });
process.exit(result.status ?? 1);
