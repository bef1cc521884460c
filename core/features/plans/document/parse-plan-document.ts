import { planStructureSchema } from '../../../../contract/plans/plan.model.js';
import { describeIssue } from './describe-issue.js';
import type { ParsedPlanDocument, PlanDocumentProblem } from './plan-document.model.js';
import { readFrontMatter } from './read-front-matter.js';
import { readSections } from './read-sections.js';
import { splitFrontMatter } from './split-front-matter.js';

/** Largest plan document accepted, in bytes of UTF-8. */
export const planDocumentMaxBytes = 1024 * 1024;

/** NOTE: reading hostile YAML takes seconds per megabyte; a real plan has about 20 KB of it. */
const frontMatterMaxCharacters = 256 * 1024;

const maxProblems = 200;

/**
 * Reads a plan document: YAML front matter (`PlanStructure`) and a Markdown body.
 * Never throws; anything wrong comes back with file, 1-based line and field path.
 */
export function parsePlanDocument(fileName: string, source: string): ParsedPlanDocument {
  try {
    return parse(fileName, source);
  } catch {
    // NOTE: the YAML reader recurses; absurd nesting ends in a stack overflow, which must not leave here.
    return failure([{ file: fileName, line: 1, message: '文件内容无法解析（嵌套过深或编码错误）' }]);
  }
}

function parse(file: string, source: string): ParsedPlanDocument {
  if (Buffer.byteLength(source, 'utf8') > planDocumentMaxBytes) {
    return failure([{ file, line: 1, message: '文件超过 1 MB' }]);
  }
  const parts = splitFrontMatter(source);
  if (!parts.ok) {
    return failure([{ file, line: parts.line, message: parts.message }]);
  }
  if (parts.yaml.length > frontMatterMaxCharacters) {
    return failure([{ file, line: parts.yamlStartLine, message: '结构数据超过 256 KB' }]);
  }
  const toDocumentLine = (line: number): number => line + parts.yamlStartLine - 1;
  const data = readFrontMatter(parts.yaml);
  if (!data.ok) {
    return failure(data.faults.map((fault) => ({ file, line: toDocumentLine(fault.line), message: fault.message })));
  }
  const checked = planStructureSchema.safeParse(data.value);
  if (!checked.success) {
    return failure(
      checked.error.issues.slice(0, maxProblems).map((issue) => ({
        file,
        line: toDocumentLine(data.lineOf(issue.path)),
        ...(issue.path.length > 0 ? { field: issue.path.map(String).join('.') } : {}),
        message: describeIssue(issue, data.has(issue.path)),
      })),
    );
  }
  return { ok: true, structure: checked.data, body: parts.body, sections: readSections(parts.body) };
}

function failure(problems: readonly PlanDocumentProblem[]): ParsedPlanDocument {
  return { ok: false, problems: problems.slice(0, maxProblems) };
}
