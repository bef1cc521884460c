import { z } from 'zod';
import { callOutSchema, legSchema, type CallOut, type Leg } from '../../../contract/calls/calls.contract.js';
import type { CallTarget, MachineLeg, NewLeg } from '../../../contract/calls/call-machine.model.js';
import { AppError } from '../../dispatch/app-error.js';
import { insertAll } from '../../db/insert-all.js';
import type { UnitOfWork } from '../../db/unit-of-work.js';
import { groupBy } from './group-by.js';

/** A call-out as stored. */
export interface CallOutRow {
  readonly id: string;
  readonly incident_id: string;
  readonly scope: string;
  readonly mode: string;
  readonly provider: string;
  readonly state: string;
  readonly speech: string;
  readonly started_by: string;
  readonly started_at: string;
  readonly first_ring_at: string | null;
  readonly ended_at: string | null;
  readonly conference: boolean | number;
  readonly repeat: boolean | number;
  readonly round: number;
  readonly paused: boolean | number;
  readonly waiting: boolean | number;
  readonly host_id: string;
  readonly alive_at: string | null;
  readonly lines: number;
  readonly officer_number?: string | null;
  readonly officer_state?: string | null;
  readonly officer_at?: string | null;
}

/** A leg as stored. */
export interface LegRow {
  readonly id: string;
  readonly call_out_id: string;
  readonly member_id: string;
  readonly rank: number;
  readonly targets_json: string;
  readonly target_index: number;
  readonly state: string;
  readonly outcome: string | null;
  readonly last_outcome: string | null;
  readonly attempts: number;
  readonly on_line: boolean | number;
  readonly asks_officer: boolean | number;
  readonly muted: boolean | number;
  readonly at: string;
}

const targetsSchema = z.array(
  z.object({
    personName: z.string(),
    substitute: z.boolean(),
    number: z.string(),
    numberIndex: z.number(),
    mobile: z.boolean().optional(),
  }),
);

/** Numbers of a stored leg. */
export function targetsOf(row: LegRow): readonly CallTarget[] {
  return targetsSchema.parse(JSON.parse(row.targets_json));
}

/** What of a leg changes while it is called. */
function columnsOf(leg: MachineLeg): object {
  return {
    target_index: leg.targetIndex,
    state: leg.state,
    outcome: leg.outcome ?? null,
    last_outcome: leg.lastOutcome ?? null,
    attempts: leg.attempts,
    on_line: leg.onLine,
    asks_officer: leg.asksOfficer,
    ...(leg.onLine ? {} : { muted: false }),
  };
}

const nobody = { personName: '', substitute: false, number: undefined, numberIndex: 1 };

function legOf(row: LegRow): Leg {
  const targets = targetsOf(row);
  return legSchema.parse({
    legId: row.id,
    memberId: row.member_id,
    ...(targets[row.target_index] ?? targets.at(-1) ?? nobody),
    state: row.state,
    attempts: row.attempts,
    onLine: Boolean(row.on_line),
    asksOfficer: Boolean(row.asks_officer),
    muted: Boolean(row.muted),
    outcome: row.outcome ?? undefined,
    lastOutcome: row.last_outcome ?? undefined,
    at: row.at,
  });
}

/** Call-outs and their legs. */
export class CallsRepository {
  constructor(private readonly unit: UnitOfWork) {}

  async insertCallOut(row: CallOutRow): Promise<void> {
    await this.unit.db('call_outs').insert(row);
  }

  /** Legs in their order; `firstRank` continues a list. */
  async insertLegs(callOutId: string, legs: readonly NewLeg[], firstRank: number, at: string): Promise<void> {
    const rows = legs.map((leg, index) => ({
      id: leg.legId,
      call_out_id: callOutId,
      member_id: leg.memberId,
      rank: firstRank + index,
      targets_json: JSON.stringify(leg.targets),
      target_index: 0,
      state: 'queued',
      outcome: null,
      last_outcome: null,
      attempts: 0,
      at,
    }));
    await insertAll(this.unit, 'call_legs', rows);
  }

  /** Brings legs up to date; those that stand the same way in one statement. */
  async updateLegs(legs: readonly MachineLeg[], at: string): Promise<void> {
    for (const [columns, alike] of groupBy(legs, (leg) => JSON.stringify(columnsOf(leg)))) {
      await this.unit
        .db('call_legs')
        .whereIn(
          'id',
          alike.map((leg) => leg.legId),
        )
        .update({ ...(JSON.parse(columns) as object), at });
    }
  }

  /** A word that came beside the call: by the officer, by a call back. */
  async markLeg(legId: string, outcome: string, at: string): Promise<void> {
    const state = outcome === 'acknowledged' ? 'acknowledged' : 'ended';
    await this.unit.db('call_legs').where('id', legId).update({ state, outcome, at });
  }

  /** Where the officer's desk phone stands. */
  async setOfficer(
    callOutId: string,
    phone: { readonly number: string; readonly state: string } | undefined,
    at: string,
  ): Promise<CallOutRow> {
    const columns = { officer_number: phone?.number ?? null, officer_state: phone?.state ?? null, officer_at: at };
    await this.updateCallOut(callOutId, columns);
    return this.require(callOutId);
  }

  async setMuted(legId: string, on: boolean): Promise<void> {
    await this.unit.db('call_legs').where('id', legId).update({ muted: on });
  }

  async updateCallOut(id: string, changes: Partial<CallOutRow>): Promise<void> {
    await this.unit.db('call_outs').where('id', id).update(changes);
  }

  async markFirstRing(id: string, at: string): Promise<void> {
    await this.unit.db('call_outs').where({ id, first_ring_at: null }).update({ first_ring_at: at });
  }

  async require(id: string): Promise<CallOutRow> {
    const row: CallOutRow | undefined = await this.unit.db('call_outs').where('id', id).first('*');
    if (row === undefined) throw new AppError('calls.not_found', 'there is no such call-out');
    return row;
  }

  async running(incidentId?: string): Promise<readonly CallOutRow[]> {
    const query = this.unit.db('call_outs').where('state', 'running').select('*');
    if (incidentId !== undefined) void query.where('incident_id', incidentId);
    const rows: CallOutRow[] = await query;
    return rows;
  }

  /** Call-outs that run or have people on the line, though their station says nothing any more. */
  async deserted(silentSince: string | undefined): Promise<readonly CallOutRow[]> {
    const query = this.unit
      .db('call_outs')
      .where((either) => {
        void either
          .where('state', 'running')
          .orWhereIn('id', this.unit.db('call_legs').where('on_line', true).select('call_out_id'));
      })
      .select('*');
    if (silentSince !== undefined)
      void query.where((old) => old.whereNull('alive_at').orWhere('alive_at', '<', silentSince));
    const rows: CallOutRow[] = await query;
    return rows;
  }

  /** What was on its way or talked is lost; who confirmed stays confirmed. */
  async loseLegs(callOutId: string, at: string): Promise<void> {
    await this.unit
      .db('call_legs')
      .where('call_out_id', callOutId)
      .whereIn('state', ['queued', 'dialing', 'ringing', 'answered'])
      .update({ state: 'ended', outcome: 'lost', at });
    await this.unit.db('call_legs').where('call_out_id', callOutId).update({ on_line: false, asks_officer: false });
  }

  async legs(callOutIds: readonly string[]): Promise<readonly LegRow[]> {
    const rows: LegRow[] = await this.unit
      .db('call_legs')
      .whereIn('call_out_id', [...callOutIds])
      .orderBy('rank')
      .select('*');
    return rows;
  }

  async legById(legId: string): Promise<LegRow | undefined> {
    const row: LegRow | undefined = await this.unit.db('call_legs').where('id', legId).first('*');
    return row;
  }

  async view(id: string): Promise<CallOut> {
    const row = await this.require(id);
    const [view] = await this.views([row]);
    if (view === undefined) throw new AppError('calls.not_found', 'there is no such call-out');
    return view;
  }

  async ofIncident(incidentId: string): Promise<CallOut[]> {
    const rows: CallOutRow[] = await this.unit
      .db('call_outs')
      .where('incident_id', incidentId)
      .orderBy('started_at', 'desc')
      .orderBy('id', 'desc')
      .limit(20)
      .select('*');
    return this.views(rows);
  }

  private async views(rows: readonly CallOutRow[]): Promise<CallOut[]> {
    const ids = rows.map((row) => row.id);
    const legs = await this.legs(ids);
    const recorded: { call_out_id: string }[] = await this.unit
      .db('call_recordings')
      .whereIn('call_out_id', ids)
      .whereNull('seconds')
      .select('call_out_id');
    return rows.map((row) =>
      callOutSchema.parse({
        callOutId: row.id,
        incidentId: row.incident_id,
        mode: row.mode,
        provider: row.provider,
        state: row.state,
        startedAt: row.started_at,
        firstRingAt: row.first_ring_at ?? undefined,
        endedAt: row.ended_at ?? undefined,
        speech: row.speech,
        conference: Boolean(row.conference),
        repeat: Boolean(row.repeat),
        round: row.round,
        paused: Boolean(row.paused),
        waiting: Boolean(row.waiting),
        lines: row.lines,
        ...(row.officer_number === null || row.officer_number === undefined
          ? {}
          : { officer: { number: row.officer_number, state: row.officer_state, at: row.officer_at } }),
        recording: recorded.some((recording) => recording.call_out_id === row.id),
        legs: legs.filter((leg) => leg.call_out_id === row.id).map(legOf),
      }),
    );
  }
}
