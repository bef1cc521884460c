import { filter, type Subscription } from 'rxjs';
import type { FromTelephony } from '../../../telephony/telephony-messages.js';
import type { Logger } from '../../log/logger.js';
import type { CallsService } from './calls.service.js';
import type { KnownCaller } from './known-caller.model.js';
import type { ProviderCall } from './call-provider.js';
import type { SipProvider } from './sip/sip.provider.js';
import type { TelephonySupervisor } from './sip/telephony-supervisor.js';

interface CallBackParts {
  readonly telephony: TelephonySupervisor;
  readonly provider: SipProvider;
  readonly service: CallsService;
  readonly logger: Logger;
}

type Incoming = FromTelephony & { kind: 'incoming' };

/**
 * Calls that come in. Somebody who was called for an open incident and calls back is recognised by the number, hears
 * what the call was about and gives the word by key; a stranger is noted and refused as busy.
 */
export class CallBack {
  private readonly subscriptions: Subscription[];
  /** Callers on the line, by the id of their call. */
  private readonly talking = new Map<string, { readonly incidentId: string; readonly call: ProviderCall }>();

  constructor(private readonly parts: CallBackParts) {
    const { messages$, lost$ } = parts.telephony;
    this.subscriptions = [
      messages$.pipe(filter((message): message is Incoming => message.kind === 'incoming')).subscribe((incoming) => {
        this.take(incoming).catch((error: unknown) => {
          parts.logger.error({ cause: String(error) }, 'a call that came in could not be taken');
        });
      }),
      messages$.pipe(filter((message) => message.kind === 'ended')).subscribe(({ callId }) => {
        this.talking.delete(callId);
      }),
      lost$.subscribe(() => {
        this.talking.clear();
      }),
    ];
  }

  close(): void {
    for (const subscription of this.subscriptions) subscription.unsubscribe();
  }

  /** The incident is closed: who called back for it is no longer on the line. */
  stopIncident(incidentId: string): void {
    for (const [callId, caller] of [...this.talking]) {
      if (caller.incidentId !== incidentId) continue;
      caller.call.hangUp();
      this.talking.delete(callId);
    }
  }

  private async take(incoming: Incoming): Promise<void> {
    const caller = await this.parts.service.knownCaller(incoming.number);
    if (caller === undefined) {
      await this.parts.service.noteStranger(incoming.number);
      this.parts.telephony.send({ kind: 'hang_up', callId: incoming.callId, why: 'busy' });
      return;
    }
    await this.parts.service.noteCallBack(caller);
    this.talk(incoming, caller);
  }

  private talk(incoming: Incoming, caller: KnownCaller): void {
    const { service, logger, provider } = this.parts;
    const call: ProviderCall = provider.answer(
      incoming.callId,
      { speech: caller.speech, room: caller.callOutId },
      (event) => {
        if (event === 'asks_officer') call.join(caller.callOutId);
        if (event !== 'acknowledged' && event !== 'cannot') return;
        if (event === 'acknowledged' && caller.conference) call.join(caller.callOutId);
        else call.release();
        service.markCallBack(caller, event).catch((error: unknown) => {
          logger.error({ cause: String(error) }, 'the word of somebody who called back could not be kept');
        });
      },
    );
    this.talking.set(incoming.callId, { incidentId: caller.incidentId, call });
  }
}
