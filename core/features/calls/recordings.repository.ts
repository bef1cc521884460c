import { type Recording, recordingSchema } from '../../../contract/calls/calls.contract.js';
import { AppError } from '../../dispatch/app-error.js';
import type { UnitOfWork } from '../../db/unit-of-work.js';

interface RecordingRow {
  readonly id: string;
  readonly call_out_id: string;
  readonly incident_id: string;
  readonly file: string;
  readonly started_at: string;
  readonly started_by: string;
  readonly seconds: number | null;
  readonly sha256: string | null;
}

/** Recorded conferences; the sound itself lies in the data folder. */
export class RecordingsRepository {
  constructor(private readonly unit: UnitOfWork) {}

  async insert(row: Omit<RecordingRow, 'seconds' | 'sha256'>): Promise<void> {
    await this.unit.db('call_recordings').insert({ ...row, seconds: null, sha256: null });
  }

  /** The recording of a call-out that still runs. */
  async running(callOutId: string): Promise<RecordingRow | undefined> {
    const row: RecordingRow | undefined = await this.unit
      .db('call_recordings')
      .where({ call_out_id: callOutId, seconds: null })
      .first('*');
    return row;
  }

  /** Recordings nobody has ended. */
  async unfinished(): Promise<readonly RecordingRow[]> {
    const rows: RecordingRow[] = await this.unit.db('call_recordings').whereNull('seconds').select('*');
    return rows;
  }

  async finish(id: string, { seconds, sha256 }: { seconds: number; sha256: string }): Promise<void> {
    await this.unit.db('call_recordings').where('id', id).update({ seconds, sha256 });
  }

  async require(id: string): Promise<RecordingRow> {
    const row: RecordingRow | undefined = await this.unit.db('call_recordings').where('id', id).first('*');
    if (row === undefined) throw new AppError('calls.recording_not_found', 'there is no such recording');
    return row;
  }

  async ofIncident(incidentId: string): Promise<Recording[]> {
    const rows: RecordingRow[] = await this.unit
      .db('call_recordings')
      .where('incident_id', incidentId)
      .orderBy('started_at', 'desc')
      .select('*');
    return rows.map((row) =>
      recordingSchema.parse({
        recordingId: row.id,
        callOutId: row.call_out_id,
        startedAt: row.started_at,
        startedBy: row.started_by,
        seconds: row.seconds ?? undefined,
      }),
    );
  }
}
