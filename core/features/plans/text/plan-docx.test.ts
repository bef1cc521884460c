import fc from 'fast-check';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import type { DocumentBlock } from '../../../../contract/plans/document-block.model.js';
import type { PlanStructure } from '../../../../contract/plans/plan.model.js';
import { OfficePrinter } from '../../reports/office-printer.js';
import { samplePlan } from '../document/sample-plan.js';
import { composeChapters } from './compose-chapters.js';
import { anyPlan, awkwardVocabulary } from './plan-arbitrary.js';
import { printablePlan } from './printable-plan.js';
import { readBack } from './read-back.js';
import { isStandardText } from './standard-text.js';

const printer = new OfficePrinter({ normal: 'not needed for docx', bold: 'not needed for docx' });
const imprint = { version: 2, status: 'in_force', printedAt: '2026-11-21T02:00:00Z' } as const;

async function htmlOf(plan: PlanStructure, body = ''): Promise<string> {
  const chapters = composeChapters(plan, body, awkwardVocabulary);
  const docx = await printer.toDocx(printablePlan(plan, chapters, imprint));
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(docx) });
  return value;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function textOf(html: string): string {
  return html
    .replaceAll(/<br \/>/gu, '\n')
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll(/&(\w+|#39);/gu, (_, name: string) => entities[name] ?? '');
}

function partsOf(html: string, tag: string): string[] {
  return [...html.matchAll(new RegExp(`<(?:${tag})>(.*?)</(?:${tag})>`, 'gsu'))].map((found) => found[1] ?? '');
}

function tablesOf(html: string): DocumentBlock[] {
  return partsOf(html, 'table').map((table) => {
    const [header = [], ...rows] = partsOf(table, 'tr').map((row) => partsOf(row, 'th|td').map(textOf));
    return { kind: 'table', header, rows };
  });
}

/** Purpose and scope stand in paragraphs, which tests of the text check. */
const inTables = (plan: Partial<PlanStructure>) => ({ ...plan, purpose: '', scope: '' });

describe('a plan printed as docx', () => {
  it('gives its structure back through Word tables', async () => {
    const { structure } = readBack(tablesOf(await htmlOf(samplePlan())), awkwardVocabulary);
    expect(structure).toEqual(inTables(samplePlan()));
  });

  it('gives any structure back, with its line breaks and odd characters', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, async (plan) => {
        const { structure } = readBack(tablesOf(await htmlOf(plan)), awkwardVocabulary);
        expect(structure).toEqual(inTables(plan));
      }),
      { numRuns: 10 },
    );
  });

  it('has chapters, sections and situations as Word headings of three levels', async () => {
    const html = await htmlOf(samplePlan(), '## 处置要点\n### 挖断中压管\n先关阀。\n- 不点火\n');
    expect(partsOf(html, 'h1').map(textOf)).toContain('五、响应行动');
    expect(partsOf(html, 'h2').map(textOf)).toEqual(expect.arrayContaining(['编制目的', '处置步骤', '处置要点']));
    expect(partsOf(html, 'h3').map(textOf)).toEqual(['挖断中压管']);
    expect(partsOf(html, 'li').map(textOf)).toEqual(['不点火']);
    expect(textOf(html)).toContain('先关阀。');
  });

  it('keeps control characters out of the file, which Word would refuse', async () => {
    expect(textOf(await htmlOf(samplePlan(), '## 工作原则\n先\u0000救\u0001人\ud800。\n'))).toContain('先救人。');
  });

  it('says on the title page what it is and marks a restricted plan', () => {
    const document = printablePlan(samplePlan({ restricted: true }), [], { ...imprint, status: 'draft' });
    expect(document).toMatchObject({ title: '燃气事故专项应急预案', hasTitlePage: true, watermark: '内部' });
    expect(document.subtitle).toEqual(
      expect.arrayContaining(['预案编号：MH-S-16', '状\u3000\u3000态：起草中，未生效']),
    );
    expect(document.subtitle).toContain('打印日期：2026年11月21日');
    expect(document.subtitle.every(isStandardText)).toBe(true);
  });
});
