import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Clock, FakeClock, instantOf, SystemClock } from './clock.js';
import { type Files, FolderFiles, MemoryFiles } from './files.js';

const folder = mkdtempSync(join(tmpdir(), 'liandong-ports-'));
mkdirSync(join(folder, 'plans'));
writeFileSync(join(folder, 'plans/b.md'), '二');
writeFileSync(join(folder, 'plans/a.md'), '一');
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe.each<readonly [string, Files]>([
  ['a folder', new FolderFiles(folder)],
  ['memory', new MemoryFiles({ 'plans/b.md': '二', 'plans/a.md': '一' })],
])('files from %s', (_name, files) => {
  it('are listed in order and read as text and bytes', async () => {
    expect(await files.list('plans')).toEqual(['a.md', 'b.md']);
    expect(await files.read('plans/a.md')).toBe('一');
    expect(new TextDecoder().decode(await files.readBytes('plans/b.md'))).toBe('二');
  });

  it('are none in a folder that is not there, and a missing file is an error', async () => {
    expect(await files.list('nothing')).toEqual([]);
    await expect(files.read('plans/c.md')).rejects.toThrow();
  });
});

const fake = new FakeClock();
describe.each<readonly [string, Clock, (ms: number) => Promise<void>]>([
  ['the machine', new SystemClock(), (ms) => new Promise((resolve) => setTimeout(resolve, ms))],
  ['a hand', fake, (ms) => fake.advance(ms)],
])('a clock moved by %s', (_name, clock, pass) => {
  it('calls back once, in the order of the delays, and never what was cancelled', async () => {
    const seen: string[] = [];
    clock.schedule(30, () => seen.push('second'));
    clock.schedule(10, () => seen.push('first'));
    const cancel = clock.schedule(20, () => seen.push('cancelled'));
    cancel();
    cancel();
    await pass(80);
    expect(seen).toEqual(['first', 'second']);
  });

  it('goes forward and names instants in UTC', async () => {
    const before = clock.now();
    await pass(5);
    expect(clock.now()).toBeGreaterThanOrEqual(before);
    expect(instantOf(clock)).toMatch(/^\d{4}-\d{2}-\d{2}T.*Z$/u);
  });
});
