import type { DocumentBlock } from '../../../../contract/plans/document-block.model.js';
import type { Finding } from '../../../../contract/plans/finding.model.js';
import { parsePlanDocument, planDocumentMaxBytes } from '../document/parse-plan-document.js';
import type { PlanDocumentProblem } from '../document/plan-document.model.js';
import { splitFrontMatter } from '../document/split-front-matter.js';
import { readMarkdownBlocks } from '../text/markdown-blocks.js';
import type { PlanVocabulary } from '../text/plan-vocabulary.js';
import { docxBlocks } from './docx-blocks.js';
import { importBlocks, type ImportedPlan } from './import-blocks.js';
import { openDocx } from './open-docx.js';
import { packageLimits } from './package/package-limits.js';
import { fileTooLarge } from './package/plan-file-error.js';
import { previewLines } from './preview-lines.js';
import { emptyPlan } from './recognise/empty-plan.js';
import { codeIn } from './recognise/title.rules.js';
import { textFromBytes } from './text-from-bytes.js';

interface ReadOptions {
  /** Code of the plan the file is for; it goes before the one the file names. */
  readonly code?: string;
}

const textNames = /\.(?:md|markdown|txt)$/iu;

/**
 * Reads a department's plan from a Word, Markdown or text file. Throws an `AppError` `plans.file_*` that names the file and
 * the part inside it when the file may not be read; whatever is wrong with the content is a finding.
 */
export async function readPlanFile(
  fileName: string,
  bytes: Uint8Array,
  vocabulary: PlanVocabulary,
  options: ReadOptions = {},
): Promise<ImportedPlan> {
  if (bytes.byteLength > packageLimits.fileBytes) throw fileTooLarge(fileName, packageLimits.fileBytes);
  if (!textNames.test(fileName)) {
    const { blocks, findings } = await docxBlocks(fileName, await openDocx(fileName, bytes));
    const plan = importBlocks(blocks, vocabulary, options.code);
    return { ...plan, findings: [...findings, ...plan.findings] };
  }
  const text = textFromBytes(fileName, bytes);
  if (/^---[ \t]*\r?\n/u.test(text)) return readDocument(fileName, text, options);
  if (Buffer.byteLength(text) > planDocumentMaxBytes) throw fileTooLarge(fileName, planDocumentMaxBytes);
  return importBlocks(readMarkdownBlocks(text), vocabulary, options.code);
}

/** A document in our own text form comes back exactly; its problems are findings at their lines. */
function readDocument(fileName: string, text: string, { code }: ReadOptions): ImportedPlan {
  const parsed = parsePlanDocument(fileName, text);
  const split = splitFrontMatter(text);
  const body = split.ok ? split.body : '';
  const bodyStart = split.ok ? text.replaceAll('\r\n', '\n').split('\n').length - body.split('\n').length : 0;
  const blocks = readMarkdownBlocks(body).map((block) => ({ ...block, line: (block.line ?? 1) + bodyStart }));
  const lines = [
    { line: 1, text: '---', chapter: '', as: 'structure' as const },
    ...previewLines('', blocks, ({ kind }: DocumentBlock) => ({ as: kind === 'heading' ? 'heading' : 'text' })),
  ];
  if (!parsed.ok) {
    const named = code ?? codeIn(/^code:.*$/mu.exec(text)?.[0] ?? '');
    return {
      code: named ?? '',
      structure: emptyPlan(named),
      body,
      lines,
      findings: parsed.problems.map(problemFinding),
    };
  }
  const structure = code === undefined ? parsed.structure : { ...parsed.structure, code };
  return { code: structure.code, structure, body: parsed.body, lines, findings: [] };
}

function problemFinding({ file, line, field, message }: PlanDocumentProblem): Finding {
  return {
    rule: 'document_broken',
    severity: 'error',
    path: field ?? '',
    subject: field ?? file,
    line,
    data: { message: field === undefined ? message : `${field}：${message}`, file },
  };
}
