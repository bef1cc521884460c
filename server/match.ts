import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlanStructure } from '../contract/plans/plan.model.js';
import { runMatchCli } from '../core/features/matching/cli/match-cli.js';
import { parsePlanDocument } from '../core/features/plans/document/parse-plan-document.js';
import { programFolders } from './program-folders.js';

/** The plans shipped with the program, read straight from their documents. */
function shippedPlans(resourcesDir: string): readonly PlanStructure[] {
  const folder = join(resourcesDir, 'plans');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .flatMap((name) => {
      const parsed = parsePlanDocument(name, readFileSync(join(folder, name), 'utf8'));
      return parsed.ok ? [parsed.structure] : [];
    });
}

const { resourcesDir } = programFolders();
runMatchCli(process.argv.slice(2), {
  loadPlans: () => shippedPlans(resourcesDir),
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
