import type { PlanLoadReport } from '../../../../contract/plans/library.model.js';

type Problem = PlanLoadReport['refused'][number];

/** A document that was refused, with everything wrong with it by line. */
export interface RefusedFile {
  readonly file: string;
  readonly problems: readonly Problem[];
}

/** Problems by document. */
export function refusedFiles(problems: readonly Problem[]): readonly RefusedFile[] {
  const files = new Map<string, Problem[]>();
  for (const problem of problems) files.set(problem.file, [...(files.get(problem.file) ?? []), problem]);
  return [...files].map(([file, own]) => ({ file, problems: own.toSorted((a, b) => a.line - b.line) }));
}
