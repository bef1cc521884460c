import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlanStructure } from '../../../../contract/plans/plan.model.js';
import { parsePlanDocument } from './parse-plan-document.js';

/** The plans of a folder of plan documents, by code; for tools that work without a database. Broken ones are left out. */
export function readShippedPlans(folder: string): readonly PlanStructure[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .flatMap((name) => {
      const parsed = parsePlanDocument(name, readFileSync(join(folder, name), 'utf8'));
      return parsed.ok ? [parsed.structure] : [];
    });
}
