/**
 * The telephony engine's process: started by the station (as a child process, or as Electron's utility process), told
 * what to do by messages, gone with its parent.
 */
import { setPriority } from 'node:os';
import type { FromTelephony, ToTelephony } from '../telephony-messages.js';
import { TelephonyEngine } from './telephony-engine.js';

/** Electron's utility process talks through this port, a Node child process through `process` itself. */
interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: ToTelephony }) => void): void;
  postMessage(message: FromTelephony): void;
}

const aliveMs = 500;
const urgent = -10;
const { parentPort } = process as unknown as { readonly parentPort?: ParentPort };

function say(message: FromTelephony): void {
  if (parentPort !== undefined) parentPort.postMessage(message);
  else if (process.connected) process.send?.(message);
}

function fault(error: unknown): void {
  process.stderr.write(`telephony: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}

const engine = new TelephonyEngine({ say, fault });

async function hear(message: ToTelephony): Promise<void> {
  await engine.hear(message);
  if (message.kind === 'close') process.exit(0);
}

try {
  // Sound every 20 ms comes before everything else on the machine; without the right to that it goes on as it is.
  setPriority(urgent);
} catch {
  // Not allowed here.
}
process.on('uncaughtException', (error) => {
  fault(error);
  process.exit(1);
});
if (parentPort !== undefined) {
  parentPort.on('message', ({ data }) => void hear(data));
} else {
  process.on('message', (message) => void hear(message as ToTelephony));
  process.on('disconnect', () => void engine.close().finally(() => process.exit(0)));
}
say({ kind: 'ready' });
setInterval(() => {
  say({ kind: 'alive' });
}, aliveMs);
