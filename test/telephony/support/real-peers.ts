import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** SIP port of the exchange; see peers/exchange.cfg. */
export const EXCHANGE_PORT = 5060;
const PHONE_PORT = 5070;
const CALLER_PORT = 5071;
const READY_WITHIN_MS = 10_000;

/** A program of somebody else's, running for a test. */
export interface Peer {
  /** Exit status; rejects nothing. */
  readonly ended: Promise<number | null>;
  /** Everything it has printed. */
  words(): string;
  stop(): Promise<void>;
}

/** Registrar and proxy. Ready when this resolves. */
export async function startExchange(): Promise<Peer> {
  const folder = mkdtempSync(join(tmpdir(), 'exchange-'));
  const args = ['-f', peerFile('exchange.cfg'), '-DD', '-E', '-m', '32', '-M', '4', '-Y', folder];
  const peer = run('kamailio', args, folder, 'SIGTERM');
  await until(() => isBound('udp', '127.0.0.1', EXCHANGE_PORT) && isBound('tcp', '127.0.0.1', EXCHANGE_PORT), peer);
  return peer;
}

/** The phone behind numbers that begin with 0; the number says what it does (peers/outside-world.xml). */
export async function startOutsideWorld(): Promise<Peer> {
  const folder = mkdtempSync(join(tmpdir(), 'outside-'));
  const args = ['-sf', peerFile('outside-world.xml'), '-i', '127.0.0.1', '-p', String(PHONE_PORT), '-nostdin'];
  const peer = run('sipp', args, folder, 'SIGKILL');
  await until(() => isBound('udp', '127.0.0.1', PHONE_PORT), peer);
  return peer;
}

/** Somebody calls op1 once, hears half a second and hangs up; exit status 0 when all went as it should. */
export function callTheRoom(): Peer {
  const folder = mkdtempSync(join(tmpdir(), 'caller-'));
  const args = ['-sf', peerFile('call-in.xml'), `127.0.0.1:${EXCHANGE_PORT}`, '-i', '127.0.0.1'];
  return run('sipp', [...args, '-p', String(CALLER_PORT), '-m', '1', '-nostdin'], folder, 'SIGKILL');
}

/** A soft-phone that registers as `user` and answers by itself. Registered when this resolves. */
export async function startSoftPhone(user: string, port: number): Promise<Peer> {
  const folder = mkdtempSync(join(tmpdir(), 'phone-'));
  writeFileSync(
    join(folder, 'config'),
    [
      `sip_listen 127.0.1.1:${port}`,
      'net_interface 127.0.1.1',
      'module_path /usr/lib/baresip/modules',
      ...['g711', 'ausine', 'aubridge'].map((name) => `module ${name}.so`),
      ...['account', 'menu'].map((name) => `module_app ${name}.so`),
      'audio_source ausine,440',
      'audio_player aubridge,none',
      'audio_alert aubridge,none',
      'ausrc_srate 48000',
      'ausrc_channels 2',
      '',
    ].join('\n'),
  );
  writeFileSync(
    join(folder, 'accounts'),
    `<sip:${user}@pbx.test>;auth_pass=secret;answermode=auto;outbound="sip:127.0.0.1:${EXCHANGE_PORT}";audio_codecs=pcma;regint=60\n`,
  );
  writeFileSync(join(folder, 'contacts'), '');
  const peer = run('baresip', ['-f', folder, '-v'], folder, 'SIGKILL');
  await until(() => /200 OK/.test(peer.words()), peer);
  return peer;
}

/** Starts a program in a folder of its own, which goes with it. */
export function run(program: string, args: readonly string[], folder: string, signal: NodeJS.Signals): Peer {
  const child: ChildProcess = spawn(program, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const words: string[] = [];
  child.stdout?.on('data', (chunk: Buffer) => words.push(chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => words.push(chunk.toString()));
  const ended = new Promise<number | null>((resolve) =>
    child.once('close', (code) => {
      rmSync(folder, { recursive: true, force: true });
      resolve(code);
    }),
  );
  return {
    ended,
    words: () => words.join(''),
    stop: async () => {
      child.kill(signal);
      await ended;
    },
  };
}

/** Polls a condition that nobody announces. */
export async function until(ready: () => boolean, peer: Peer): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!ready()) {
    if (Date.now() > deadline) {
      throw new Error(`not ready:\n${peer.words()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** From the kernel's table: address in little endian hexadecimal. */
function isBound(protocol: 'udp' | 'tcp', address: string, port: number): boolean {
  const hex = address
    .split('.')
    .reverse()
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('');
  const entry = `${hex}:${port.toString(16).padStart(4, '0')}`.toUpperCase();
  return readFileSync(`/proc/net/${protocol}`, 'utf8').includes(entry);
}

function peerFile(name: string): string {
  return fileURLToPath(new URL(`../peers/${name}`, import.meta.url));
}
