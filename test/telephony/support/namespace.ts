import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const INSIDE = 'LIANDONG_PEERS_INSIDE';
const PROGRAMS = ['kamailio', 'sipp', 'baresip', 'ip'];
const UNSHARE = 'unshare';
const FLAGS = ['--net', '--pid', '--fork', '--kill-child', '--mount-proc'];

/** Whether these tests run in the network namespace made for them: only loopback, all ports free, no survivors. */
export const isInside = process.env[INSIDE] === 'yes';

/** Why real peers cannot be had on this machine; `undefined` when they can. */
export function peersMissing(): string | undefined {
  const absent = PROGRAMS.filter((name) => spawnSync('which', [name]).status !== 0);
  if (absent.length > 0) {
    return `not installed: ${absent.join(', ')} (Debian: kamailio sip-tester baresip-core iproute2)`;
  }
  return unshareFlags() === undefined ? 'unshare: network namespaces are not allowed here' : undefined;
}

interface Report {
  readonly testResults: readonly {
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly title: string;
      readonly status: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
}

/** Runs one test file again inside a namespace. Returns the titles that passed and the words of what did not. */
export async function runInside(file: string): Promise<{ passed: string[]; failed: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'liandong-peers-'));
  const output = join(folder, 'report.json');
  const vitest = `exec node node_modules/vitest/vitest.mjs run --project station --reporter=json --outputFile=${output} ${file}`;
  const child = spawn(
    UNSHARE,
    // 127.0.1.1: baresip takes 127.0.0.x for a loopback it must not use, and this for a network.
    [...(unshareFlags() ?? []), 'sh', '-c', `ip link set lo up && ip addr add 127.0.1.1/8 dev lo && ${vitest}`],
    { env: { ...process.env, [INSIDE]: 'yes' }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const words: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => words.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => words.push(chunk.toString()));
  await new Promise((resolve) => child.once('close', resolve));
  try {
    return read(JSON.parse(readFileSync(output, 'utf8')));
  } catch {
    return { passed: [], failed: [`no report:\n${words.join('')}`] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function read(report: Report): { passed: string[]; failed: string[] } {
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const broken = report.testResults.flatMap(({ message }) =>
    message === undefined || message === '' ? [] : [message],
  );
  return {
    passed: tests.filter(({ status }) => status === 'passed').map(({ title }) => title),
    failed: [
      ...tests
        .filter(({ status }) => status !== 'passed')
        .map(({ title, failureMessages = [] }) => `${title}\n${failureMessages.join('\n')}`),
      ...broken,
    ],
  };
}

/** As root plainly, otherwise as root of a user namespace. */
function unshareFlags(): readonly string[] | undefined {
  return [FLAGS, ['--map-root-user', ...FLAGS]].find((flags) => spawnSync(UNSHARE, [...flags, 'true']).status === 0);
}
