import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadTestPlans } from '../test-support/test-matcher.js';
import { runMatchCli } from './match-cli.js';

describe('runMatchCli', () => {
  it('answers a file line by line in order', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'match-'));
    const input = join(dir, 'in.jsonl');
    const output = join(dir, 'out.jsonl');
    writeFileSync(input, '{"id":"b","text":"七宝老街厂房着火"}\n{"id":"a","text":"请问居住证怎么办理"}\n');
    const code = await runMatchCli(['--in', input, '--out', output], {
      loadPlans: loadTestPlans,
      print: () => undefined,
    });
    const lines = readFileSync(output, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    rmSync(dir, { recursive: true });
    expect(code).toBe(0);
    expect(lines).toMatchObject([
      { id: 'b', open: true, town: 'MH-T-02' },
      { id: 'a', open: false, town: null, level: null },
    ]);
  });

  it('explains itself without arguments', async () => {
    const printed: string[] = [];
    expect(await runMatchCli([], { loadPlans: loadTestPlans, print: (text) => printed.push(text) })).toBe(2);
    expect(printed.join('')).toContain('usage');
  });
});
