import type { DocumentBlock, PlanChapterKey } from '../../../../contract/plans/document-block.model.js';
import type { Finding } from '../../../../contract/plans/finding.model.js';
import type { PlanStructure } from '../../../../contract/plans/plan.model.js';
import type { PreviewLine } from '../../../../contract/plans/reading.model.js';
import { chapterTitles } from '../text/chapter-titles.rules.js';
import type { PlanVocabulary } from '../text/plan-vocabulary.js';
import { readStructureTables, type ReadTables } from '../text/read-structure-tables.js';
import { isStandardText } from '../text/standard-text.js';
import { missingFields } from './missing-fields.rules.js';
import { previewLines, type LineFate } from './preview-lines.js';
import {
  isContentsLine,
  recogniseHeadings,
  type ImportChapter,
  type RecognisedChapters,
} from './recognise-headings.js';
import { recogniseProse } from './recognise-prose.js';
import { emptyPlan } from './recognise/empty-plan.js';
import { ProseReading } from './recognise/prose-reading.js';
import { sourceLines, type SourceLine } from './recognise/source-lines.js';
import { codeIn, kindOfCode, planNameIn } from './recognise/title.rules.js';
import { writeBody } from './write-body.js';

/** A document as far as it was understood. Nothing is saved. */
export interface ImportedPlan {
  /** Code asked for or named by the document; empty when neither. The structure then carries a placeholder. */
  readonly code: string;
  /** Complete by the schema; what the document lacks is empty and has a finding. */
  readonly structure: PlanStructure;
  readonly body: string;
  readonly lines: readonly PreviewLine[];
  readonly findings: readonly Finding[];
}

type Table = Extract<DocumentBlock, { kind: 'table' }>;

/** Makes a plan of the blocks of a document: tables first, then the text of each chapter, the rest is the body. */
export function importBlocks(
  blocks: readonly DocumentBlock[],
  vocabulary: PlanVocabulary,
  wantedCode: string | undefined,
): ImportedPlan {
  const tables = blocks.filter((block) => block.kind === 'table');
  const read = readStructureTables(tables.map(documentTable), vocabulary);
  const isOurForm =
    read.values.code !== undefined && read.values.kind !== undefined && read.values.category !== undefined;
  const cut = recogniseHeadings(blocks, isOurForm);
  const { chapters } = cut;
  const reading = new ProseReading(vocabulary, chapters.flatMap(sourceLines), read.values);
  const values = recogniseProse(reading, cut.front, isOurForm);
  const code = wantedCode ?? values.code;
  const base = emptyPlan(code);
  const structure: PlanStructure = {
    ...base,
    ...values,
    code: base.code,
    kind: read.values.kind ?? kindOfCode(base.code),
  };
  const fates = new LineFates(reading, tables, read, cut.front);
  const missing = missingFields(structure, { code: code !== undefined, category: values.category !== undefined });
  return {
    code: code ?? '',
    structure,
    body: writeBody(restOfFront(cut.front), chapters, fates),
    lines: linesOf(cut.front, chapters, fates),
    findings: [
      ...cut.findings,
      ...read.findings,
      ...reading.findings,
      ...markupFindings(blocks),
      ...withoutRepeats(missing, [...read.findings, ...reading.findings]),
    ],
  };
}

function documentTable({ header, rows, line }: Table) {
  return line === undefined ? { header, rows } : { header, rows, line };
}

/** Name, code and the like are not repeated in the body. */
function restOfFront(front: RecognisedChapters['front']): readonly DocumentBlock[] {
  return front.filter((block) => !isIdentity(block));
}

function isIdentity(block: DocumentBlock): boolean {
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return false;
  return planNameIn(block.text) !== undefined || (codeIn(block.text) !== undefined && block.text.length <= 30);
}

class LineFates {
  private readonly byPlace = new Map<DocumentBlock, Map<number, SourceLine>>();
  private readonly identity: ReadonlySet<DocumentBlock>;
  private readonly usedTables: ReadonlySet<DocumentBlock>;

  constructor(
    private readonly reading: ProseReading,
    tables: readonly Table[],
    read: ReadTables,
    front: readonly DocumentBlock[],
  ) {
    this.identity = new Set(front.filter(isIdentity));
    this.usedTables = new Set(tables.filter((_, index) => read.used.has(index)));
    for (const line of reading.lines) {
      const parts = this.byPlace.get(line.block) ?? new Map<number, SourceLine>();
      this.byPlace.set(line.block, parts.set(line.part, line));
    }
  }

  isLeft(block: DocumentBlock, part: number): boolean {
    const line = this.byPlace.get(block)?.get(part);
    return line === undefined || this.reading.takenOf(line)?.kept !== false;
  }

  isTableLeft(block: DocumentBlock): boolean {
    return !this.usedTables.has(block);
  }

  fateOf(block: DocumentBlock, part: number): LineFate {
    if (block.kind === 'heading') return { as: 'heading' };
    if (block.kind === 'table') return { as: this.isTableLeft(block) ? 'text' : 'structure' };
    const line = this.byPlace.get(block)?.get(part);
    const taken = line && this.reading.takenOf(line);
    return taken === undefined ? this.untaken(block, line?.text ?? '') : { as: 'structure', path: taken.path };
  }

  /** Name and code became data, the program's own sentences come back by themselves, a table of contents is left out. */
  private untaken(block: DocumentBlock, text: string): LineFate {
    if (isContentsLine(block)) return { as: 'dropped' };
    return { as: this.identity.has(block) || isStandardText(text) ? 'structure' : 'text' };
  }
}

function linesOf(front: readonly DocumentBlock[], chapters: readonly ImportChapter[], fates: LineFates): PreviewLine[] {
  const fateOf = (block: DocumentBlock, part: number): LineFate => fates.fateOf(block, part);
  return [
    ...previewLines('', front, fateOf),
    ...chapters.flatMap((chapter) => [
      {
        line: chapter.line ?? 0,
        text: chapter.title,
        chapter: nameOf(chapter.key, chapter.title),
        as: 'heading' as const,
      },
      ...previewLines(nameOf(chapter.key, chapter.title), chapter.blocks, fateOf),
    ]),
  ];
}

function nameOf(key: PlanChapterKey | 'own', title: string): string {
  return key === 'own' ? title : chapterTitles[key];
}

/** Markup a browser would act on. It is text here and stays text; the author should know that it is there. */
const markup =
  /<\/?(?:script|iframe|img|a|object|embed|svg|style|link|meta|body|html|form)\b[^>]*>?|javascript:|\bon\w+\s*=\s*["']/iu;

function markupFindings(blocks: readonly DocumentBlock[]): Finding[] {
  return blocks.flatMap((block) => {
    const found = textOf(block).match(markup)?.[0];
    if (found === undefined) return [];
    const place = block.line === undefined ? {} : { line: block.line };
    return [
      { rule: 'markup_kept_inert', severity: 'warning', path: '', subject: found.slice(0, 40), ...place, data: {} },
    ];
  });
}

function textOf(block: DocumentBlock): string {
  if (block.kind === 'table') return [block.header, ...block.rows].flat().join('\n');
  return block.kind === 'list' ? block.items.join('\n') : block.text;
}

/** A field a table has already been found without is named once. */
function withoutRepeats(missing: readonly Finding[], said: readonly Finding[]): readonly Finding[] {
  const paths = new Set(said.filter((each) => each.rule === 'field_missing').map((each) => each.path));
  return missing.filter((each) => !paths.has(each.path));
}
