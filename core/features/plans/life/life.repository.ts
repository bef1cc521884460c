import { type z } from 'zod';
import {
  drillFormSchema,
  type planDrillSchema,
  type planImprovementSchema,
  type PlanReview,
  planReviewSchema,
  type planRevisionSchema,
  revisionTriggerSchema,
  type RevisionTrigger,
} from '../../../../contract/plans/lifecycle.model.js';
import { insertAll } from '../../../db/insert-all.js';
import type { UnitOfWork } from '../../../db/unit-of-work.js';

type PlanDrill = z.infer<typeof planDrillSchema>;
type PlanImprovement = z.infer<typeof planImprovementSchema>;
type PlanRevision = z.infer<typeof planRevisionSchema>;
type UnitName = (unitId: string) => string;

interface ReviewRow {
  readonly code: string;
  readonly version: number;
  readonly unit_id: string;
  readonly state: string;
  readonly remarks: string;
  readonly asked_at: string;
  readonly decided_at: string | null;
  readonly decided_by: string | null;
}

interface ImprovementRow {
  readonly id: string;
  readonly code: string;
  readonly text: string;
  readonly unit_id: string;
  readonly major: boolean | number;
  readonly due_on: string | null;
  readonly opened_at: string;
  readonly closed_at: string | null;
  readonly closing_note: string | null;
}

/** A review with the version it belongs to. */
export type AskedReview = PlanReview & { readonly code: string; readonly version: number };

/** Reviews, drills, improvements and reasons to revise of plans. */
export class LifeRepository {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly unitName: UnitName,
  ) {}

  /** Asks the units anew: an earlier answer to the same version does not count any more. */
  async ask(code: string, version: number, unitIds: readonly string[], at: string): Promise<void> {
    await this.unit.db('plan_reviews').where({ code, version }).delete();
    await insertAll(
      this.unit,
      'plan_reviews',
      unitIds.map((unitId) => ({
        code,
        version,
        unit_id: unitId,
        state: 'asked',
        remarks: '',
        asked_at: at,
        decided_at: null,
        decided_by: null,
      })),
    );
  }

  async decide(
    review: { code: string; version: number; unitId: string },
    decision: { state: 'approved' | 'returned'; remarks: string; by: string; at: string },
  ): Promise<void> {
    await this.unit
      .db('plan_reviews')
      .where({ code: review.code, version: review.version, unit_id: review.unitId })
      .update({ state: decision.state, remarks: decision.remarks, decided_at: decision.at, decided_by: decision.by });
  }

  async reviews(code: string, version: number): Promise<AskedReview[]> {
    const rows: ReviewRow[] = await this.unit
      .db('plan_reviews')
      .where({ code, version })
      .orderBy('unit_id')
      .select('code', 'version', 'unit_id', 'state', 'remarks', 'asked_at', 'decided_at', 'decided_by');
    return rows.map((row) => this.reviewOf(row));
  }

  /** Reviews that wait for an answer or were returned, of versions that are under review or back with the author. */
  async openReviews(): Promise<AskedReview[]> {
    const rows: ReviewRow[] = await this.unit
      .db('plan_reviews')
      .join('plan_versions', function () {
        this.on('plan_versions.code', 'plan_reviews.code').andOn('plan_versions.version', 'plan_reviews.version');
      })
      .whereIn('plan_versions.state', ['in_review', 'draft'])
      .whereIn('plan_reviews.state', ['asked', 'returned'])
      .orderBy(['plan_reviews.code', 'plan_reviews.unit_id'])
      .select(
        'plan_reviews.code as code',
        'plan_reviews.version as version',
        'plan_reviews.unit_id as unit_id',
        'plan_reviews.state as state',
        'plan_reviews.remarks as remarks',
        'plan_reviews.asked_at as asked_at',
        'plan_reviews.decided_at as decided_at',
        'plan_reviews.decided_by as decided_by',
      );
    return rows.map((row) => this.reviewOf(row));
  }

  async addDrill(drill: PlanDrill & { code: string }): Promise<void> {
    await this.unit.db('plan_drills').insert({
      id: drill.drillId,
      code: drill.code,
      version: drill.version,
      held_on: drill.heldOn,
      form: drill.form,
      summary: drill.summary,
      recorded_by: drill.recordedBy,
      at: drill.at,
    });
  }

  /** Drills of a plan, newest first. */
  async drills(code: string): Promise<PlanDrill[]> {
    const rows: {
      id: string;
      version: number;
      held_on: string;
      form: string;
      summary: string;
      recorded_by: string;
      at: string;
    }[] = await this.unit
      .db('plan_drills')
      .where({ code })
      .orderBy([
        { column: 'held_on', order: 'desc' },
        { column: 'at', order: 'desc' },
      ])
      .select('id', 'version', 'held_on', 'form', 'summary', 'recorded_by', 'at');
    return rows.map((row) => ({
      drillId: row.id,
      version: row.version,
      heldOn: row.held_on,
      form: drillFormSchema.parse(row.form),
      summary: row.summary,
      recordedBy: row.recorded_by,
      at: row.at,
    }));
  }

  /** Day of the last drill of every plan that had one. */
  async lastDrills(): Promise<ReadonlyMap<string, string>> {
    const rows: { code: string; held_on: string }[] = await this.unit
      .db('plan_drills')
      .groupBy('code')
      .select('code')
      .max({ held_on: 'held_on' });
    return new Map(rows.map((row) => [row.code, row.held_on]));
  }

  async addImprovement(improvement: {
    id: string;
    code: string;
    text: string;
    unitId: string;
    major: boolean;
    dueOn: string | undefined;
    at: string;
  }): Promise<void> {
    await this.unit.db('plan_improvements').insert({
      id: improvement.id,
      code: improvement.code,
      text: improvement.text,
      unit_id: improvement.unitId,
      major: improvement.major,
      due_on: improvement.dueOn ?? null,
      opened_at: improvement.at,
      closed_at: null,
      closing_note: null,
    });
  }

  async closeImprovement(id: string, note: string, at: string): Promise<void> {
    await this.unit.db('plan_improvements').where({ id }).update({ closed_at: at, closing_note: note });
  }

  async improvement(id: string): Promise<(PlanImprovement & { code: string }) | undefined> {
    const [row] = await this.improvementRows().where({ id });
    return row === undefined ? undefined : { ...this.improvementOf(row), code: row.code };
  }

  async improvements(code: string): Promise<PlanImprovement[]> {
    const rows: ImprovementRow[] = await this.improvementRows().where({ code }).orderBy('opened_at', 'desc');
    return rows.map((row) => this.improvementOf(row));
  }

  async openImprovements(): Promise<(PlanImprovement & { code: string })[]> {
    const rows: ImprovementRow[] = await this.improvementRows().whereNull('closed_at').orderBy('code');
    return rows.map((row) => ({ ...this.improvementOf(row), code: row.code }));
  }

  async raise(revision: {
    id: string;
    code: string;
    trigger: RevisionTrigger;
    note: string;
    at: string;
    by: string;
  }): Promise<void> {
    await this.unit.db('plan_revisions').insert({
      id: revision.id,
      code: revision.code,
      trigger: revision.trigger,
      note: revision.note,
      raised_at: revision.at,
      raised_by: revision.by,
      answered_at: null,
    });
  }

  /** Raised reasons count as answered: a new version is in force, or the plan was confirmed. */
  async answerRevisions(code: string, at: string): Promise<void> {
    await this.unit.db('plan_revisions').where({ code }).whereNull('answered_at').update({ answered_at: at });
  }

  async revisions(code: string): Promise<PlanRevision[]> {
    const rows: { id: string; trigger: string; note: string; raised_at: string; raised_by: string }[] = await this.unit
      .db('plan_revisions')
      .where({ code })
      .whereNull('answered_at')
      .orderBy('raised_at')
      .select('id', 'trigger', 'note', 'raised_at', 'raised_by');
    return rows.map((row) => ({
      revisionId: row.id,
      trigger: revisionTriggerSchema.parse(row.trigger),
      note: row.note,
      raisedAt: row.raised_at,
      raisedBy: row.raised_by,
    }));
  }

  /** Codes marked for the shift that is on at this instant. */
  async bookmarks(at: string): Promise<ReadonlySet<string>> {
    const rows: { code: string; until: string | null }[] = await this.unit.db('plan_bookmarks').select('code', 'until');
    return new Set(rows.filter((row) => row.until === null || row.until > at).map((row) => row.code));
  }

  async setBookmark(code: string, mark: { by: string; at: string; until: string | undefined } | undefined) {
    await this.unit.db('plan_bookmarks').where({ code }).delete();
    if (mark === undefined) return;
    await this.unit
      .db('plan_bookmarks')
      .insert({ code, marked_by: mark.by, marked_at: mark.at, until: mark.until ?? null });
  }

  private reviewOf(row: ReviewRow): AskedReview {
    return {
      code: row.code,
      version: row.version,
      unitId: row.unit_id,
      unitName: this.unitName(row.unit_id),
      state: planReviewSchema.shape.state.parse(row.state),
      remarks: row.remarks,
      askedAt: row.asked_at,
      ...(row.decided_at === null ? {} : { decidedAt: row.decided_at }),
      ...(row.decided_by === null ? {} : { decidedBy: row.decided_by }),
    };
  }

  private improvementRows() {
    return this.unit
      .db<ImprovementRow>('plan_improvements')
      .select('id', 'code', 'text', 'unit_id', 'major', 'due_on', 'opened_at', 'closed_at', 'closing_note');
  }

  private improvementOf(row: ImprovementRow): PlanImprovement {
    return {
      improvementId: row.id,
      text: row.text,
      unitId: row.unit_id,
      unitName: this.unitName(row.unit_id),
      major: Boolean(row.major),
      ...(row.due_on === null ? {} : { dueOn: row.due_on }),
      openedAt: row.opened_at,
      ...(row.closed_at === null ? {} : { closedAt: row.closed_at }),
      ...(row.closing_note === null ? {} : { closingNote: row.closing_note }),
    };
  }
}
