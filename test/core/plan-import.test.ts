import { crc32, deflateRawSync } from 'node:zlib';
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { beforeAll, describe, expect, it } from 'vitest';
import { wordsOf } from '../../contract/plans/finding-words.js';
import { planChapterKeys, type DocumentBlock } from '../../contract/plans/document-block.model.js';
import { planStructureSchema, responseLevels } from '../../contract/plans/plan.model.js';
import { AppError } from '../../core/dispatch/app-error.js';
import { serializePlanDocument } from '../../core/features/plans/document/serialize-plan-document.js';
import type { ImportedPlan } from '../../core/features/plans/import/import-blocks.js';
import { readPlanFile } from '../../core/features/plans/import/read-plan-file.js';
import { chapterTitles } from '../../core/features/plans/text/chapter-titles.rules.js';
import { composeChapters } from '../../core/features/plans/text/compose-chapters.js';
import {
  craftedZip,
  deflatedZeros,
  documentRelationship,
  documentXml,
  paragraphXml,
  relationshipsXml,
  wordParts,
} from './plan-import/crafted-zip.js';
import { gasPlanDocx, powerPlanDocx, waterPlanDocx } from './plan-import/department-docx.js';
import { testVocabulary } from '../../core/features/plans/import/test-vocabulary.js';

const vocabulary = testVocabulary();
const nothing = Buffer.alloc(0);

function read(fileName: string, bytes: Uint8Array, code?: string): Promise<ImportedPlan> {
  return readPlanFile(fileName, bytes, vocabulary, code === undefined ? {} : { code });
}

async function refusal(fileName: string, bytes: Uint8Array): Promise<{ reason: string; data: unknown }> {
  const error: unknown = await read(fileName, bytes).then(
    () => new Error('was read'),
    (thrown: unknown) => thrown,
  );
  return error instanceof AppError ? { reason: error.reason, data: error.data } : { reason: String(error), data: {} };
}

/** A composed document as Word prints it: chapters and headings in heading styles, tables as tables. */
async function printed(plan: ImportedPlan): Promise<Uint8Array> {
  const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4];
  const lines = (text: string): Paragraph[] => text.split('\n').map((line) => new Paragraph(line));
  const rowOf = (cells: readonly string[]): TableRow =>
    new TableRow({ children: cells.map((text) => new TableCell({ children: lines(text) })) });
  const block = (each: DocumentBlock): (Paragraph | Table)[] => {
    if (each.kind === 'heading') {
      return [new Paragraph({ text: each.text, heading: levels[each.level - 1] ?? HeadingLevel.HEADING_5 })];
    }
    if (each.kind === 'table') return [new Table({ rows: [each.header, ...each.rows].map(rowOf) })];
    if (each.kind === 'paragraph') return lines(each.text);
    return each.items.map((text) => new Paragraph({ text, bullet: { level: 0 } }));
  };
  const children = [
    new Paragraph({ text: plan.structure.title, heading: HeadingLevel.TITLE }),
    ...composeChapters(plan.structure, plan.body, vocabulary).flatMap((chapter) => [
      new Paragraph({ text: chapter.title, heading: HeadingLevel.HEADING_1 }),
      ...chapter.blocks.flatMap(block),
    ]),
  ];
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

describe.each([
  { habit: '1, 1.1 with heading styles', file: gasPlanDocx, code: 'MH-S-16', lead: 'construction', conditions: 14 },
  { habit: '第一章, 一、 without styles', file: powerPlanDocx, code: '', lead: 'economy-commerce', conditions: 7 },
  { habit: 'bold lines and tables', file: waterPlanDocx, code: '', lead: 'water', conditions: 4 },
])('a department plan in $habit', ({ file, code, lead, conditions }) => {
  let plan: ImportedPlan;
  beforeAll(async () => {
    plan = await read('预案.docx', await file());
  });

  it('has every chapter in its place', () => {
    const chapters = new Set(plan.lines.filter(({ as }) => as === 'heading').map(({ chapter }) => chapter));
    const expected = planChapterKeys.filter((key) => key !== 'jurisdiction').map((key) => chapterTitles[key]);
    expect([...chapters]).toEqual(expect.arrayContaining(expected));
    const rules = plan.findings.map(({ rule }) => rule);
    expect(rules).not.toContain('chapter_missing');
    expect(rules).not.toContain('chapter_kept_as_text');
  });

  it('satisfies the schema and says what it is', () => {
    expect(planStructureSchema.parse(plan.structure)).toEqual(plan.structure);
    expect(plan.code).toBe(code);
    expect(plan.structure).toMatchObject({ leadUnit: lead, kind: 'specialist', category: 'accident' });
    expect(plan.structure.purpose).not.toBe('');
    expect(plan.structure.scope).not.toBe('');
  });

  it('has the criteria of four levels as data', () => {
    for (const level of responseLevels) {
      const { criteria } = plan.structure.levels[level];
      expect(criteria[0]).toMatchObject({ clause: `${level}.1` });
      expect(criteria[0]?.conditions).not.toEqual([]);
    }
    const counted = responseLevels.flatMap((level) => plan.structure.levels[level].criteria);
    expect(counted.filter((criterion) => criterion.conditions.length > 0).length).toBeGreaterThanOrEqual(conditions);
  });

  it('has steps with unit and limit, posts, resources and reporting', () => {
    const { steps, command, resources, reporting, termination } = plan.structure;
    const complete = steps.filter((step) => step.withinMin > 0 && vocabulary.unitName(step.unitId) !== step.unitId);
    expect(complete.length).toBeGreaterThanOrEqual(6);
    expect(command.posts.map(({ role }) => role)).toEqual(expect.arrayContaining(['commander', 'deputy']));
    expect(resources.length).toBeGreaterThanOrEqual(3);
    expect(reporting).toMatchObject({ firstPhoneMin: 30, firstWrittenMin: 60 });
    expect(reporting.receivers).toContain('区总值班室');
    expect(termination.condition).not.toBe('');
  });

  it('comes back exactly from the document it is printed as', async () => {
    const again = await read('导出.docx', await printed(plan));
    expect(again.structure).toEqual(plan.structure);
    expect(again.body).toBe(plan.body);
    expect(again.findings.filter(({ rule }) => rule !== 'field_missing')).toEqual([]);
  });
});

describe('what a department writes', () => {
  it('becomes data where it can and stays text where it cannot', async () => {
    const { structure, body, lines } = await read('燃气.docx', await gasPlanDocx());
    expect(structure.steps[3]).toMatchObject({ unitId: 'town-local', arriveMin: 20, withinMin: 60, stage: '先期处置' });
    expect(structure.steps[5]).toMatchObject({ unitId: 'health', supportUnits: ['ems-120'], anchor: 'dispatched' });
    expect(structure.levels.III.criteria.at(-1)?.conditions).toEqual([
      { metric: 'homes_gas', gte: 5000, lt: 30_000 },
      { metric: 'duration_h', gte: 24 },
    ]);
    expect(structure.command.workingGroups[0]).toMatchObject({
      id: 'rescue',
      memberUnits: ['gas', 'urban-investment'],
    });
    expect(structure.boundaries).toEqual([{ plan: 'MH-S-07', useInsteadWhen: '以火灾扑救为主' }]);
    expect(structure.openTogether).toEqual([{ plan: 'MH-S-15', when: '引起大范围停电' }]);
    expect(structure.recovery[0]).toMatchObject({ unitId: 'town-local', withinDays: 3 });
    expect(structure.triggers.colloquial).toContain('煤气漏了');
    expect(body).toContain('## 工作原则\n\n先断气源');
    expect(body).not.toContain('消防支队15分钟内到场');
    expect(lines.find(({ text }) => text.includes('划定警戒区'))).toMatchObject({ as: 'structure', path: 'steps.2' });
  });

  it('is filed under the code asked for, and says when nobody gave one', async () => {
    const file = await waterPlanDocx();
    expect(await read('供水.docx', file, 'MH-S-17')).toMatchObject({ code: 'MH-S-17', structure: { code: 'MH-S-17' } });
    const { findings, structure } = await read('供水.docx', file);
    expect(structure.code).toBe('MH-S-99');
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'field_missing', path: 'code' }));
  });

  it('is read from plain text and Markdown in the same way', async () => {
    const text =
      '# 燃气事故专项应急预案\n\n## 一、总则\n\n牵头单位：区建设管理委\n\n## 二、应急响应\n\n1. 消防支队15分钟内到场。\n';
    const expected = { leadUnit: 'construction', steps: [{ unitId: 'fire-rescue', arriveMin: 15 }] };
    expect((await read('燃气.md', Buffer.from(text))).structure).toMatchObject(expected);
    const utf16 = Buffer.from(`\uFEFF${text.replaceAll('#', '')}`, 'utf16le');
    expect((await read('燃气.txt', utf16)).structure).toMatchObject(expected);
  });

  it('names units nobody knows instead of losing them', async () => {
    const text = '一、总则\n牵头单位：区星际航行局\n二、应急响应\n1. 在10分钟内通知乘客。';
    const { structure, findings, body } = await read('甲.txt', Buffer.from(text));
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: 'unit_not_found', data: { unit: '区星际航行局' } }),
    );
    expect(findings).toContainEqual(expect.objectContaining({ path: 'steps.0', data: { field: '主办单位' } }));
    expect(structure.steps[0]).toMatchObject({ unitId: '待定', withinMin: 10 });
    expect(body).toContain('牵头单位：区星际航行局');
  });
});

describe('a document in the text form', () => {
  it('comes back exactly', async () => {
    const { structure, body } = await read('燃气.docx', await gasPlanDocx());
    const again = await read('MH-S-16.md', Buffer.from(serializePlanDocument(structure, body)));
    expect(again).toMatchObject({ structure, body, code: 'MH-S-16', findings: [] });
  });

  it('says at which line a field has the wrong type', async () => {
    const { structure } = await read('燃气.docx', await gasPlanDocx());
    const source = serializePlanDocument(structure, '').replace(/^restricted: false$/mu, 'restricted: [1]');
    const line = source.split('\n').indexOf('restricted: [1]') + 1;
    const { findings, structure: empty } = await read('MH-S-16.md', Buffer.from(source));
    expect(findings).toMatchObject([{ rule: 'document_broken', severity: 'error', path: 'restricted', line }]);
    expect(findings.map((finding) => wordsOf(finding, 'zh').problem)[0]).toContain('true 或 false');
    expect(planStructureSchema.safeParse(empty).success).toBe(true);
  });
});

describe('markup in a document', () => {
  it('is plain text and is pointed out with its line', async () => {
    const body = documentXml(
      paragraphXml('一、总则') + paragraphXml('&lt;script&gt;alert(1)&lt;/script&gt;') + paragraphXml('二、应急响应'),
    );
    const plan = await read('甲.docx', craftedZip(wordParts({ 'word/document.xml': body })));
    expect(plan.body).toContain('<script>alert(1)');
    expect(plan.findings).toContainEqual(expect.objectContaining({ rule: 'markup_kept_inert', line: 2 }));
  });
});

describe('a hostile file', () => {
  const macroTypes =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>';
  const entity = '<!DOCTYPE d [<!ENTITY a "aaaa">]>';
  const deep = (count: number): string => `${'<w:sdt>'.repeat(count)}${'</w:sdt>'.repeat(count)}`;
  const word = (changes: Readonly<Record<string, string | Buffer>>): Buffer => craftedZip(wordParts(changes));
  const cases: readonly (readonly [string, string, () => Buffer, string | undefined])[] = [
    ['macros', 'macros', () => word({ 'word/vbaProject.bin': 'x' }), 'word/vbaProject.bin'],
    ['a macro content type', 'macros', () => word({ '[Content_Types].xml': macroTypes }), '[Content_Types].xml'],
    [
      'a picture from outside',
      'external',
      () => word(documentRelationship('image', 'http://example.invalid/a.png', true)),
      'word/_rels/document.xml.rels',
    ],
    [
      'a template from outside',
      'external',
      () =>
        word({
          'word/_rels/settings.xml.rels': relationshipsXml(
            '<Relationship Id="r" Type="x/attachedTemplate" Target="file://a" TargetMode=\'External\'/>',
          ),
        }),
      'word/_rels/settings.xml.rels',
    ],
    [
      'an embedded object',
      'external',
      () => word(documentRelationship('oleObject', 'a.bin', false)),
      'word/_rels/document.xml.rels',
    ],
    [
      'an alternative part',
      'external',
      () => word({ 'word/document.xml': documentXml('<w:altChunk r:id="r"/>') }),
      'word/document.xml',
    ],
    ['entities', 'damaged', () => word({ 'word/styles.xml': `${entity}<a>&a;</a>` }), 'word/styles.xml'],
    [
      'broken XML',
      'damaged',
      () => word({ 'word/document.xml': '<w:document><w:body></w:document>' }),
      'word/document.xml',
    ],
    [
      'XML in UTF-16',
      'damaged',
      () => word({ 'word/document.xml': Buffer.from(documentXml(''), 'utf16le') }),
      'word/document.xml',
    ],
    [
      'elements nested without end',
      'damaged',
      () => word({ 'word/document.xml': documentXml(deep(50_000)) }),
      'word/document.xml',
    ],
    ['a body that is no document', 'damaged', () => word({ 'word/document.xml': '<a/>' }), 'word/document.xml'],
    ['a truncated zip', 'damaged', () => word({}).subarray(0, 900), undefined],
    ['an encrypted part', 'encrypted', () => craftedZip([{ name: 'a.xml', content: nothing, flags: 0x801 }]), 'a.xml'],
    [
      'a wrong checksum',
      'damaged',
      () =>
        craftedZip([
          ...wordParts(),
          {
            name: 'word/a.png',
            content: nothing,
            deflated: { bytes: deflateRawSync(Buffer.from('甲')), size: 3, checksum: 1 },
          },
        ]),
      'word/a.png',
    ],
    [
      'gigabytes of zeros',
      'bomb',
      () => craftedZip([...wordParts(), { name: 'word/a.png', content: nothing, deflated: deflatedZeros(4e9) }]),
      'word/a.png',
    ],
    [
      'gigabytes that declare ten bytes',
      'bomb',
      () =>
        craftedZip([
          ...wordParts(),
          { name: 'word/a.png', content: nothing, deflated: { ...deflatedZeros(8e9), size: 10 } },
        ]),
      'word/a.png',
    ],
    ['many large parts', 'bomb', () => craftedZip([...wordParts(), ...manyParts(13)]), 'word/media/13.png'],
    [
      'too much XML',
      'bomb',
      () => word({ 'word/document.xml': documentXml(paragraphXml('').repeat(60_000)) }),
      'word/document.xml',
    ],
    ['a thousand parts too many', 'bomb', () => craftedZip([...wordParts(), ...emptyParts(3000)]), undefined],
    ['a false count of parts', 'damaged', () => craftedZip(wordParts(), 1500), undefined],
    ['a spreadsheet', 'not_a_plan', () => word({ '[Content_Types].xml': '<Types/>' }), '[Content_Types].xml'],
    ['any other zip', 'not_a_plan', () => craftedZip([{ name: 'a.zip', content: craftedZip([]) }]), undefined],
    ['a Word 97 file', 'not_a_plan', () => Buffer.concat([ole(), Buffer.from('WordDocument', 'utf16le')]), undefined],
    [
      'a file with a password',
      'encrypted',
      () => Buffer.concat([ole(), Buffer.from('EncryptedPackage', 'utf16le')]),
      undefined,
    ],
    ['two hundred megabytes', 'too_large', () => Buffer.alloc(200 * 1024 * 1024), undefined],
    ['an empty file', 'not_a_plan', () => nothing, undefined],
  ];

  it.each(cases)('with %s is refused as %s, with file and part', async (_, reason, bytes, part) => {
    const { reason: found, data } = await refusal('甲.docx', bytes());
    expect(found).toBe(`plans.file_${reason}`);
    expect(data).toMatchObject({ file: '甲.docx', ...(part === undefined ? {} : { part }) });
  });

  it.each([
    ['null bytes', Buffer.from('总则\u0000应急响应')],
    ['no text', Buffer.from([0xff, 0x00, 0xfe, 0x80, 0x81])],
    ['nothing in it', Buffer.from('\n \n')],
  ])('of text with %s is refused', async (_, bytes) => {
    expect(await refusal('甲.md', bytes)).toMatchObject({ reason: 'plans.file_not_a_plan', data: { file: '甲.md' } });
  });

  it('of text over a megabyte is refused', async () => {
    expect((await refusal('甲.txt', Buffer.from('甲乙丙丁\n'.repeat(100_000)))).reason).toBe('plans.file_too_large');
  });

  it('keeps the memory of the station while a bomb is refused', async () => {
    const bomb = craftedZip([
      ...wordParts(),
      { name: 'word/a.png', content: nothing, deflated: { ...deflatedZeros(8e9), size: 10 } },
    ]);
    const before = process.memoryUsage().rss;
    await refusal('甲.docx', bomb);
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024);
  });

  it('passes over names that lead out of the package and zips inside it', async () => {
    const parts = [
      ...wordParts(),
      { name: '../../etc/passwd', content: Buffer.from('x') },
      { name: 'word/a.zip', content: craftedZip([]) },
    ];
    expect((await read('甲.docx', craftedZip(parts))).lines.map(({ text }) => text)).toEqual(['总则', '应急响应']);
  });
});

/** Parts that deflate no better than honest content does, 8.5 MB each. */
function manyParts(count: number) {
  const line = Buffer.alloc(64 * 1024);
  for (let at = 0; at < line.length; at += 1) line[at] = (at * 7919 + (at >> 5)) % 251;
  const block = deflateRawSync(line, { finishFlush: 3, level: 1 });
  const content = Buffer.concat(Array.from({ length: 130 }, () => line));
  const bytes = Buffer.concat([...Array.from({ length: 130 }, () => block), Buffer.from([3, 0])]);
  const deflated = { bytes, size: content.length, checksum: crc32(content) };
  return Array.from({ length: count }, (_, index) => ({
    name: `word/media/${index + 1}.png`,
    content: nothing,
    deflated,
  }));
}

function emptyParts(count: number) {
  return Array.from({ length: count }, (_, index) => ({ name: `word/${index}.png`, content: nothing }));
}

function ole(): Buffer {
  return Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(504)]);
}
