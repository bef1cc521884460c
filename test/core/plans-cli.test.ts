import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createCore } from '../../core/create-core.js';
import { type PlansCliPorts, runPlansCli } from '../../core/features/plans/cli/plans-cli.js';
import { testPorts } from '../support/test-core.js';
import { projectRoot } from '../support/project-root.js';

const resourcesDir = join(projectRoot, 'resources');
const plansDir = join(resourcesDir, 'plans');

describe('the command line of plans', () => {
  const folders: string[] = [];
  let printed = '';
  afterEach(() => {
    printed = '';
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });

  function folder(): string {
    const made = mkdtempSync(join(tmpdir(), 'liandong-plans-'));
    folders.push(made);
    return made;
  }

  function ports(): PlansCliPorts {
    return {
      resourcesDir,
      language: 'en',
      print: (text) => {
        printed += text;
      },
      async load(planSet, { data }) {
        const database = { engine: 'sqlite', file: join(data, 'test.sqlite') } as const;
        const core = await createCore({
          ports: testPorts(),
          config: { version: 't', host: 'station', database, planSet },
        });
        const report = core.planLoad;
        await core.close();
        return report;
      },
    };
  }

  it('finds no error in the 49', async () => {
    expect(await runPlansCli(['lint'], ports())).toBe(0);
    expect(printed).toMatch(/49 plans, \d+ without findings; error: 0,/u);
  });

  it('fails on an error, naming plan, place and mend', async () => {
    const dir = folder();
    const text = readFileSync(join(plansDir, 'MH-S-16.md'), 'utf8');
    writeFileSync(join(dir, 'MH-S-16.md'), text.replace('unitId: gas', 'unitId: gass'));
    writeFileSync(join(dir, 'broken.md'), '---\ncode: 1\n---\n');
    expect(await runPlansCli(['lint', dir], ports())).toBe(1);
    expect(printed).toContain('broken.md:2 code');
    expect(printed).toMatch(/MH-S-16 error .*gass/u);
  });

  it('takes a district’s own set into an empty folder, alone, and the same set twice changes nothing', async () => {
    const set = folder();
    for (const code of ['MH-Z-00', 'MH-S-07']) cpSync(join(plansDir, `${code}.md`), join(set, `${code}.md`));
    const data = folder();
    expect(await runPlansCli(['load', set, '--data', data], ports())).toBe(0);
    expect(printed).toContain('loaded 2, changed 0, unchanged 0');
    printed = '';
    expect(await runPlansCli(['load', set, '--data', data], ports())).toBe(0);
    expect(printed).toContain('loaded 0, changed 0, unchanged 2');
    // A later start of the station does not add the plans of another district.
    const database = { engine: 'sqlite', file: join(data, 'test.sqlite') } as const;
    const core = await createCore({ ports: testPorts(), config: { version: 't', host: 'station', database } });
    expect(core.planLoad).toMatchObject({ loaded: 0, refused: [] });
    await core.close();
  });

  it('says how it is called', async () => {
    expect(await runPlansCli([], ports())).toBe(2);
    expect(await runPlansCli(['lint', '--nonsense'], ports())).toBe(2);
    expect(await runPlansCli(['load', folder()], ports())).toBe(1);
    expect(printed).toContain('usage: plans lint');
  });
});
