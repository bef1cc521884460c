import { build } from 'esbuild';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { MatchingThread } from '../../core/features/matching/thread/matching-thread.js';
import { LocalMatching } from '../../core/features/matching/local-matching.js';
import { readShippedPlans } from '../../core/features/plans/document/shipped-plans.js';
import { silentLogger } from '../../core/log/logger.js';
import { SystemClock } from '../../core/ports/clock.js';
import { projectRoot } from '../support/project-root.js';

const knowledgeDir = join(projectRoot, 'resources/matching');
const plans = readShippedPlans(join(projectRoot, 'resources/plans'));
const report = '江川路上有股臭鸡蛋味，两个人头晕送医了';

let folder: string;
let script: string;
const open: MatchingThread[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'matching-thread-'));
  script = join(folder, 'matching-worker.cjs');
  await build({
    entryPoints: [join(projectRoot, 'core/features/matching/thread/matching-worker.ts')],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((thread) => thread.close()));
});
afterAll(() => rm(folder, { recursive: true }));

function startThread(file = script): MatchingThread {
  const thread = new MatchingThread({
    script: file,
    knowledgeDir,
    clock: new SystemClock(),
    logger: silentLogger,
  });
  open.push(thread);
  thread.setPlans(plans);
  return thread;
}

describe('the matching thread', () => {
  it('answers as the engine in this thread does', async () => {
    const local = new LocalMatching(knowledgeDir, () => undefined);
    local.setPlans(plans);
    const thread = startThread();
    const [there, here] = [await thread.match(report), await local.match(report)];
    expect({ ...there, tookMs: 0 }).toEqual({ ...here, tookMs: 0 });
    expect(there.plans[0]?.code).toBe('MH-S-16');
    expect(await thread.explain(report)).toEqual(await local.explain(report));
    expect(await thread.lexicon()).toEqual(await local.lexicon());
    expect(await thread.conceptsOf([report, ''])).toEqual(await local.conceptsOf([report, '']));
  });

  it('ranks against the plans it was told last', async () => {
    const thread = startThread();
    thread.setPlans(plans.filter((plan) => plan.code !== 'MH-S-16'));
    expect((await thread.match(report)).plans.map((plan) => plan.code)).not.toContain('MH-S-16');
  });

  it('starts anew after it died, with the plans it had', async () => {
    const dying = join(folder, 'dying.cjs');
    // Ends at the word 塌, as a fault in the engine would end it.
    await writeFile(
      dying,
      `const { parentPort } = require('node:worker_threads');
       parentPort.on('message', (message) => { if (message.text === '塌') process.exit(1); });
       require(${JSON.stringify(script)});`,
    );
    const thread = startThread(dying);
    const [lost, alsoLost] = await Promise.all([thread.match('塌'), thread.match(report)]);
    expect(lost).toMatchObject({ verdict: 'ask', plans: [] });
    expect(alsoLost).toMatchObject({ verdict: 'ask', plans: [] });
    expect((await thread.match(report)).plans[0]?.code).toBe('MH-S-16');
  });

  it('answers without plans when it cannot start at all', async () => {
    const thread = startThread(join(folder, 'missing.cjs'));
    expect(await thread.match(report)).toMatchObject({ verdict: 'ask', open: true, plans: [] });
    await expect(thread.lexicon()).rejects.toThrow('the matching thread ended');
  });
});
