import { z } from 'zod';
import type { CriterionWords } from '../engine/knowledge.js';
import { criterionWordsSchema } from './knowledge.schema.js';

function nameOf(entry: unknown, at: number): string {
  const says = z.object({ says: z.string() }).safeParse(entry);
  return says.success ? `“${says.data.says}”` : `number ${at + 1}`;
}

/** Reads the entries of `criteria.yaml`; the error names the entry that is malformed and says what is wrong with it. */
export function readCriteria(file: unknown): readonly CriterionWords[] {
  if (!Array.isArray(file)) throw new Error('criteria.yaml is not a list of entries.');
  return file.map((entry: unknown, at) => {
    const parsed = criterionWordsSchema.safeParse(entry);
    if (parsed.success) return parsed.data;
    const faults = parsed.error.issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '));
    throw new Error(`criteria.yaml, entry ${nameOf(entry, at)}: ${faults.join('; ')}.`);
  });
}
