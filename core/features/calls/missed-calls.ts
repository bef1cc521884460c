import type { MachineLeg } from '../../../contract/calls/call-machine.model.js';
import type { LegOutcome } from '../../../contract/calls/calls.contract.js';
import { missedCallText } from '../../../contract/messages/message-texts.rules.js';
import { smsPartsOf } from '../../../contract/messages/sms-parts.rules.js';
import type { UnitOfWork } from '../../db/unit-of-work.js';
import type { Ids } from '../../ports/ids.js';
import { IncidentsRepository } from '../incidents/index.js';
import type { JournalEntry } from '../journal/index.js';
import type { Messaging, NewMessage } from '../messages/index.js';
import { isDrill } from './call-providers.js';
import type { RunningCallOut } from './live-call-out.js';

interface MissedParts {
  readonly ids: Ids;
  readonly messaging: Messaging;
  readonly stationName: string;
}

interface Missed {
  readonly callOut: RunningCallOut;
  readonly legs: readonly MachineLeg[];
  readonly at: string;
}

/** Rang, or may have: whoever was not reached this way can read a message. */
const missedOutcomes: ReadonlySet<LegOutcome> = new Set<LegOutcome>([
  'busy',
  'no_answer',
  'rejected',
  'unreachable',
  'not_confirmed',
]);
/** Whom to call back; the number is on the phone that rang. */
const callBack = '值班室';

/** Asks those a call-out did not reach to call back, by text message, once an incident and number. */
export class MissedCalls {
  constructor(private readonly parts: MissedParts) {}

  async ask(unit: UnitOfWork, record: (entry: JournalEntry) => Promise<number>, missed: Missed): Promise<void> {
    const { callOut, at } = missed;
    const { messaging } = this.parts;
    // Without a gateway nothing could be sent; the board shows who was not reached.
    if (callOut.scope.startsWith('test:') || !messaging.canReach(callOut.scope)) return;
    const messages = await this.messagesFor(unit, missed);
    if (messages.length === 0) return;
    await messaging.service.queue(unit, record, messages, at);
    unit.afterCommit(() => {
      messaging.wake(callOut.scope);
    });
  }

  private async messagesFor(unit: UnitOfWork, { callOut, legs, at }: Missed): Promise<readonly NewMessage[]> {
    const { ids, stationName } = this.parts;
    const incident = await new IncidentsRepository(unit).require(callOut.incidentId);
    const text = missedCallText({
      stationName,
      drill: isDrill(callOut.scope),
      calledAt: at,
      title: incident.title,
      place: incident.place_json.text,
      level: incident.level ?? undefined,
      callBack,
    });
    const asked: { number: string }[] = await unit
      .db('messages')
      .where({ incident_id: callOut.incidentId, reason: 'call_missed' })
      .select('number');
    const known = new Set(asked.map((row) => row.number));
    return legs.flatMap((leg) => {
      const target = leg.targets.find(({ mobile }) => mobile === true);
      const isAsked = leg.targets.some(({ number }) => known.has(number));
      if (target === undefined || isAsked || leg.outcome === undefined || !missedOutcomes.has(leg.outcome)) return [];
      return {
        id: ids.next(),
        incidentId: callOut.incidentId,
        scope: callOut.scope,
        reason: 'call_missed' as const,
        name: target.personName,
        number: target.number,
        text,
        parts: smsPartsOf(text).parts.length,
        by: 'station',
      };
    });
  }
}
