import type { DocumentBlock } from '../../../../contract/plans/document-block.model.js';
import type { PlanStructure } from '../../../../contract/plans/plan.model.js';
import type { PlanVocabulary } from './plan-vocabulary.js';
import { readStructureTables, type ReadTables } from './read-structure-tables.js';

const nothing = {
  coLeadUnits: [],
  memberUnits: [],
  eventTypes: [],
  command: { name: '', posts: [], workingGroups: [] },
  monitoring: { sources: [], warnings: [] },
  criteriaBasis: [],
  steps: [],
  termination: { condition: '', declaredBy: '', then: '' },
  recovery: [],
  resources: [],
  intakeQuestions: [],
  callerAdvice: [],
  triggers: { colloquial: [], formal: [] },
  boundaries: [],
  openTogether: [],
  links: { upward: [], downward: [] },
  jurisdiction: { hazards: [], keySites: [], stations: [] },
  revisions: [],
  notes: [],
};

/** For tests: the structure in the blocks of a composed document, with nothing where it has no table. */
export function readBack(
  blocks: readonly DocumentBlock[],
  vocabulary: PlanVocabulary,
): { structure: Partial<PlanStructure>; result: ReadTables } {
  const result = readStructureTables(
    blocks.filter((block) => block.kind === 'table'),
    vocabulary,
  );
  const texts = { purpose: textUnder('编制目的', blocks), scope: textUnder('适用范围', blocks) };
  return { structure: { ...nothing, ...texts, ...result.values }, result };
}

function textUnder(title: string, blocks: readonly DocumentBlock[]): string {
  const start = blocks.findIndex((block) => block.kind === 'heading' && block.text === title);
  if (start === -1) return '';
  const lines: string[] = [];
  for (const block of blocks.slice(start + 1)) {
    if (block.kind !== 'paragraph') break;
    lines.push(block.text);
  }
  return lines.join('\n');
}
