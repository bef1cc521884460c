import type { PlanLoadReport } from '../../../contract/plans/library.model.js';
import type { UnitOfWork } from '../../db/unit-of-work.js';
import type { Files } from '../../ports/files.js';
import { createHash } from 'node:crypto';
import { parsePlanDocument } from './document/parse-plan-document.js';
import type { ParsedPlanDocument, PlanDocumentProblem } from './document/plan-document.model.js';
import { PlansRepository, type VersionSource } from './plans.repository.js';

/** A plan document of a set. */
export interface PlanFile {
  readonly fileName: string;
  readonly text: string;
}

/** How a set is taken in. */
export interface LoadOptions {
  readonly source: Extract<VersionSource, 'shipped' | 'load'>;
  /** Takes out every plan the set does not hold. */
  readonly replace?: boolean;
  readonly by: string;
  readonly at: string;
}

/** What a load did, with the codes it touched. */
export interface LoadOutcome extends PlanLoadReport {
  readonly loadedCodes: readonly string[];
  readonly changedCodes: readonly string[];
  readonly withdrawnCodes: readonly string[];
}

const folder = 'plans';
/** Why an imported plan counts as in force. */
const importGrounds = 'import';

type ReadPlan = Extract<ParsedPlanDocument, { ok: true }> & PlanFile;

/** The documents shipped with the program, or those of the wanted codes; a start reads only what it does not have. */
export async function readShippedSet(
  files: Files,
  isWanted: (code: string) => boolean = () => true,
): Promise<readonly PlanFile[]> {
  const names = (await files.list(folder)).filter((name) => name.endsWith('.md') && isWanted(name.slice(0, -3)));
  return Promise.all(
    names.map(async (name) => ({ fileName: `${folder}/${name}`, text: await files.read(`${folder}/${name}`) })),
  );
}

/** Reads a set: what is a plan, and what is wrong with the rest. Two files with one code are both refused. */
export function readPlanSet(files: readonly PlanFile[]): {
  plans: readonly ReadPlan[];
  refused: PlanDocumentProblem[];
} {
  const refused: PlanDocumentProblem[] = [];
  const byCode = new Map<string, ReadPlan[]>();
  for (const file of files) {
    const parsed = parsePlanDocument(file.fileName, file.text);
    if (!parsed.ok) refused.push(...parsed.problems);
    else byCode.set(parsed.structure.code, [...(byCode.get(parsed.structure.code) ?? []), { ...parsed, ...file }]);
  }
  const plans: ReadPlan[] = [];
  for (const [code, same] of byCode) {
    const [only, ...others] = same;
    if (only !== undefined && others.length === 0) plans.push(only);
    else for (const { fileName } of same) refused.push(twice(fileName, code, same));
  }
  return { plans, refused };
}

function twice(file: string, code: string, same: readonly PlanFile[]): PlanDocumentProblem {
  const others = same.map(({ fileName }) => fileName).filter((name) => name !== file);
  return { file, line: 1, field: 'code', message: `编号重复：${code} 也在 ${others.join('、')} 中` };
}

/** Whether the plan has never been through review here: such a plan follows the set it came with. */
async function isStillImported(repository: PlansRepository, code: string): Promise<boolean> {
  const versions = await repository.versions(code);
  return versions.every((version) => version.source === 'shipped' || version.source === 'load');
}

/** What became of one plan of a set. */
type Taken = 'loaded' | 'changed' | 'unchanged';

async function takePlan(
  repository: PlansRepository,
  plan: ReadPlan,
  before: { readonly version: number; readonly hashes: ReadonlySet<string> } | undefined,
  options: LoadOptions,
): Promise<Taken> {
  const { code } = plan.structure;
  if (before?.hashes.has(createHash('sha256').update(plan.text).digest('hex')) === true) return 'unchanged';
  const isNew = before === undefined;
  const isTakenOver = !isNew && (await isStillImported(repository, code));
  const version = (before?.version ?? 0) + 1;
  await repository.insert({
    structure: plan.structure,
    document: plan.text,
    version,
    state: isNew ? 'in_force' : 'draft',
    source: options.source,
    note: '',
    grounds: isNew ? importGrounds : '',
    createdBy: options.by,
    at: options.at,
  });
  if (isTakenOver) await repository.enforce(code, version, importGrounds, options.at);
  return isNew ? 'loaded' : 'changed';
}

/**
 * Takes a set of plan documents into the library. New codes come into force by import. A changed text becomes a new
 * version: in force as well while the plan has only ever been imported, else a draft for its departments. A broken
 * document is refused with its place and leaves its plan as it was.
 */
export async function loadPlanSet(
  unit: UnitOfWork,
  files: readonly PlanFile[],
  options: LoadOptions,
): Promise<LoadOutcome> {
  const repository = new PlansRepository(unit);
  const known = await repository.newest();
  const { plans, refused } = readPlanSet(files);
  const codes: Record<Taken, string[]> = { loaded: [], changed: [], unchanged: [] };
  for (const plan of plans) {
    const { code } = plan.structure;
    codes[await takePlan(repository, plan, known.get(code), options)].push(code);
  }
  const inSet = new Set(plans.map((plan) => plan.structure.code));
  const withdrawnCodes = options.replace === true ? [...known.keys()].filter((code) => !inSet.has(code)) : [];
  await repository.withdraw(withdrawnCodes);
  await repository.bringBack([...inSet]);
  return {
    loaded: codes.loaded.length,
    unchanged: codes.unchanged.length,
    changed: codes.changed.length,
    withdrawn: withdrawnCodes.length,
    refused: [...refused],
    at: options.at,
    loadedCodes: codes.loaded,
    changedCodes: codes.changed,
    withdrawnCodes,
  };
}
