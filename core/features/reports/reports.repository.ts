import { z } from 'zod';
import { reportSectionSchema } from '../../../contract/reports/reports.contract.js';
import { AppError } from '../../dispatch/app-error.js';
import type { UnitOfWork } from '../../db/unit-of-work.js';

/** A saved report. */
export interface SavedReport {
  readonly id: string;
  readonly incidentId: string;
  readonly kind: 'first' | 'follow_up' | 'final';
  readonly version: number;
  readonly title: string;
  readonly sections: readonly { id: string; title: string; text: string; gap: boolean }[];
  readonly phoneScript: string;
  readonly savedAt: string;
  readonly sentAt: string | undefined;
  readonly sentTo: string | undefined;
  readonly takenBy: string | undefined;
}

interface ReportRow {
  readonly id: string;
  readonly incident_id: string;
  readonly kind: SavedReport['kind'];
  readonly version: number;
  readonly title: string;
  readonly sections_json: string;
  readonly phone_script: string;
  readonly saved_at: string;
  readonly sent_at: string | null;
  readonly sent_to: string | null;
  readonly taken_by: string | null;
}

function fromRow(row: ReportRow): SavedReport {
  return {
    id: row.id,
    incidentId: row.incident_id,
    kind: row.kind,
    version: row.version,
    title: row.title,
    sections: z.array(reportSectionSchema).parse(JSON.parse(row.sections_json)),
    phoneScript: row.phone_script,
    savedAt: row.saved_at,
    sentAt: row.sent_at ?? undefined,
    sentTo: row.sent_to ?? undefined,
    takenBy: row.taken_by ?? undefined,
  };
}

/** Saved reports; every save is a new version. */
export class ReportsRepository {
  constructor(private readonly unit: UnitOfWork) {}

  async latest(incidentId: string, kind: string): Promise<SavedReport | undefined> {
    const row: ReportRow | undefined = await this.unit
      .db('reports')
      .where({ incident_id: incidentId, kind })
      .orderBy('version', 'desc')
      .first('*');
    return row === undefined ? undefined : fromRow(row);
  }

  async require(id: string): Promise<SavedReport> {
    const row: ReportRow | undefined = await this.unit.db('reports').where('id', id).first('*');
    if (row === undefined) throw new AppError('reports.not_found', 'there is no such report');
    return fromRow(row);
  }

  async insert(report: SavedReport): Promise<void> {
    await this.unit.db('reports').insert({
      id: report.id,
      incident_id: report.incidentId,
      kind: report.kind,
      version: report.version,
      title: report.title,
      sections_json: JSON.stringify(report.sections),
      phone_script: report.phoneScript,
      saved_at: report.savedAt,
      sent_at: report.sentAt ?? null,
      sent_to: report.sentTo ?? null,
      taken_by: report.takenBy ?? null,
    });
  }

  async markSent(id: string, at: string, to: string, takenBy: string | undefined): Promise<void> {
    await this.unit
      .db('reports')
      .where('id', id)
      .update({ sent_at: at, sent_to: to, taken_by: takenBy ?? null });
  }
}
