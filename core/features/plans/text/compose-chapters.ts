import {
  planChapterKeys,
  type DocumentBlock,
  type PlanChapter,
  type PlanChapterKey,
} from '../../../../contract/plans/document-block.model.js';
import type { PlanStructure } from '../../../../contract/plans/plan.model.js';
import { chapterTitles, numberedTitle } from './chapter-titles.rules.js';
import { readMarkdownBlocks } from './markdown-blocks.js';
import { placeProse } from './place-prose.js';
import type { PlanVocabulary } from './plan-vocabulary.js';
import { readStructureTables } from './read-structure-tables.js';
import { standardHeadings, standardSentences } from './standard-text.js';
import { composeSteps } from './tables/action-tables.js';
import { composeCommand } from './tables/command-tables.js';
import { composeEnding } from './tables/ending-tables.js';
import { identityFields } from './tables/identity-table.js';
import { composeIntake } from './tables/intake-tables.js';
import { composeJurisdiction } from './tables/jurisdiction-tables.js';
import { composeLevels } from './tables/level-tables.js';
import { composeLinks } from './tables/link-tables.js';
import { composeMonitoring } from './tables/monitoring-tables.js';
import { composeFields } from './tables/plan-table.js';
import { composeReporting } from './tables/reporting-tables.js';
import { composeResources } from './tables/resource-table.js';
import { section } from './tables/section-blocks.js';
import { composeUpkeep } from './tables/upkeep-tables.js';

interface Parts {
  readonly plan: PlanStructure;
  readonly prose: readonly DocumentBlock[];
  readonly vocabulary: PlanVocabulary;
}

/**
 * The chapters of a plan as they are read and printed: its own prose (Markdown `body`) in its place among tables that hold
 * the whole structure. `readStructureTables` reads these tables back, together with the paragraphs under 编制目的 and
 * 适用范围. Chapters with nothing in them are left out.
 */
export function composeChapters(structure: PlanStructure, body: string, vocabulary: PlanVocabulary): PlanChapter[] {
  const placed = placeProse(inert(readMarkdownBlocks(body), vocabulary), structure.title);
  const standard = planChapterKeys.map((key) => ({
    id: key,
    key,
    title: chapterTitles[key],
    blocks: composers[key]({ plan: structure, prose: placed.standard.get(key) ?? [], vocabulary }),
  }));
  const own = placed.own.map(({ title, blocks }, index) => ({
    id: `own-${index + 1}`,
    key: 'own' as const,
    title,
    blocks: [...blocks],
  }));
  return [...standard.filter((chapter) => chapter.blocks.length > 0), ...own].map((chapter, index) => ({
    ...chapter,
    title: numberedTitle(index + 1, chapter.title),
  }));
}

/** Prose is never data: a table of the body that would be read as structure becomes a list. */
function inert(blocks: readonly DocumentBlock[], vocabulary: PlanVocabulary): DocumentBlock[] {
  return blocks.map((block) => {
    if (block.kind !== 'table' || readStructureTables([block], vocabulary).used.size === 0) return block;
    return {
      kind: 'list',
      items: block.rows.map((row) => row.map((cell, at) => `${block.header[at]}：${cell}`).join('；')),
    };
  });
}

const composers: Readonly<Record<PlanChapterKey, (parts: Parts) => DocumentBlock[]>> = {
  general: ({ plan, prose, vocabulary }) => [
    ...section(standardHeadings.purpose, paragraphs(plan.purpose)),
    ...section(standardHeadings.scope, paragraphs(plan.scope)),
    ...prose,
    ...section(standardHeadings.identity, composeFields(identityFields, plan, vocabulary)),
  ],
  command: ({ plan, prose, vocabulary }) => [
    ...introduced(standardSentences.command, composeCommand(plan.command, vocabulary)),
    ...prose,
  ],
  monitoring: ({ plan, prose, vocabulary }) => [
    ...prose,
    ...introduced(standardSentences.monitoring, composeMonitoring(plan.monitoring, vocabulary)),
  ],
  levels: ({ plan, prose, vocabulary }) => [
    ...prose,
    ...introduced(standardSentences.levels, composeLevels(plan, vocabulary)),
  ],
  actions: ({ plan, prose, vocabulary }) => [
    ...introduced(standardSentences.actions, composeSteps(plan, vocabulary)),
    ...prose,
  ],
  reporting: ({ plan, prose, vocabulary }) => [
    ...prose,
    ...introduced(standardSentences.deadlines, composeReporting(plan.reporting, vocabulary)),
  ],
  resources: ({ plan, prose, vocabulary }) => [
    ...introduced(standardSentences.resources, composeResources(plan, vocabulary)),
    ...prose,
  ],
  ending: ({ plan, prose, vocabulary }) => [...composeEnding(plan, vocabulary), ...prose],
  jurisdiction: ({ plan, prose, vocabulary }) => [...prose, ...composeJurisdiction(plan.jurisdiction, vocabulary)],
  intake: ({ plan, prose, vocabulary }) => [...prose, ...composeIntake(plan, vocabulary)],
  links: ({ plan, prose, vocabulary }) => [...prose, ...composeLinks(plan, vocabulary)],
  upkeep: ({ plan, prose, vocabulary }) => [...composeUpkeep(plan, vocabulary), ...prose],
};

function introduced(text: string, blocks: readonly DocumentBlock[]): DocumentBlock[] {
  const heading = blocks[0];
  return heading === undefined ? [] : [heading, { kind: 'paragraph', text }, ...blocks.slice(1)];
}

function paragraphs(text: string): DocumentBlock[] {
  return text === '' ? [] : text.split('\n').map((line) => ({ kind: 'paragraph', text: line }));
}
