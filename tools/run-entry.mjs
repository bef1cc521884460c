// Runs a built entry point: `match`, `plans`, `bench`.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuild, ensurePackages, root } from './prepare.mjs';

ensurePackages();
const [entry, ...args] = process.argv.slice(2);
await ensureBuild(entry === 'bench' ? ['node', 'renderer', 'bench'] : ['node']);
const result = spawnSync(process.execPath, [join(root, `dist/server/${entry}.cjs`), ...args], { stdio: 'inherit' });
process.exit(result.status ?? 1);
