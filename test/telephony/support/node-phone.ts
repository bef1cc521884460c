import { createHash } from 'node:crypto';

import { openTcp, openUdp, type PeerSocket, type Reply } from './peer-socket.js';
import { answerTo, header, parseSip, type SipMessage, userIn } from './sip-message.js';

/** What the phone does when dialled. */
export interface PhoneScript {
  /** Answers before the final one, in order; 183 carries a session description. */
  readonly provisional?: readonly number[];
  /** Final status; absent: rings until cancelled. */
  readonly final?: number;
  /** Reason header of the final answer. */
  readonly reason?: string;
  /** Wait before the final answer, milliseconds. */
  readonly afterMs?: number;
  /** Answers 200 after the CANCEL, as if the two had crossed. */
  readonly answersCancel?: boolean;
  /** Says nothing at all. */
  readonly mute?: boolean;
  /** Takes the CANCEL and never sends the 487. */
  readonly swallows487?: boolean;
  /** Does not agree to be held. */
  readonly refusesReinvite?: boolean;
  /** Session description of the 200. */
  readonly sdp?: string;
}

/** How the exchange in front of the phone behaves; may be changed while it runs. */
export interface ExchangeManners {
  /** Asked for in a digest for REGISTER and INVITE, when set. */
  secret?: string;
  registerStatus?: number;
  optionsStatus?: number;
  /** Answers nothing. */
  dead?: boolean;
  /** Every answer comes this late, milliseconds. */
  delayMs?: number;
}

export const PHONE_SDP = [
  'v=0',
  'o=phone 1 1 IN IP4 127.0.0.1',
  's=-',
  'c=IN IP4 127.0.0.1',
  't=0 0',
  'm=audio 40000 RTP/AVP 8',
  'a=rtpmap:8 PCMA/8000',
  '',
].join('\r\n');

/** Exchange and phone in one, in plain Node, scripted by the dialled number: for tests without Debian's programs. */
export class NodePhone {
  readonly manners: ExchangeManners = {};
  /** Everything heard, in order. */
  readonly heard: SipMessage[] = [];
  /** Told of each message before it is answered; for those who take the time. */
  onheard: ((message: SipMessage) => void) | undefined;
  private readonly doors: PeerSocket[] = [];
  private readonly invites = new Map<string, { request: SipMessage; script: PhoneScript; reply: Reply }>();
  private registered: { contact: string; reply: Reply } | undefined;
  private waiters: (() => void)[] = [];

  private constructor(private readonly scripts: Readonly<Record<string, PhoneScript>>) {}

  /** Listens on UDP and TCP of one port; 0 takes a free one. */
  static async open(scripts: Readonly<Record<string, PhoneScript>> = {}, port = 0): Promise<NodePhone> {
    const phone = new NodePhone(scripts);
    const udp = await openUdp(port, (text, reply) => phone.receive(text, reply));
    phone.doors.push(udp, await openTcp(udp.port, (text, reply) => phone.receive(text, reply)));
    return phone;
  }

  get port(): number {
    return this.doors[0]?.port ?? 0;
  }

  get contact(): string {
    return `sip:phone@127.0.0.1:${this.port}`;
  }

  async close(): Promise<void> {
    await Promise.all(this.doors.map((door) => door.close()));
  }

  /** Requests of a method heard so far; repetitions count. */
  requests(method: string): readonly SipMessage[] {
    return this.heard.filter((message) => message.status === undefined && message.method === method);
  }

  /** Resolves with the first message, past or future, that fits. */
  async hears(fits: (message: SipMessage) => boolean): Promise<SipMessage> {
    for (;;) {
      const found = this.heard.find(fits);
      if (found !== undefined) {
        return found;
      }
      await new Promise<void>((resolve) => this.waiters.push(resolve));
    }
  }

  /** Sends any text to whoever registered last. */
  tell(text: string): void {
    this.registered?.reply(text);
  }

  /** Contact of whoever registered last. */
  get callee(): string {
    return /<([^>]+)>/.exec(this.registered?.contact ?? '')?.[1] ?? '';
  }

  private receive(text: string, reply: Reply): void {
    if (text.trim() === '') {
      return;
    }
    const message = parseSip(text);
    this.heard.push(message);
    this.onheard?.(message);
    const waiters = this.waiters;
    this.waiters = [];
    waiters.forEach((wake) => wake());
    if (message.status === undefined && this.manners.dead !== true) {
      const { delayMs } = this.manners;
      const late: Reply = delayMs === undefined ? reply : (answer) => void setTimeout(() => reply(answer), delayMs);
      this.answer(message, late);
    }
  }

  private answer(request: SipMessage, reply: Reply): void {
    switch (request.method) {
      case 'REGISTER':
        return this.register(request, reply);
      case 'OPTIONS':
        return reply(answerTo(request, this.manners.optionsStatus ?? 200));
      case 'INVITE':
        return this.invited(request, reply);
      case 'CANCEL':
        return this.cancelled(request, reply);
      case 'ACK':
        return undefined;
      default:
        return reply(answerTo(request, 200));
    }
  }

  private register(request: SipMessage, reply: Reply): void {
    if (!this.passes(request, 'authorization')) {
      reply(answerTo(request, 401, ['WWW-Authenticate: Digest realm="register.test", nonce="n1", algorithm=MD5']));
      return;
    }
    const status = this.manners.registerStatus ?? 200;
    const contact = header(request, 'contact');
    this.registered = { contact, reply };
    reply(answerTo(request, status, status === 200 ? [`Contact: ${contact}`] : []));
  }

  private invited(request: SipMessage, reply: Reply): void {
    const script = this.invites.get(header(request, 'call-id'))?.script ??
      this.scripts[userIn(request.start)] ?? { provisional: [100, 180], final: 200 };
    const again = /;tag=/.test(header(request, 'to'));
    if (script.mute === true) {
      return;
    }
    if (!again && !this.passes(request, 'proxy-authorization')) {
      reply(answerTo(request, 407, ['Proxy-Authenticate: Digest realm="call.test", nonce="n2", algorithm=MD5']));
      return;
    }
    const contact = [`Contact: <${this.contact}>`];
    if (again) {
      reply(script.refusesReinvite === true ? answerTo(request, 488) : answerTo(request, 200, contact, held(request)));
      return;
    }
    this.invites.set(header(request, 'call-id'), { request, script, reply });
    for (const status of script.provisional ?? [100]) {
      reply(answerTo(request, status, status === 100 ? [] : contact, status === 183 ? PHONE_SDP : ''));
    }
    const { final } = script;
    if (final !== undefined) {
      const extra = [...contact, ...(script.reason === undefined ? [] : [`Reason: ${script.reason}`])];
      const body = final === 200 ? (script.sdp ?? PHONE_SDP) : '';
      setTimeout(() => reply(answerTo(request, final, extra, body)), script.afterMs ?? 0);
    }
  }

  private cancelled(request: SipMessage, reply: Reply): void {
    reply(answerTo(request, 200));
    const invite = this.invites.get(header(request, 'call-id'));
    if (invite === undefined || invite.script.swallows487 === true) {
      return;
    }
    const crossed = invite.script.answersCancel === true;
    reply(answerTo(invite.request, crossed ? 200 : 487, [`Contact: <${this.contact}>`], crossed ? PHONE_SDP : ''));
  }

  private passes(request: SipMessage, name: string): boolean {
    const { secret } = this.manners;
    if (secret === undefined) {
      return true;
    }
    const given = header(request, name);
    const field = (key: string): string => new RegExp(`${key}="([^"]*)"`).exec(given)?.[1] ?? '';
    const ha1 = md5(`${field('username')}:${field('realm')}:${secret}`);
    const ha2 = md5(`${request.method}:${field('uri')}`);
    return given !== '' && field('response') === md5(`${ha1}:${field('nonce')}:${ha2}`);
  }
}

function held(request: SipMessage): string {
  return request.body.includes('a=sendonly') ? `${PHONE_SDP}a=recvonly\r\n` : PHONE_SDP;
}

function md5(text: string): string {
  return createHash('md5').update(text).digest('hex');
}
