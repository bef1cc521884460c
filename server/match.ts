import { join } from 'node:path';
import { runMatchCli } from '../core/features/matching/cli/match-cli.js';
import { readShippedPlans } from '../core/features/plans/document/shipped-plans.js';
import { programFolders } from './program-folders.js';

const { resourcesDir } = programFolders();
runMatchCli(process.argv.slice(2), {
  loadPlans: () => readShippedPlans(join(resourcesDir, 'plans')),
  resourcesDir: join(resourcesDir, 'matching'),
}).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
  },
);
