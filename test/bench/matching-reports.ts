import { readFileSync } from 'node:fs';
import { resourcePath } from './matching-engines.js';

/** A report and the plan that fits it best; `undefined` for everyday reports. */
export interface LabelledReport {
  readonly text: string;
  readonly primary: string | undefined;
}

/** Labelled reports of `test/data`, see `docs/matching.md`; the peers' settings were chosen on `dev` and `fresh` alone. */
export const reportSets = ['dev', 'fresh', 'blind'] as const;
export type ReportSet = (typeof reportSets)[number];

export function readReports(set: ReportSet): readonly LabelledReport[] {
  const lines = readFileSync(resourcePath('..', 'test', 'data', `incidents-${set}.jsonl`), 'utf8').split('\n');
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      // The file is ours; a line without these fields only makes the hit rate wrong.
      const { text, primary } = JSON.parse(line) as { readonly text: string; readonly primary: string | null };
      return { text, primary: primary ?? undefined };
    });
}
