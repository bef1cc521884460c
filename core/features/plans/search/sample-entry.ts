import type { DocumentBlock } from '../../../../contract/plans/document-block.model.js';
import type { PlanSearchEntry } from './searchable-plan.js';

/** A plan for the tests of the search: one chapter with the given text. */
export function sampleEntry(code: string, text: string, changes: Partial<PlanSearchEntry> = {}): PlanSearchEntry {
  return {
    code,
    title: `预案${code}`,
    shortName: '',
    triggers: [],
    chapters: [sampleChapter('处置', text)],
    ...changes,
  };
}

/** A chapter of one paragraph, or of the given blocks. */
export function sampleChapter(title: string, content: string | DocumentBlock[]): PlanSearchEntry['chapters'][number] {
  const blocks = typeof content === 'string' ? [{ kind: 'paragraph' as const, text: content }] : content;
  return { id: title, key: 'own', title, blocks };
}
