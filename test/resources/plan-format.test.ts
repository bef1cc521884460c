import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { lintFolder } from '../../core/features/plans/cli/lint-folder.js';
import { readPlanSources } from './read-resources.js';

const folder = mkdtempSync(join(tmpdir(), 'liandong-plan-format-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the example for plan authors', () => {
  it('stands among the district’s plans without an error', () => {
    const page = readFileSync(new URL('../../docs/plan-format.md', import.meta.url), 'utf8');
    const example = /```markdown\n([\s\S]+?)\n```/u.exec(page)?.[1] ?? '';
    for (const { fileName, source } of readPlanSources()) writeFileSync(join(folder, fileName), source);
    writeFileSync(join(folder, 'MH-T-98.md'), example);
    const { findings, refused } = lintFolder(folder, join(process.cwd(), 'resources'), true);
    expect(refused).toEqual([]);
    expect(findings.get('MH-T-98')?.filter((finding) => finding.severity === 'error')).toEqual([]);
  });
});
