import { createHash } from 'node:crypto';
import { z } from 'zod';
import { planStructureSchema, type PlanStructure } from '../../../contract/plans/plan.model.js';
import type { UnitOfWork } from '../../db/unit-of-work.js';
import type { PlanSection } from './document/plan-document.model.js';
import type { CataloguePlan } from './plan-catalogue.js';

const sectionsSchema = z.array(z.object({ id: z.string(), title: z.string(), level: z.number(), text: z.string() }));

interface PlanRow {
  readonly code: string;
  readonly status: string;
  readonly in_force_grounds: string;
  readonly version: number;
  readonly updated_at: string;
  readonly structure_json: string;
  readonly sections_json: string;
}

const kindOrder: Readonly<Record<string, number>> = { overall: 0, town: 1, specialist: 2 };

/** Plans and their versions in the database. */
export class PlansRepository {
  constructor(private readonly unit: UnitOfWork) {}

  async codes(): Promise<ReadonlySet<string>> {
    const rows = await this.unit.db<{ code: string }>('plans').select('code');
    return new Set(rows.map((row) => row.code));
  }

  async insert(plan: {
    structure: PlanStructure;
    sections: readonly PlanSection[];
    document: string;
    grounds: string;
    at: string;
  }): Promise<void> {
    const { structure } = plan;
    await this.unit.db('plans').insert({
      code: structure.code,
      title: structure.title,
      kind: structure.kind,
      status: 'in_force',
      in_force_grounds: plan.grounds,
      version: 1,
      updated_at: plan.at,
    });
    await this.unit.db('plan_versions').insert({
      code: structure.code,
      version: 1,
      document: plan.document,
      structure_json: JSON.stringify(structure),
      sections_json: JSON.stringify(plan.sections),
      document_hash: createHash('sha256').update(plan.document).digest('hex'),
      created_at: plan.at,
    });
  }

  /** Current version of every plan, by code order. */
  async current(): Promise<readonly CataloguePlan[]> {
    const rows: PlanRow[] = await this.unit
      .db('plans')
      .join('plan_versions', function () {
        this.on('plan_versions.code', 'plans.code').andOn('plan_versions.version', 'plans.version');
      })
      .select(
        'plans.code as code',
        'plans.status as status',
        'plans.in_force_grounds as in_force_grounds',
        'plans.version as version',
        'plans.updated_at as updated_at',
        'plan_versions.structure_json as structure_json',
        'plan_versions.sections_json as sections_json',
      );
    return rows.map(fromRow).sort(byCode);
  }

  /** Structure and chapters of one version, as they were when it was used. */
  async version(code: string, version: number): Promise<Pick<CataloguePlan, 'structure' | 'sections'> | undefined> {
    const row: { structure_json: string; sections_json: string } | undefined = await this.unit
      .db('plan_versions')
      .where({ code, version })
      .first('structure_json', 'sections_json');
    return row === undefined ? undefined : parseVersion(row);
  }
}

function parseVersion(row: {
  structure_json: string;
  sections_json: string;
}): Pick<CataloguePlan, 'structure' | 'sections'> {
  return {
    structure: planStructureSchema.parse(JSON.parse(row.structure_json)),
    sections: sectionsSchema.parse(JSON.parse(row.sections_json)),
  };
}

function fromRow(row: PlanRow): CataloguePlan {
  return {
    ...parseVersion(row),
    version: row.version,
    status: row.status,
    inForceGrounds: row.in_force_grounds,
    updatedAt: row.updated_at,
  };
}

function byCode(a: CataloguePlan, b: CataloguePlan): number {
  const order = (kindOrder[a.structure.kind] ?? 9) - (kindOrder[b.structure.kind] ?? 9);
  return order !== 0 ? order : a.structure.code.localeCompare(b.structure.code);
}
