import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Cleanup } from './cleanup.js';

const endMs = 5_000;

/** Ends a process: politely, then not. */
export async function endProcess(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  const timer = setTimeout(() => child.kill('SIGKILL'), endMs);
  await ended;
  clearTimeout(timer);
}

/** A server in a process of its own that has said `listening URL`. */
export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  end(): Promise<void>;
}

/** Starts a Node program and waits until it listens. */
export async function startServer(
  cleanup: Cleanup,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  cleanup.add(() => endProcess(child));
  const url = await new Promise<string>((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const found = /listening (\S+)/u.exec(output)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => {
      reject(new Error(`the server ended with ${String(code)}: ${output}`));
    });
  });
  return { url, pid: child.pid ?? 0, end: () => endProcess(child) };
}

const bareServer = `
const server = require('node:http').createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => (body += chunk));
  request.on('end', () => response.writeHead(200, { 'content-type': 'application/json' }).end(body));
});
server.listen(0, '127.0.0.1', () => console.log('listening http://127.0.0.1:' + server.address().port));
`;

/** A node:http server that echoes what it is sent. */
export function startEchoServer(cleanup: Cleanup): Promise<ServerProcess> {
  return startServer(cleanup, ['-e', bareServer]);
}

/** Whether this system tells of its processes what the memory figures need. */
export const hasProc = existsSync('/proc/self/smaps_rollup');

function kibibytes(file: string, key: string): number {
  try {
    const line = new RegExp(`^${key}:\\s+(\\d+) kB`, 'mu').exec(readFileSync(file, 'utf8'));
    return Number(line?.[1] ?? 0);
  } catch {
    // A process of the tree may have ended since it was listed.
    return 0;
  }
}

/** Resident memory of one process, MB. */
export function residentMb(pid: number): number {
  return kibibytes(`/proc/${pid}/status`, 'VmRSS') / 1024;
}

function parentOf(pid: number): number {
  try {
    // After the name in parentheses, which may hold anything, come the state and the parent.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
}

/** Memory of a process and all it started, shared pages counted once (proportional set size), MB. */
export function treeMb(root: number): number {
  const pids = readdirSync('/proc').map(Number).filter(Number.isInteger);
  const parents = new Map(pids.map((pid) => [pid, parentOf(pid)]));
  const isBelow = (pid: number): boolean => {
    for (let at = pid; at > 1; at = parents.get(at) ?? 0) if (at === root) return true;
    return false;
  };
  const tree = pids.filter(isBelow);
  return tree.reduce((sum, pid) => sum + kibibytes(`/proc/${pid}/smaps_rollup`, 'Pss'), 0) / 1024;
}
