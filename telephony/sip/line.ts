import { type RTCSession } from 'jssip/lib/RTCSession.js';
import { type IncomingRequest } from 'jssip/lib/SIPMessage.js';
import { type RTCSessionEvent } from 'jssip/lib/UA.js';

import { type LineAccount, type LineTimes } from '../telephony-messages.js';
import { type CallReports } from './call-reports.js';
import { type JsSipTransaction, prepareJsSip, TRANSACTION_PROCEEDING, UserAgent } from './js-sip.js';
import { agentConfiguration, targetUri } from './line-account.rules.js';
import { type DialRequest, OutgoingCall } from './outgoing-call.js';
import { Registration, type LineReport } from './registration.js';
import { createSipSocket } from './create-sip-socket.js';
import { type SipSocket } from './sip-socket.js';

/** What a line tells. */
export interface LineEvents {
  readonly line: (report: LineReport) => void;
  /** A call from outside, ringing. */
  readonly incoming: (session: RTCSession, request: IncomingRequest) => void;
  /** A message from the network that JsSIP stumbled over. */
  readonly fault: (error: unknown) => void;
}

/** After CANCEL the end is forced after this (64 T1): some phones swallow the 487. */
const FORCED_END_MS = 32_000;
/** Farewells (BYE, CANCEL, the registration) may take this long to be answered. */
const FAREWELL_MS = 2_000;

/** One account at the exchange. */
export class SipLine {
  private readonly socket: SipSocket;
  private readonly agent: UserAgent;
  private readonly registration: Registration;
  private readonly transactions = new Set<JsSipTransaction>();
  private readonly outgoing = new Map<string, OutgoingCall>();
  private retired = false;

  /** Throws JsSIP's ConfigurationError for an account it cannot use. */
  constructor(
    private readonly account: LineAccount,
    private readonly times: LineTimes,
    private readonly events: LineEvents,
  ) {
    prepareJsSip();
    this.socket = createSipSocket(account);
    this.socket.onfault = events.fault;
    this.agent = new UserAgent(agentConfiguration(account, times, this.socket));
    this.registration = new Registration(this.agent, this.socket, account.domain, times, events.line);
    this.agent.onTransaction('newTransaction', (transaction) => this.began(transaction));
    this.agent.onTransaction('transactionDestroyed', (transaction) => this.transactions.delete(transaction));
    this.agent.on('newRTCSession', (event: RTCSessionEvent) => {
      if (event.originator === 'remote') {
        this.ring(event.session, event.request);
      }
    });
  }

  start(): void {
    this.registration.start();
    this.agent.start();
  }

  /** Registers again at once. */
  again(): void {
    this.registration.again();
  }

  /** Calls a number that `callNumber` has passed. */
  dial(number: string, request: Pick<DialRequest, 'media' | 'ringMs' | 'reports'>): OutgoingCall {
    const reports: CallReports = {
      ...request.reports,
      ended: (end) => {
        this.forget(call.id);
        request.reports.ended(end);
      },
    };
    const call = new OutgoingCall(this.agent, {
      ...request,
      reports,
      target: targetUri(number, this.account.domain),
      noResponseMs: this.times.noResponseMs,
    });
    this.outgoing.set(call.id, call);
    return call;
  }

  /** No more calls, registration given back; running calls go on. */
  async retire(): Promise<void> {
    this.retired = true;
    await this.registration.giveBack();
  }

  /** Gives the registration back and closes the socket. Calls must have been hung up before. */
  async close(): Promise<void> {
    await this.retire();
    await this.farewell();
    this.agent.stop();
    this.socket.disconnect();
  }

  private began(transaction: JsSipTransaction): void {
    this.transactions.add(transaction);
    if (transaction.type === 'ict') {
      for (const call of this.outgoing.values()) {
        if (belongs(transaction, call.id)) {
          call.follow(transaction);
        }
      }
    }
  }

  private ring(session: RTCSession, request: IncomingRequest): void {
    if (this.retired) {
      session.terminate({ status_code: 480 });
    } else {
      this.events.incoming(session, request);
    }
  }

  /** NOTE: JsSIP waits for ever for the 487 to a CANCEL. */
  private forget(id: string): void {
    this.outgoing.delete(id);
    setTimeout(() => {
      for (const transaction of this.transactions) {
        if (transaction.type === 'ict' && transaction.state === TRANSACTION_PROCEEDING && belongs(transaction, id)) {
          this.agent.destroyTransaction(transaction);
        }
      }
    }, FORCED_END_MS).unref();
  }

  private async farewell(): Promise<void> {
    const pending = (): boolean => [...this.transactions].some(({ type }) => type === 'nict');
    if (!pending()) {
      return;
    }
    await new Promise<void>((resolve) => {
      const patience = setTimeout(resolve, FAREWELL_MS);
      this.agent.onTransaction('transactionDestroyed', () => {
        if (!pending()) {
          clearTimeout(patience);
          resolve();
        }
      });
    });
  }
}

function belongs(transaction: JsSipTransaction, sessionId: string): boolean {
  return sessionId.startsWith(transaction.request.call_id);
}
