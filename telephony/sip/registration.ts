import { URI } from 'jssip';
import { type DisconnectEvent, type UnRegisteredEvent } from 'jssip/lib/UA.js';

import { type LineState, type LineTimes, type LineTrouble } from '../telephony-messages.js';
import { type UserAgent } from './js-sip.js';
import { registerTrouble, registerWait } from './line-trouble.rules.js';
import { type SipSocket, type SocketTrouble } from './sip-socket.js';

/** A `line` message without its kind. */
export interface LineReport {
  readonly state: LineState;
  readonly why?: LineTrouble;
  readonly status?: number;
}

/** Giving the registration back is polite, not necessary: it runs out by itself. */
const GIVE_BACK_WITHIN_MS = 2_000;

/**
 * Keeps the account registered and says how the line stands. JsSIP registers when connected and refreshes; trying
 * again after a failure, the OPTIONS lamp and noticing silence early are done here.
 */
export class Registration {
  private timer: NodeJS.Timeout | undefined;
  private failures = 0;
  private up = false;
  /** The exchange was there and fell silent: the connection itself may be dead. */
  private suspect = false;
  private stopped = false;
  private last = '';

  constructor(
    private readonly agent: UserAgent,
    private readonly socket: SipSocket,
    private readonly domain: string,
    private readonly times: LineTimes,
    private readonly report: (report: LineReport) => void,
  ) {}

  start(): void {
    this.agent.on('connected', () => this.awaitAnswer());
    this.agent.on('registered', () => this.registered());
    this.agent.on('registrationFailed', (event) => this.failed(event));
    this.agent.on('disconnected', (event) => this.disconnected(event));
    this.say({ state: 'connecting' });
    // Looking up a name may hang; the screen must not.
    this.after(this.times.noResponseMs, () => this.say({ state: 'down', why: 'unreachable' }));
  }

  /** Tries at once, whatever the wait was. */
  again(): void {
    this.failures = 0;
    if (!this.up && this.agent.isConnected()) {
      this.register();
    }
  }

  /** Stops watching and gives the registration back. Resolves when done or after a short wait. */
  async giveBack(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    if (!this.agent.isRegistered()) {
      return;
    }
    await new Promise<void>((resolve) => {
      const patience = setTimeout(resolve, GIVE_BACK_WITHIN_MS);
      this.agent.on('unregistered', () => {
        clearTimeout(patience);
        resolve();
      });
      this.agent.unregister();
    });
  }

  private register(): void {
    this.agent.register();
    this.awaitAnswer();
  }

  private awaitAnswer(): void {
    this.after(this.times.noResponseMs, () => {
      this.say({ state: 'down', why: 'no_answer' });
      if (this.suspect) {
        this.suspect = false;
        this.socket.freshen();
      }
      // JsSIP still waits; its verdict comes as `registrationFailed`. Should it never come, try again all the same.
      this.after(64_000, () => this.register());
    });
  }

  private registered(): void {
    this.failures = 0;
    this.suspect = false;
    this.up = true;
    this.say({ state: 'up' });
    this.watch();
  }

  private watch(): void {
    this.after(this.times.optionsEveryMs, () => {
      let open = true;
      const alive = (): void => {
        if (open) {
          open = false;
          this.watch();
        }
      };
      this.after(this.times.optionsAnswerMs, () => {
        open = false;
        this.silent();
      });
      this.agent.sendOptions(new URI('sip', '', this.domain), undefined, {
        eventHandlers: {
          succeeded: alive,
          // Any answer is a sign of life: many exchanges refuse OPTIONS.
          failed: ({ response }) => {
            if (response !== null) {
              alive();
            }
          },
        },
      });
    });
  }

  /** OPTIONS unanswered. An exchange that restarts has forgotten us, so the way back is a new registration. */
  private silent(): void {
    this.up = false;
    this.suspect = true;
    this.agent.registrator().onTransportClosed();
    this.say({ state: 'down', why: 'lost' });
    this.register();
  }

  private failed({ response }: UnRegisteredEvent): void {
    // JsSIP's types say there is always a response. Without a connection `disconnected` tells the story.
    const status = (response as UnRegisteredEvent['response'] | null)?.status_code;
    if (!this.agent.isConnected()) {
      return;
    }
    this.up = false;
    this.failures += 1;
    const why = registerTrouble(status);
    if (why === 'no_answer') {
      this.socket.freshen();
    }
    this.say({ state: 'down', why, ...(status === undefined ? {} : { status }) });
    this.after(registerWait(why, this.failures, this.times.registerRetryMs), () => this.register());
  }

  private disconnected({ reason }: DisconnectEvent): void {
    clearTimeout(this.timer);
    const why = troubleOf(reason);
    this.up = false;
    this.say({ state: 'down', why });
  }

  private after(ms: number, then: () => void): void {
    clearTimeout(this.timer);
    if (!this.stopped) {
      this.timer = setTimeout(then, ms);
    }
  }

  private say(report: LineReport): void {
    const text = JSON.stringify(report);
    if (!this.stopped && text !== this.last) {
      this.last = text;
      this.report(report);
    }
  }
}

function troubleOf(reason: string | undefined): SocketTrouble {
  return reason === 'refused' || reason === 'unreachable' ? reason : 'lost';
}
