import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { projectRoot } from '../support/project-root.js';
import { startTestStation, type TestStation } from '../support/test-core.js';

function shipped(code: string): { fileName: string; text: string } {
  return { fileName: `${code}.md`, text: readFileSync(join(projectRoot, 'resources/plans', `${code}.md`), 'utf8') };
}

describe('loading a set of plans', () => {
  let station: TestStation;
  afterEach(() => station.close());

  it('that is here already changes nothing, however often', async () => {
    station = await startTestStation({ sample: false });
    for (let round = 0; round < 2; round += 1) {
      expect(await station.admin.ok('plans.loadSet', { source: 'shipped' })).toMatchObject({
        loaded: 0,
        unchanged: 49,
        changed: 0,
        withdrawn: 0,
        refused: [],
      });
    }
  });

  it('makes a changed text a new version, in force while the plan has only ever been imported', async () => {
    station = await startTestStation({ sample: false });
    const file = shipped('MH-S-16');
    const changed = { ...file, text: file.text.replaceAll('关闭上游阀门', '先关上游阀门') };
    const first = await station.admin.ok('plans.loadSet', { source: 'files', files: [changed] });
    expect(first).toMatchObject({ changed: 1, refused: [] });
    expect((await station.admin.ok('plans.get', { code: 'MH-S-16' })).summary).toMatchObject({
      version: 2,
      status: 'in_force',
    });
    // Somebody works on it here: from now on a set only brings drafts.
    await station.admin.ok('plans.restore', { code: 'MH-S-16', version: 1, note: '恢复' });
    const again = { ...file, text: file.text.replaceAll('关闭上游阀门', '立即关上游阀门') };
    await station.admin.ok('plans.loadSet', { source: 'files', files: [again] });
    expect((await station.admin.ok('plans.get', { code: 'MH-S-16' })).summary).toMatchObject({
      version: 2,
      pending: { version: 4, state: 'draft' },
    });
  });

  it('refuses broken files with name, line and sentence, and takes the others', async () => {
    station = await startTestStation({ sample: false });
    const good = shipped('MH-S-16');
    const wrongType = { fileName: 'wrong.md', text: good.text.replace('restricted: false', 'restricted: maybe') };
    const cut = { fileName: 'cut.md', text: good.text.slice(0, 900) };
    const twin = (fileName: string) => ({
      fileName,
      text: good.text.replace('code: MH-S-16', 'code: MH-S-99').replace('title: 燃气', 'title: 氢气'),
    });
    const fresh = { fileName: 'fresh.md', text: good.text.replace('code: MH-S-16', 'code: MH-S-98') };
    const report = await station.admin.ok('plans.loadSet', {
      source: 'files',
      files: [wrongType, cut, twin('a.md'), twin('b.md'), fresh],
    });
    expect(report.loaded).toBe(1);
    expect(report.refused).toContainEqual(expect.objectContaining({ file: 'wrong.md', field: 'restricted', line: 7 }));
    expect(report.refused).toContainEqual(expect.objectContaining({ file: 'cut.md' }));
    expect(report.refused.filter(({ message }) => message.includes('编号重复')).map(({ file }) => file)).toEqual([
      'a.md',
      'b.md',
    ]);
    const { plans } = await station.admin.ok('plans.list', {});
    expect(plans).toHaveLength(50);
    expect(plans.map((plan) => plan.code)).not.toContain('MH-S-99');
  });

  it('can replace the library: what is not in the set goes out, its record stays, and it can come back', async () => {
    station = await startTestStation({ sample: false });
    const files = [shipped('MH-Z-00'), shipped('MH-S-07')];
    const report = await station.admin.ok('plans.loadSet', { source: 'files', files, replace: true });
    expect(report).toMatchObject({ unchanged: 2, withdrawn: 47 });
    expect((await station.admin.ok('plans.list', {})).plans.map((plan) => plan.code)).toEqual(['MH-Z-00', 'MH-S-07']);
    const { plans } = await station.admin.ok('incidents.match', { text: '煤气味很浓' });
    expect(plans.length).toBeLessThanOrEqual(2);
    await station.admin.ok('plans.loadSet', { source: 'shipped' });
    expect((await station.admin.ok('plans.list', {})).plans).toHaveLength(49);
  });

  it('is the administrator’s, and needs files', async () => {
    station = await startTestStation();
    const duty = await station.signIn('duty');
    expect(await duty.refused('plans.loadSet', { source: 'shipped' })).toBe('access.role_not_allowed');
    expect(await station.admin.refused('plans.loadSet', { source: 'files', files: [] })).toBe('plans.nothing_to_load');
  });
});
