import type { JournalEntry } from '../journal/index.js';
import type { UnitOfWork } from '../../db/unit-of-work.js';
import type { Files } from '../../ports/files.js';
import { parsePlanDocument } from './document/parse-plan-document.js';
import type { PlanDocumentProblem } from './document/plan-document.model.js';
import { PlansRepository } from './plans.repository.js';

/** What a load brought: how many plans, and every refused document with file and line. */
export interface PlanLoadReport {
  readonly loaded: number;
  readonly refused: readonly PlanDocumentProblem[];
  readonly at?: string;
}

const folder = 'plans';
/** Why an imported plan counts as in force. */
const importGrounds = 'import';

/**
 * Loads the plan documents shipped with the program that the library does not have yet. A broken document is
 * refused with its place and the others load; plans already in the library are left as they are.
 */
export async function loadShippedPlans(
  unit: UnitOfWork,
  files: Files,
  at: string,
  record: (entry: JournalEntry) => Promise<number>,
): Promise<PlanLoadReport> {
  const repository = new PlansRepository(unit);
  const known = new Set(await repository.codes());
  const refused: PlanDocumentProblem[] = [];
  let loaded = 0;
  for (const name of await files.list(folder)) {
    if (!/^[A-Z]{2}-[ZTS]-\d{2}\.md$/u.test(name) || known.has(name.slice(0, -3))) continue;
    const document = await files.read(`${folder}/${name}`);
    const parsed = parsePlanDocument(`${folder}/${name}`, document);
    if (!parsed.ok) {
      refused.push(...parsed.problems);
      continue;
    }
    if (known.has(parsed.structure.code)) {
      refused.push({
        file: `${folder}/${name}`,
        line: 1,
        field: 'code',
        message: `编号重复：${parsed.structure.code}`,
      });
      continue;
    }
    known.add(parsed.structure.code);
    await repository.insert({ ...parsed, document, grounds: importGrounds, at });
    loaded += 1;
  }
  if (loaded > 0 || refused.length > 0) {
    await record({ kind: 'plans.loaded', subject: folder, data: { loaded, refused: refused.map(placeOf) } });
  }
  return { loaded, refused, at };
}

function placeOf(problem: PlanDocumentProblem): string {
  return `${problem.file}:${problem.line}`;
}
