import {
  type Attempt,
  attemptSchema,
  type NumberHistory,
  numberHistorySchema,
} from '../../../contract/calls/calls.contract.js';
import type { MachineLeg } from '../../../contract/calls/call-machine.model.js';
import { insertAll } from '../../db/insert-all.js';
import type { UnitOfWork } from '../../db/unit-of-work.js';
import { groupBy } from './group-by.js';
import type { KnownCaller } from './known-caller.model.js';
import type { RunningCallOut } from './live-call-out.js';

interface AttemptRow {
  readonly leg_id: string;
  readonly attempt: number;
  readonly call_out_id: string;
  readonly provider: string;
  readonly person_name: string;
  readonly number: string;
  readonly started_at: string;
  readonly ringing_at: string | null;
  readonly answered_at: string | null;
  readonly ended_at: string | null;
  readonly outcome: string | null;
  readonly detail: string | null;
}

interface CallerRow extends Pick<AttemptRow, 'call_out_id' | 'leg_id' | 'person_name' | 'number'> {
  readonly member_id: string;
  readonly scope: string;
  readonly incident_id: string;
  readonly speech: string;
  readonly conference: boolean | number;
}

/** A leg that changed, and what the line said about it. */
export interface LegChange {
  readonly leg: MachineLeg;
  readonly detail: string | undefined;
}

/** A group has some dozens of members with a few numbers each; older attempts stand in the journal. */
const listed = 500;

/** Every number dialled, once each. */
export class AttemptsRepository {
  constructor(private readonly unit: UnitOfWork) {}

  /** Brings the attempts of the legs that changed up to their state. */
  async follow(callOut: RunningCallOut, changes: readonly LegChange[], at: string): Promise<void> {
    for (const change of changes) await this.followOne(change, at);
    const dialled = changes.flatMap(({ leg }) => (leg.state === 'dialing' ? [attemptRow(callOut, leg, at)] : []));
    await insertAll(this.unit, 'call_attempts', dialled);
  }

  private async followOne({ leg, detail }: LegChange, at: string): Promise<void> {
    const failed = failureOf(leg, at, detail);
    switch (leg.state) {
      case 'queued':
        await this.end(leg.legId, leg.attempts, failed);
        break;
      case 'dialing':
        if (leg.attempts > 1) await this.end(leg.legId, leg.attempts - 1, failed);
        break;
      case 'ringing':
        await this.note(leg, { ringing_at: at });
        break;
      case 'answered':
        await this.note(leg, { answered_at: at });
        break;
      case 'acknowledged':
        await this.note(leg, { answered_at: at });
        await this.close(leg, at, 'acknowledged', detail);
        break;
      case 'ended':
        await this.close(leg, at, leg.outcome ?? null, detail);
        break;
    }
  }

  /** Attempts under way died with what carried them. */
  async lose(callOutId: string, at: string): Promise<void> {
    await this.unit
      .db('call_attempts')
      .where({ call_out_id: callOutId, ended_at: null })
      .update({ ended_at: at, outcome: 'lost' });
  }

  /** Attempts of an incident, newest first. */
  async ofIncident(incidentId: string): Promise<Attempt[]> {
    const rows: AttemptRow[] = await this.unit
      .db('call_attempts')
      .whereIn('call_out_id', this.unit.db('call_outs').where('incident_id', incidentId).select('id'))
      .orderBy('started_at', 'desc')
      .limit(listed)
      .select('*');
    return rows.map((row) =>
      attemptSchema.parse({
        callOutId: row.call_out_id,
        legId: row.leg_id,
        attempt: row.attempt,
        personName: row.person_name,
        number: row.number,
        provider: row.provider,
        startedAt: row.started_at,
        ringingAt: row.ringing_at ?? undefined,
        answeredAt: row.answered_at ?? undefined,
        endedAt: row.ended_at ?? undefined,
        outcome: row.outcome ?? undefined,
        detail: row.detail ?? undefined,
      }),
    );
  }

  /** Whom a number belongs to that calls back: the latest call to it for an incident that is open. */
  async callerOf(numbers: readonly string[], since: string): Promise<KnownCaller | undefined> {
    const row: CallerRow | undefined = await this.unit
      .db('call_attempts')
      .join('call_outs', 'call_outs.id', 'call_attempts.call_out_id')
      .join('incidents', 'incidents.id', 'call_outs.incident_id')
      .whereIn('call_attempts.number', [...numbers])
      .where('call_attempts.started_at', '>=', since)
      .whereNot('call_attempts.scope', 'like', 'drill:%')
      .whereNot('incidents.status', 'closed')
      .orderBy('call_attempts.started_at', 'desc')
      .first(
        'call_attempts.call_out_id',
        'call_attempts.leg_id',
        'call_attempts.member_id',
        'call_attempts.person_name',
        'call_attempts.number',
        'call_attempts.scope',
        'call_outs.incident_id',
        'call_outs.speech',
        'call_outs.conference',
      );
    return (
      row && {
        callOutId: row.call_out_id,
        incidentId: row.incident_id,
        scope: row.scope,
        legId: row.leg_id,
        memberId: row.member_id,
        personName: row.person_name,
        number: row.number,
        speech: row.speech,
        conference: Boolean(row.conference),
      }
    );
  }

  /** How numbers did since an instant; what happened in drills says nothing about them. */
  async historyOf(numbers: readonly string[], since: string): Promise<NumberHistory[]> {
    const rows: Pick<AttemptRow, 'number' | 'started_at' | 'answered_at' | 'outcome'>[] = await this.unit
      .db('call_attempts')
      .whereIn('number', [...numbers])
      .where('started_at', '>=', since)
      .whereNot('scope', 'like', 'drill:%')
      .whereNotNull('outcome')
      .whereNotIn('outcome', ['cancelled', 'lost'])
      .orderBy('started_at')
      .select('number', 'started_at', 'answered_at', 'outcome');
    const byNumber = groupBy(rows, (row) => row.number);
    return [...byNumber].map(([number, calls]) => {
      const last = calls.at(-1);
      return numberHistorySchema.parse({
        number,
        calls: calls.length,
        answered: calls.filter((call) => call.answered_at !== null).length,
        acknowledged: calls.filter((call) => call.outcome === 'acknowledged').length,
        lastAt: last?.started_at,
        lastOutcome: last?.outcome ?? undefined,
      });
    });
  }

  private async note(leg: MachineLeg, changes: Partial<AttemptRow>): Promise<void> {
    const [column] = Object.keys(changes);
    if (column === undefined) return;
    await this.unit
      .db('call_attempts')
      .where({ leg_id: leg.legId, attempt: leg.attempts, [column]: null })
      .update(changes);
  }

  /** Ends the attempt unless somebody is still on the line. */
  private async close(leg: MachineLeg, at: string, outcome: string | null, detail: string | undefined): Promise<void> {
    const result = { outcome, detail: detail ?? null };
    if (leg.onLine)
      await this.unit.db('call_attempts').where({ leg_id: leg.legId, attempt: leg.attempts }).update(result);
    else await this.end(leg.legId, leg.attempts, { ...result, ended_at: at });
  }

  private async end(
    legId: string,
    attempt: number,
    changes: Pick<AttemptRow, 'ended_at' | 'outcome' | 'detail'>,
  ): Promise<void> {
    await this.unit.db('call_attempts').where({ leg_id: legId, attempt, ended_at: null }).update(changes);
  }
}

function attemptRow(callOut: RunningCallOut, leg: MachineLeg, at: string): object {
  const target = leg.targets[leg.targetIndex];
  return {
    leg_id: leg.legId,
    attempt: leg.attempts,
    call_out_id: callOut.callOutId,
    member_id: leg.memberId,
    scope: callOut.scope,
    provider: callOut.provider.name,
    person_name: target?.personName ?? '',
    number: target?.number ?? '',
    started_at: at,
  };
}

/** How an attempt that is followed by another ended. What the exchange says about itself says nothing about the number. */
function failureOf(leg: MachineLeg, at: string, detail: string | undefined) {
  const isLineFault = detail !== undefined && /^(?:no_line|exchange_down)/u.test(detail);
  return { ended_at: at, outcome: isLineFault ? null : (leg.lastOutcome ?? null), detail: detail ?? null };
}
