import type { MemberState } from '../../../contract/command/command.contract.js';
import type { Member } from '../../../contract/command/command.contract.js';
import type { CallStep, CallTarget, MachineLeg } from '../../../contract/calls/call-out.rules.js';
import type { JournalRow } from '../../../contract/journal/journal.contract.js';
import type { Database } from '../../db/connect.js';
import { runCommand, type UnitOfWork } from '../../db/unit-of-work.js';
import { type Clock, instantOf } from '../../ports/clock.js';
import type { CommandService } from '../command/index.js';
import { IncidentsRepository } from '../incidents/index.js';
import { appendRow, type JournalEntry, takeWriterPlace } from '../journal/index.js';
import type { RunningCallOut } from './call-engine.js';
import { CallsRepository } from './calls.repository.js';

interface ServiceParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly command: CommandService;
  readonly announce: (row: JournalRow) => void;
}

/** Numbers to try for a member: the holder's in order, then the substitute's. */
export function targetsFor(member: Member): readonly CallTarget[] {
  const own = member.phones.map((phone, index) => ({
    personName: member.person?.name ?? member.post,
    substitute: false,
    number: phone.number,
    numberIndex: index + 1,
  }));
  const others = (member.substitute?.phones ?? []).map((phone, index) => ({
    personName: member.substitute?.name ?? '',
    substitute: true,
    number: phone.number,
    numberIndex: index + 1,
  }));
  return [...own, ...others];
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

  async keep(callOut: RunningCallOut, step: CallStep, legs: readonly MachineLeg[]): Promise<void> {
    await this.asStation(async (unit, record, at) => {
      const repository = new CallsRepository(unit);
      const members = this.parts.command.repository(unit);
      for (const leg of legs) {
        await repository.updateLeg(leg, at);
        const state = memberStateOf(leg);
        if (state !== undefined) await members.setState(leg.memberId, state, at);
        if (leg.state === 'ringing') await repository.markFirstRing(callOut.callOutId, at);
        await record(legEntry(callOut, leg));
      }
      await this.followIncident(unit, callOut, legs, at);
      if (step.machine.state !== 'running') {
        await repository.updateCallOut(callOut.callOutId, { state: step.machine.state, ended_at: at });
        await record(endEntry(callOut, step));
      } else {
        await repository.updateCallOut(callOut.callOutId, { state: 'running', ended_at: null });
      }
    });
  }

  /** Call-outs that ran when the station went down: nothing rings any more, and the record says so. */
  async settleInterrupted(): Promise<number> {
    return this.asStation(async (unit, record, at) => {
      const repository = new CallsRepository(unit);
      const running = await repository.running();
      for (const row of running) {
        await repository.updateCallOut(row.id, { state: 'stopped', ended_at: at });
        await unit
          .db('call_legs')
          .where('call_out_id', row.id)
          .whereIn('state', ['queued', 'dialing', 'ringing', 'answered'])
          .update({ state: 'ended', outcome: 'failed', at });
        await unit
          .db('command_members')
          .where({ incident_id: row.incident_id })
          .whereIn('state', ['calling', 'answered'])
          .update({ state: 'waiting', state_at: at });
        await record({
          kind: 'calls.interrupted',
          subject: row.id,
          incidentId: row.incident_id,
          scope: row.scope,
        });
      }
      return running.length;
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

function legEntry(callOut: RunningCallOut, leg: MachineLeg): JournalEntry {
  const target = leg.targets[leg.targetIndex];
  return {
    kind: `calls.leg_${leg.state}`,
    subject: leg.legId,
    incidentId: callOut.incidentId,
    scope: callOut.scope,
    data: {
      callOutId: callOut.callOutId,
      memberId: leg.memberId,
      name: target?.personName ?? '',
      number: target?.number ?? '',
      substitute: target?.substitute ?? false,
      attempts: leg.attempts,
      ...(leg.outcome === undefined ? {} : { outcome: leg.outcome }),
      ...(leg.lastOutcome === undefined ? {} : { lastOutcome: leg.lastOutcome }),
    },
  };
}

function endEntry(callOut: RunningCallOut, step: CallStep): JournalEntry {
  const acknowledged = step.machine.legs.filter((leg) => leg.state === 'acknowledged').length;
  return {
    kind: step.machine.state === 'stopped' ? 'calls.stopped' : 'calls.settled',
    subject: callOut.callOutId,
    incidentId: callOut.incidentId,
    scope: callOut.scope,
    data: { acknowledged, total: step.machine.legs.length },
  };
}
