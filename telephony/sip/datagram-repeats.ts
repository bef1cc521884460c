import { readSipHead, type SipHead } from './sip-text.rules.js';

/** Where a datagram came from or goes to. */
export interface SipAddress {
  readonly address: string;
  readonly port: number;
}

// RFC 3261 17.1.1.1, milliseconds.
const T1 = 500;
const T2 = 4_000;
const PATIENCE = 64 * T1;
/** An incoming request JsSIP never answers (it drops what it cannot read) is forgotten after this. */
const UNANSWERED = 180_000;

interface Resend {
  stop(): void;
}

interface Incoming {
  readonly from: SipAddress;
  answer?: string;
  resend?: Resend;
  forget: NodeJS.Timeout;
}

/**
 * What UDP needs beyond what JsSIP does, whose home is the reliable WebSocket: repeats unanswered requests (timers A
 * and E) and refusals not acknowledged (timer G), answers a repeated request with the answer given before, a repeated
 * refusal with the ACK sent before. Knows nothing of sockets; `transmit` sends.
 */
export class DatagramRepeats {
  private readonly requests = new Map<string, Resend>();
  /** Branches of our INVITEs: an ACK on one of them acknowledges a refusal and is kept for its repetitions. */
  private readonly invites = new Map<string, { ack?: string; forget: NodeJS.Timeout }>();
  private readonly incoming = new Map<string, Incoming>();

  constructor(private readonly transmit: (text: string, to: SipAddress | undefined) => void) {}

  /** A message just handed over for sending. Returns where an answer belongs; `undefined` means to the exchange. */
  sending(text: string): SipAddress | undefined {
    const head = readSipHead(text);
    if (head === undefined) {
      return undefined;
    }
    if (head.status !== undefined) {
      return this.answering(head, head.status, text);
    }
    this.requesting(head, text);
    return undefined;
  }

  /** Whether a message just received is news for JsSIP. */
  isNews(text: string, from: SipAddress): boolean {
    const head = readSipHead(text);
    if (head === undefined) {
      return false;
    }
    return head.status === undefined ? this.isNewRequest(head, from) : this.isNewAnswer(head, head.status);
  }

  /** Stops everything that is being repeated. */
  close(): void {
    for (const resend of this.requests.values()) {
      resend.stop();
    }
    for (const { forget } of this.invites.values()) {
      clearTimeout(forget);
    }
    for (const entry of this.incoming.values()) {
      entry.resend?.stop();
      clearTimeout(entry.forget);
    }
    this.requests.clear();
    this.invites.clear();
    this.incoming.clear();
  }

  private requesting(head: SipHead, text: string): void {
    const invite = this.invites.get(head.branch);
    if (head.method === 'ACK') {
      if (invite !== undefined) {
        invite.ack = text;
      }
      return;
    }
    if (head.method === 'INVITE') {
      clearTimeout(invite?.forget);
      // Twice the patience: a refusal may come at the very end and be repeated for as long again.
      this.invites.set(head.branch, { forget: setTimeout(() => this.invites.delete(head.branch), 4 * PATIENCE) });
    }
    this.requests.get(keyOf(head))?.stop();
    this.requests.set(
      keyOf(head),
      repeat(
        () => this.transmit(text, undefined),
        () => this.requests.delete(keyOf(head)),
      ),
    );
  }

  private answering(head: SipHead, status: number, text: string): SipAddress | undefined {
    const entry = this.incoming.get(keyOf(head));
    if (entry === undefined) {
      return undefined;
    }
    entry.answer = text;
    entry.resend?.stop();
    clearTimeout(entry.forget);
    entry.forget = this.forgetLater(head, status < 200 ? UNANSWERED : PATIENCE);
    // A 2xx to an INVITE is repeated by JsSIP until its ACK, a refusal only here.
    if (head.method === 'INVITE' && status >= 300) {
      entry.resend = repeat(
        () => this.transmit(text, entry.from),
        () => delete entry.resend,
      );
    }
    return entry.from;
  }

  private isNewRequest(head: SipHead, from: SipAddress): boolean {
    if (head.method === 'ACK') {
      this.incoming.get(`INVITE ${head.branch}`)?.resend?.stop();
      return true;
    }
    const entry = this.incoming.get(keyOf(head));
    if (entry === undefined) {
      this.incoming.set(keyOf(head), { from, forget: this.forgetLater(head, UNANSWERED) });
      return true;
    }
    if (entry.answer !== undefined) {
      this.transmit(entry.answer, from);
    }
    return false;
  }

  private isNewAnswer(head: SipHead, status: number): boolean {
    if (status >= 200 || head.method === 'INVITE') {
      this.requests.get(keyOf(head))?.stop();
      this.requests.delete(keyOf(head));
    }
    const ack = head.method === 'INVITE' && status >= 300 ? this.invites.get(head.branch)?.ack : undefined;
    if (ack === undefined) {
      return true;
    }
    this.transmit(ack, undefined);
    return false;
  }

  private forgetLater(head: SipHead, afterMs: number): NodeJS.Timeout {
    return setTimeout(() => {
      this.incoming.get(keyOf(head))?.resend?.stop();
      this.incoming.delete(keyOf(head));
    }, afterMs);
  }
}

function keyOf(head: SipHead): string {
  return `${head.method} ${head.branch}`;
}

function repeat(send: () => void, givenUp: () => void): Resend {
  let wait = T1;
  let spent = 0;
  let timer = setTimeout(next, wait);
  function next(): void {
    spent += wait;
    if (spent >= PATIENCE) {
      givenUp();
      return;
    }
    send();
    wait = Math.min(2 * wait, T2, PATIENCE - spent);
    timer = setTimeout(next, wait);
  }
  return { stop: () => clearTimeout(timer) };
}
