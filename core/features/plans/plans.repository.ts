import { createHash } from 'node:crypto';
import { type z } from 'zod';
import {
  type PlanVersion,
  planVersionStateSchema,
  type PlanVersionState,
  versionSourceSchema,
} from '../../../contract/plans/lifecycle.model.js';
import type { PlanStructure } from '../../../contract/plans/plan.model.js';
import type { UnitOfWork } from '../../db/unit-of-work.js';
import { splitFrontMatter } from './document/split-front-matter.js';
import type { CataloguePlan, PlanContent } from './plan-catalogue.js';
import { readStoredStructure } from './upgrade-structure.js';

/** Where a version came from. */
export type VersionSource = z.infer<typeof versionSourceSchema>;

interface CurrentRow {
  readonly code: string;
  readonly version: number;
  readonly updated_at: string;
  readonly reviewed_at: string | null;
  readonly state: string;
  readonly grounds: string;
  readonly document: string;
  readonly structure_json: string;
}

/** A version about to be kept. */
export interface NewVersion {
  readonly structure: PlanStructure;
  readonly document: string;
  readonly version: number;
  readonly state: PlanVersionState;
  readonly source: VersionSource;
  readonly note: string;
  readonly grounds: string;
  readonly createdBy: string;
  readonly at: string;
}

function hashOf(document: string): string {
  return createHash('sha256').update(document).digest('hex');
}

function contentOf(row: { document: string; structure_json: string }): PlanContent {
  const split = splitFrontMatter(row.document);
  return { ...readStoredStructure(row.structure_json), body: split.ok ? split.body : '' };
}

/** Plans and their versions in the database. */
export class PlansRepository {
  constructor(private readonly unit: UnitOfWork) {}

  /** Newest version and hash of the current text, by code. */
  async newest(): Promise<ReadonlyMap<string, { version: number; hashes: ReadonlySet<string> }>> {
    const rows: { code: string; version: number; document_hash: string }[] = await this.unit
      .db('plan_versions')
      .orderBy(['code', 'version'])
      .select('code', 'version', 'document_hash');
    const newest = new Map<string, { version: number; hashes: Set<string> }>();
    for (const row of rows) {
      const hashes = newest.get(row.code)?.hashes ?? new Set<string>();
      newest.set(row.code, { version: row.version, hashes: hashes.add(row.document_hash) });
    }
    return newest;
  }

  async newestVersion(code: string): Promise<number> {
    const row = await this.unit
      .db('plan_versions')
      .where({ code })
      .max<{ version: number | null }[]>({ version: 'version' });
    return Number(row[0]?.version ?? 0);
  }

  /** Keeps a version; the first of a code makes the plan. */
  async insert(plan: NewVersion): Promise<void> {
    const { code, title, kind } = plan.structure;
    const isInForce = plan.state === 'in_force';
    const known = await this.unit.db('plans').where({ code }).first('version');
    if (known === undefined) {
      await this.unit.db('plans').insert({
        code,
        title,
        kind,
        status: plan.state,
        in_force_grounds: plan.grounds,
        version: plan.version,
        updated_at: plan.at,
        reviewed_at: isInForce ? plan.at : null,
      });
    } else {
      // A version nobody brought into force gives way to the one after it.
      await this.unit
        .db('plan_versions')
        .where({ code })
        .whereNotIn('state', ['in_force', 'superseded'])
        .update({ state: 'superseded' });
    }
    await this.unit.db('plan_versions').insert({
      code,
      version: plan.version,
      document: plan.document,
      structure_json: JSON.stringify(plan.structure),
      sections_json: '[]',
      document_hash: hashOf(plan.document),
      created_at: plan.at,
      state: plan.state,
      source: plan.source,
      note: plan.note,
      grounds: plan.grounds,
      created_by: plan.createdBy,
      in_force_at: isInForce ? plan.at : null,
    });
  }

  async setState(code: string, version: number, state: PlanVersionState): Promise<void> {
    await this.unit.db('plan_versions').where({ code, version }).update({ state });
  }

  /** Makes a version the one in force; the one before it is superseded. */
  async enforce(code: string, version: number, grounds: string, at: string): Promise<void> {
    await this.unit.db('plan_versions').where({ code, state: 'in_force' }).update({ state: 'superseded' });
    await this.unit
      .db('plan_versions')
      .where({ code, version })
      .update({ state: 'in_force', grounds, in_force_at: at });
    const content = await this.version(code, version);
    await this.unit.db('plans').where({ code }).update({
      version,
      status: 'in_force',
      in_force_grounds: grounds,
      title: content?.structure.title,
      updated_at: at,
      reviewed_at: at,
    });
  }

  /** A plan with nothing in force shows its newest version; a withdrawn one is back. */
  async showNewest(code: string, version: number, at: string): Promise<void> {
    const inForce = await this.unit.db('plan_versions').where({ code, state: 'in_force' }).first('version');
    const shown = inForce === undefined ? { version, updated_at: at } : {};
    await this.unit
      .db('plans')
      .where({ code })
      .update({ status: 'listed', ...shown });
  }

  async markReviewed(code: string, at: string): Promise<void> {
    await this.unit.db('plans').where({ code }).update({ reviewed_at: at });
  }

  /** Takes plans out of the library; their versions and what ran on them stay. */
  async withdraw(codes: readonly string[]): Promise<void> {
    if (codes.length === 0) return;
    await this.unit.db('plans').whereIn('code', codes).update({ status: 'withdrawn' });
  }

  /** Brings plans of these codes back into the library; answers those that were out of it. */
  async bringBack(codes: readonly string[]): Promise<readonly string[]> {
    const rows: { code: string }[] = await this.unit
      .db('plans')
      .whereIn('code', codes)
      .where('status', 'withdrawn')
      .select('code');
    const back = rows.map((row) => row.code);
    if (back.length > 0) await this.unit.db('plans').whereIn('code', back).update({ status: 'listed' });
    return back;
  }

  /** Every plan as the library shows it, or the one asked for. */
  async current(code?: string): Promise<readonly CataloguePlan[]> {
    const rows: CurrentRow[] = await this.unit
      .db('plans')
      .join('plan_versions', function () {
        this.on('plan_versions.code', 'plans.code').andOn('plan_versions.version', 'plans.version');
      })
      .whereNot('plans.status', 'withdrawn')
      .modify((query) => (code === undefined ? query : query.where('plans.code', code)))
      .select(
        'plans.code as code',
        'plans.version as version',
        'plans.updated_at as updated_at',
        'plans.reviewed_at as reviewed_at',
        'plan_versions.state as state',
        'plan_versions.grounds as grounds',
        'plan_versions.document as document',
        'plan_versions.structure_json as structure_json',
      );
    const raised = await this.raised();
    const pending = await this.pending();
    return rows.map((row) => ({
      ...contentOf(row),
      version: row.version,
      state: planVersionStateSchema.parse(row.state),
      inForceGrounds: row.grounds,
      updatedAt: row.updated_at,
      reviewedAt: row.reviewed_at ?? undefined,
      isRevisionRaised: raised.has(row.code),
      pending: pending.get(row.code),
    }));
  }

  /** One version as it was when it was used. */
  async version(code: string, version: number): Promise<PlanContent | undefined> {
    const row: { document: string; structure_json: string } | undefined = await this.unit
      .db('plan_versions')
      .where({ code, version })
      .first('document', 'structure_json');
    return row === undefined ? undefined : contentOf(row);
  }

  async stateOf(code: string, version: number): Promise<PlanVersionState | undefined> {
    const row: { state: string } | undefined = await this.unit
      .db('plan_versions')
      .where({ code, version })
      .first('state');
    return row === undefined ? undefined : planVersionStateSchema.parse(row.state);
  }

  /** All versions of a plan, newest first. */
  async versions(code: string): Promise<PlanVersion[]> {
    const rows: {
      version: number;
      state: string;
      source: string;
      note: string;
      grounds: string;
      created_at: string;
      created_by: string;
      in_force_at: string | null;
    }[] = await this.unit
      .db('plan_versions')
      .where({ code })
      .orderBy('version', 'desc')
      .select('version', 'state', 'source', 'note', 'grounds', 'created_at', 'created_by', 'in_force_at');
    const used: { plan_version: number; n: number | string }[] = await this.unit
      .db('activations')
      .where({ plan_code: code })
      .groupBy('plan_version')
      .select('plan_version')
      .count({ n: '*' });
    const activations = new Map(used.map((row) => [row.plan_version, Number(row.n)]));
    return rows.map((row) => ({
      version: row.version,
      state: planVersionStateSchema.parse(row.state),
      source: versionSourceSchema.parse(row.source),
      note: row.note,
      grounds: row.grounds,
      createdAt: row.created_at,
      createdBy: row.created_by,
      ...(row.in_force_at === null ? {} : { inForceAt: row.in_force_at }),
      activations: activations.get(row.version) ?? 0,
    }));
  }

  private async raised(): Promise<ReadonlySet<string>> {
    const rows: { code: string }[] = await this.unit.db('plan_revisions').whereNull('answered_at').select('code');
    return new Set(rows.map((row) => row.code));
  }

  /** Newest version of each plan that is on its way but not in force, where another one is shown. */
  private async pending(): Promise<ReadonlyMap<string, { version: number; state: PlanVersionState }>> {
    const rows: { code: string; version: number; state: string }[] = await this.unit
      .db('plan_versions')
      .join('plans', 'plans.code', 'plan_versions.code')
      .whereRaw('plan_versions.version > plans.version')
      .orderBy('plan_versions.version')
      .select('plan_versions.code as code', 'plan_versions.version as version', 'plan_versions.state as state');
    return new Map(
      rows.map((row) => [row.code, { version: row.version, state: planVersionStateSchema.parse(row.state) }]),
    );
  }
}
