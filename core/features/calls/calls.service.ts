import type { MemberState } from '../../../contract/command/command.contract.js';
import type { Member } from '../../../contract/command/command.contract.js';
import type { CallEvent, CallStep, CallTarget, MachineLeg } from '../../../contract/calls/call-machine.model.js';
import type { JournalRow } from '../../../contract/journal/journal.contract.js';
import type { Database } from '../../db/connect.js';
import { runCommand, runQuery, type UnitOfWork } from '../../db/unit-of-work.js';
import { type Clock, instantOf } from '../../ports/clock.js';
import type { CommandService } from '../command/index.js';
import { IncidentsRepository } from '../incidents/index.js';
import { appendRow, appendRows, type JournalEntry, takeWriterPlace } from '../journal/index.js';
import { AttemptsRepository, type LegChange } from './attempts.repository.js';
import { callBackEntry, endEntry, legEntry } from './call-entries.js';
import { spellingsOf } from './caller-number.rules.js';
import { CallsRepository } from './calls.repository.js';
import { groupBy } from './group-by.js';
import type { KnownCaller } from './known-caller.model.js';
import type { RunningCallOut } from './live-call-out.js';
import type { MissedCalls } from './missed-calls.js';
import { RecordingsRepository } from './recordings.repository.js';

interface ServiceParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly command: CommandService;
  readonly announce: (row: JournalRow) => void;
  readonly missedCalls: MissedCalls;
  /** Told after the word of somebody who called back is kept. */
  readonly onCallBack: (caller: KnownCaller, word: 'acknowledged' | 'cannot') => void;
}

/** Later than this nobody calls back about an alarm. */
const callBackHours = 24;

/** Numbers to try for a member: the holder's in order, then the substitute's. */
export function targetsFor(member: Member): readonly CallTarget[] {
  const own = member.phones.map((phone, index) => ({
    personName: member.person?.name ?? member.post,
    substitute: false,
    number: phone.number,
    numberIndex: index + 1,
    mobile: phone.kind === 'mobile',
  }));
  const others = (member.substitute?.phones ?? []).map((phone, index) => ({
    personName: member.substitute?.name ?? '',
    substitute: true,
    number: phone.number,
    numberIndex: index + 1,
    mobile: phone.kind === 'mobile',
  }));
  return [...own, ...others];
}

/** Whether calls of this scope only test who can be reached. */
export function isTest(scope: string): boolean {
  return scope.startsWith('test:');
}

/** What a leg's state means for the member it belongs to. */
export function memberStateOf(leg: MachineLeg): MemberState | undefined {
  switch (leg.state) {
    case 'queued':
      return undefined;
    case 'dialing':
    case 'ringing':
      return 'calling';
    case 'answered':
      return 'answered';
    case 'acknowledged':
      return 'acknowledged';
    case 'ended':
      if (leg.outcome === 'cannot') return 'cannot';
      return leg.outcome === 'cancelled' ? 'waiting' : 'unreached';
    default: {
      const never: never = leg.state;
      throw new Error(`unknown leg state ${String(never)}`);
    }
  }
}

/** Keeps what the engine did: legs, members, incident and journal in one transaction. */
export class CallsService {
  constructor(private readonly parts: ServiceParts) {}

  /** A transaction of the station itself, in line with all commands. */
  private async asStation<T>(
    work: (unit: UnitOfWork, record: (entry: JournalEntry) => Promise<number>, at: string) => Promise<T>,
  ): Promise<T> {
    const at = instantOf(this.parts.clock);
    return runCommand(this.parts.database, async (unit) => {
      await takeWriterPlace(unit);
      return work(unit, (entry) => appendRow(unit, { actor: 'station', at }, entry, this.parts.announce), at);
    });
  }

  async keep(callOut: RunningCallOut, event: CallEvent, step: CallStep, legs: readonly MachineLeg[]): Promise<void> {
    await this.asStation(async (unit, record, at) => {
      const repository = new CallsRepository(unit);
      const changes = legs.map((leg): LegChange => {
        const detail = event.kind === 'leg' && event.legId === leg.legId ? event.detail : undefined;
        return { leg, detail };
      });
      await repository.updateLegs(legs, at);
      await new AttemptsRepository(unit).follow(callOut, changes, at);
      await this.followMembers(unit, legs, at);
      if (legs.some((leg) => leg.state === 'ringing')) await repository.markFirstRing(callOut.callOutId, at);
      await this.recordAll(
        unit,
        changes.map((change) => legEntry(callOut, change)),
        at,
      );
      await this.followIncident(unit, callOut, legs, at);
      await this.followCallOut(repository, callOut, step, at);
      if (step.machine.state === 'running') return;
      await record(endEntry(callOut, step));
      if (step.machine.state === 'settled') {
        await this.parts.missedCalls.ask(unit, record, { callOut, legs: step.machine.legs, at });
      }
      await this.endTest(unit, callOut, at);
    });
  }

  private async followMembers(unit: UnitOfWork, legs: readonly MachineLeg[], at: string): Promise<void> {
    const members = this.parts.command.repository(unit);
    for (const [state, alike] of groupBy(legs, memberStateOf)) {
      if (state === undefined) continue;
      await members.setStates(
        alike.map((leg) => leg.memberId),
        state,
        at,
      );
    }
  }

  private async recordAll(unit: UnitOfWork, entries: readonly JournalEntry[], at: string): Promise<void> {
    if (entries.length > 0) await appendRows(unit, { actor: 'station', at }, entries, this.parts.announce);
  }

  private async followCallOut(
    repository: CallsRepository,
    callOut: RunningCallOut,
    { machine }: CallStep,
    at: string,
  ): Promise<void> {
    const { state, round, repeat, paused, waiting, lines } = machine;
    await repository.updateCallOut(callOut.callOutId, {
      state,
      round,
      repeat,
      paused,
      waiting,
      lines,
      ended_at: state === 'running' ? null : at,
    });
  }

  /** A call test is over when everybody was called: its incident is no incident and closes by itself. */
  private async endTest(unit: UnitOfWork, callOut: RunningCallOut, at: string): Promise<void> {
    if (!isTest(callOut.scope)) return;
    await unit.db('incidents').where('id', callOut.incidentId).update({ status: 'closed', closed_at: at });
  }

  /** The latest open incident somebody with this number was called for, within a day. */
  async knownCaller(number: string): Promise<KnownCaller | undefined> {
    const since = new Date(this.parts.clock.now() - callBackHours * 3_600_000).toISOString();
    return runQuery(this.parts.database, (unit) => new AttemptsRepository(unit).callerOf(spellingsOf(number), since));
  }

  async noteCallBack(caller: KnownCaller): Promise<void> {
    await this.asStation(async (_, record) => {
      await record(callBackEntry('calls.called_back', caller, {}));
    });
  }

  /** The word of somebody who called back; it ends the calls to that person. */
  async markCallBack(caller: KnownCaller, result: 'acknowledged' | 'cannot'): Promise<void> {
    await this.asStation(async (unit, record, at) => {
      await this.parts.command.repository(unit).setState(caller.memberId, result, at);
      await new CallsRepository(unit).markLeg(caller.legId, result, at);
      await record(callBackEntry('calls.marked', caller, { result, calledBack: true }));
    });
    this.parts.onCallBack(caller, result);
  }

  /** Somebody nobody called rang; the desk phone is where that belongs. */
  async noteStranger(number: string): Promise<void> {
    await this.asStation(async (_, record) => {
      await record({ kind: 'calls.stranger_called', subject: number, scope: 'real', data: { number } });
    });
  }

  /** Where the officer's desk phone stands in a conference; absent: it is not in it. */
  async officer(
    callOutId: string,
    phone: { readonly number: string; readonly state: 'dialing' | 'ringing' | 'on_line' | 'failed' } | undefined,
  ): Promise<void> {
    await this.asStation(async (unit, record, at) => {
      const row = await new CallsRepository(unit).setOfficer(callOutId, phone, at);
      await record({
        kind: 'calls.officer_phone',
        subject: callOutId,
        incidentId: row.incident_id,
        scope: row.scope,
        data: phone === undefined ? { state: 'left' } : { ...phone },
      });
    });
  }

  /** Recordings that are not ended: after a death of the engine or the station nobody else ends them. */
  unfinishedRecordings(): Promise<readonly { readonly call_out_id: string; readonly file: string }[]> {
    return runQuery(this.parts.database, (unit) => new RecordingsRepository(unit).unfinished());
  }

  /** A recording lies whole in its file. */
  async recorded(callOutId: string, result: { readonly seconds: number; readonly sha256: string }): Promise<void> {
    await this.asStation(async (unit, record) => {
      const recordings = new RecordingsRepository(unit);
      const running = await recordings.running(callOutId);
      if (running === undefined) return;
      await recordings.finish(running.id, result);
      const { scope } = await new CallsRepository(unit).require(callOutId);
      const data = { ...result, file: running.file };
      await record({ kind: 'calls.recorded', subject: running.id, incidentId: running.incident_id, scope, data });
    });
  }

  /** Says that call-outs of this station are alive. */
  async beat(callOutIds: readonly string[]): Promise<void> {
    await this.asStation((unit, _, at) =>
      unit
        .db('call_outs')
        .whereIn('id', [...callOutIds])
        .update({ alive_at: at }),
    );
  }

  /**
   * Call-outs whose station is gone: nothing rings any more, and the record says so. With `silentSince` only those
   * that said nothing since then (other stations share the database), else all that ran when this one went down.
   */
  async settleInterrupted(silentSince?: string): Promise<number> {
    return this.asStation(async (unit, record, at) => {
      const repository = new CallsRepository(unit);
      const gone = await repository.deserted(silentSince);
      for (const row of gone) {
        await repository.updateCallOut(row.id, { state: 'stopped', ended_at: row.ended_at ?? at });
        await repository.loseLegs(row.id, at);
        await repository.setOfficer(row.id, undefined, at);
        await unit
          .db('command_members')
          .where({ incident_id: row.incident_id })
          .whereIn('state', ['calling', 'answered'])
          .update({ state: 'waiting', state_at: at });
        await new AttemptsRepository(unit).lose(row.id, at);
        await record({
          kind: 'calls.interrupted',
          subject: row.id,
          incidentId: row.incident_id,
          scope: row.scope,
        });
      }
      return gone.length;
    });
  }

  private async followIncident(
    unit: UnitOfWork,
    callOut: RunningCallOut,
    legs: readonly MachineLeg[],
    at: string,
  ): Promise<void> {
    const incidents = new IncidentsRepository(unit);
    if (legs.some((leg) => leg.state === 'dialing')) {
      await incidents.reach(callOut.incidentId, 'assembling_at', at);
    }
    if (!legs.some((leg) => leg.state === 'acknowledged')) return;
    const { quorum } = await this.parts.command.groupOf(unit, callOut.incidentId);
    if (!quorum.reached) return;
    await incidents.reach(callOut.incidentId, 'handling_at', at);
  }
}
