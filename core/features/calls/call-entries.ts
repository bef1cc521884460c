import type { CallStep } from '../../../contract/calls/call-machine.model.js';
import { definedOf } from '../../db/defined.js';
import type { JournalEntry } from '../journal/index.js';
import type { LegChange } from './attempts.repository.js';
import type { KnownCaller } from './known-caller.model.js';
import type { RunningCallOut } from './live-call-out.js';

/** What somebody who called back did. */
export function callBackEntry(kind: string, caller: KnownCaller, data: Record<string, unknown>): JournalEntry {
  const { legId, memberId, personName: name, number, incidentId, scope } = caller;
  return { kind, subject: legId, incidentId, scope, data: { ...data, memberId, name, number } };
}

/** Where one person's call stands. */
export function legEntry(callOut: RunningCallOut, { leg, detail }: LegChange): JournalEntry {
  const { personName = '', number = '', substitute = false } = leg.targets[leg.targetIndex] ?? {};
  const { memberId, attempts, outcome, lastOutcome } = leg;
  const flags = { ...(leg.onLine ? { onLine: true } : {}), ...(leg.asksOfficer ? { asksOfficer: true } : {}) };
  return {
    kind: `calls.leg_${leg.state}`,
    subject: leg.legId,
    incidentId: callOut.incidentId,
    scope: callOut.scope,
    data: {
      callOutId: callOut.callOutId,
      memberId,
      name: personName,
      number,
      substitute,
      attempts,
      ...flags,
      ...definedOf({ outcome, lastOutcome, detail }),
    },
  };
}

/** How a call-out ended. */
export function endEntry(callOut: RunningCallOut, step: CallStep): JournalEntry {
  const acknowledged = step.machine.legs.filter((leg) => leg.state === 'acknowledged').length;
  return {
    kind: step.machine.state === 'stopped' ? 'calls.stopped' : 'calls.settled',
    subject: callOut.callOutId,
    incidentId: callOut.incidentId,
    scope: callOut.scope,
    data: { acknowledged, total: step.machine.legs.length },
  };
}
