import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { InputOf, OperationName, OutputOf, Reply } from '../../contract/index.js';
import { testPassword } from './passwords.js';
import { projectRoot } from './project-root.js';

/** A station host in a process of its own. */
export interface HttpStation {
  readonly url: string;
  readonly process: ChildProcess;
  /** Sends a request with a bearer token. */
  post(operation: string, body: unknown, token?: string): Promise<{ status: number; reply: Reply<unknown> }>;
  ok<N extends OperationName>(operation: N, body: InputOf<N>, token?: string): Promise<OutputOf<N>>;
  signIn(name: string): Promise<string>;
  /** Ends it; `SIGKILL` gives it no chance to tidy up. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

interface Options {
  readonly dataDir: string;
  readonly demo?: boolean;
  readonly port?: number;
  readonly exchangeSpeed?: number;
}

function waitForAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const url = /listening (\S+)/u.exec(output)?.[1];
      if (url !== undefined) resolve(url);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.on('exit', (code) => {
      reject(new Error(`the station ended with ${String(code)}: ${output}`));
    });
  });
}

/** Starts the built station host on a free port. */
export async function startHttpStation(options: Options): Promise<HttpStation> {
  const child = spawn(
    process.execPath,
    [
      join(projectRoot, 'dist/server/station.cjs'),
      '--data',
      options.dataDir,
      '--port',
      String(options.port ?? 0),
      '--exchange-speed',
      String(options.exchangeSpeed ?? 20),
      ...(options.demo === false ? [] : ['--demo']),
    ],
    {
      env: { ...process.env, LIANDONG_ADMIN_PASSWORD: testPassword, LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const url = await waitForAddress(child);
  const post = async (operation: string, body: unknown, token?: string) => {
    const response = await fetch(`${url}/api/${operation}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, reply: (await response.json()) as Reply<unknown> };
  };
  const ok = async <N extends OperationName>(operation: N, body: InputOf<N>, token?: string): Promise<OutputOf<N>> => {
    const { reply } = await post(operation, body, token);
    if (!reply.ok) throw new Error(`${operation}: ${reply.error.reason} ${reply.error.message}`);
    return reply.result as OutputOf<N>;
  };
  return {
    url,
    process: child,
    post,
    ok,
    async signIn(name) {
      return (await ok('access.signIn', { name, password: testPassword })).token;
    },
    async stop(signal = 'SIGTERM') {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill(signal);
      await ended;
    },
  };
}
