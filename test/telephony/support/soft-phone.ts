import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { SAMPLE_RATE } from '../../../telephony/media/sound.js';
import { parseWav } from '../../../telephony/media/wav-header.rules.js';
import { EXCHANGE_PORT, type Peer, run, until } from './real-peers.js';
import { within } from './within.js';

/** What baresip tells over its control port. */
type PhoneEvent =
  'REGISTER_OK' | 'CALL_INCOMING' | 'CALL_RINGING' | 'CALL_ESTABLISHED' | 'CALL_CLOSED' | 'CALL_REMOTE_SDP';

/** How long anything one waits for on a phone may take. */
const PATIENCE_MS = 15_000;
const FIRST_CONTROL_PORT = 4_500;
const FIRST_SIP_PORT = 5_100;

/**
 * A soft-phone (baresip) that is told by the test when to answer, to press and to hang up. It says one tone all the
 * time and records what it hears.
 */
export class SoftPhone {
  /** Events so far, oldest first. */
  readonly events: string[] = [];
  private rest = Buffer.alloc(0);
  private control: Socket | undefined;
  private waiters: (() => void)[] = [];

  private constructor(
    readonly user: string,
    /** Hertz. */
    readonly tone: number,
    private readonly folder: string,
    private readonly peer: Peer,
  ) {}

  /** Starts the phone `index` (0, 1, …: decides its ports). Registered at the exchange when this resolves. */
  static async start(index: number, user: string, tone: number): Promise<SoftPhone> {
    const folder = mkdtempSync(join(tmpdir(), 'phone-'));
    const controlPort = FIRST_CONTROL_PORT + index;
    mkdirSync(join(folder, 'heard'));
    writeFileSync(join(folder, 'config'), configOf(folder, FIRST_SIP_PORT + 2 * index, controlPort, tone));
    const outbound = `outbound="sip:127.0.0.1:${EXCHANGE_PORT}"`;
    const account = `<sip:${user}@pbx.test>;auth_pass=secret;answermode=manual;${outbound};audio_codecs=pcma;regint=600`;
    writeFileSync(join(folder, 'accounts'), `${account}\n`);
    writeFileSync(join(folder, 'contacts'), '');
    const phone = new SoftPhone(user, tone, folder, run('baresip', ['-f', folder], folder, 'SIGKILL'));
    await until(() => /200 OK/.test(phone.peer.words()), phone.peer);
    await phone.listen(controlPort);
    return phone;
  }

  /** Resolves with the number of events so far, once one of that kind came after the first `since` of them. */
  async tells(event: PhoneEvent, since = 0): Promise<number> {
    const told = (): boolean => this.events.slice(since).includes(event);
    const news = async (): Promise<void> => {
      while (!told()) await new Promise<void>((resolve) => this.waiters.push(resolve));
    };
    await within(PATIENCE_MS, news(), () => `${this.user} never told ${event}, but ${this.events.join(', ')}`);
    return this.events.length;
  }

  /** Takes the call that rings; resolves when it is up. */
  async accept(since = 0): Promise<void> {
    await this.tells('CALL_INCOMING', since);
    this.order('accept');
    await this.tells('CALL_ESTABLISHED', since);
  }

  /** One key as a telephone-event (RFC 4733). */
  press(digit: string): void {
    this.order('sndcode', digit);
  }

  dial(address: string): void {
    this.order('dial', address);
  }

  hangUp(): void {
    this.order('hangup');
  }

  /** Sound of the newest call as it came out of the phone, 8 kHz; its last part when `seconds` are given. */
  heard(seconds = Number.POSITIVE_INFINITY): Int16Array {
    const folder = join(this.folder, 'heard');
    const newest = readdirSync(folder)
      .filter((name) => name.endsWith('-dec.wav'))
      .sort()
      .at(-1);
    if (newest === undefined) return new Int16Array();
    const { rate, samples } = parseWav(readFileSync(join(folder, newest)));
    if (rate !== SAMPLE_RATE) throw new Error(`the phone recorded with ${rate} Hz`);
    return samples.subarray(Math.max(0, samples.length - seconds * rate));
  }

  async stop(): Promise<void> {
    this.control?.destroy();
    await this.peer.stop();
  }

  private order(command: string, params?: string): void {
    const text = JSON.stringify({ command, ...(params === undefined ? {} : { params }) });
    this.control?.write(`${Buffer.byteLength(text)}:${text},`);
  }

  private async listen(port: number): Promise<void> {
    const control = connect(port, '127.0.0.1');
    control.on('data', (chunk: Buffer) => this.read(chunk));
    control.on('error', () => undefined);
    await once(control, 'connect');
    this.control = control;
  }

  /** Netstrings of JSON: events, and answers to orders. */
  private read(chunk: Buffer): void {
    this.rest = Buffer.concat([this.rest, chunk]);
    for (let colon = this.rest.indexOf(':'); colon > 0; colon = this.rest.indexOf(':')) {
      const length = Number(this.rest.toString('latin1', 0, colon));
      if (this.rest.length < colon + length + 2) break;
      const word: unknown = JSON.parse(this.rest.toString('utf8', colon + 1, colon + 1 + length));
      this.rest = this.rest.subarray(colon + length + 2);
      if (typeof word === 'object' && word !== null && 'type' in word) this.events.push(String(word.type));
    }
    const waiters = this.waiters;
    this.waiters = [];
    waiters.forEach((wake) => wake());
  }
}

/** Phones for these users, registered; each says a tone of its own. */
export async function startSoftPhones(users: readonly string[], tones: readonly number[]): Promise<SoftPhone[]> {
  return Promise.all(users.map((user, index) => SoftPhone.start(index, user, tones[index] ?? 440)));
}

function configOf(folder: string, sipPort: number, controlPort: number, tone: number): string {
  return [
    `sip_listen 127.0.1.1:${sipPort}`,
    'net_interface 127.0.1.1',
    'module_path /usr/lib/baresip/modules',
    ...['g711', 'ausine', 'aubridge', 'sndfile'].map((name) => `module ${name}.so`),
    ...['account', 'menu', 'ctrl_tcp'].map((name) => `module_app ${name}.so`),
    `ctrl_tcp_listen 127.0.0.1:${controlPort}`,
    // ausine makes 48 kHz stereo only.
    `audio_source ausine,${tone}`,
    'audio_player aubridge,none',
    'audio_alert aubridge,none',
    'ausrc_srate 48000',
    'ausrc_channels 2',
    `snd_path ${join(folder, 'heard')}`,
    '',
  ].join('\n');
}
