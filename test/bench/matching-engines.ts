import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlanKnowledge } from '../../core/features/matching/engine/knowledge.js';
import { createMatcher } from '../../core/features/matching/engine/matcher.js';
import { loadKnowledge } from '../../core/features/matching/knowledge/load-knowledge.js';
import { readShippedPlans } from '../../core/features/plans/document/shipped-plans.js';
import { programFolders } from '../../server/program-folders.js';
import { openFlexSearch } from './matching-peers/flexsearch.js';
import { openFts5 } from './matching-peers/fts5.js';
import { openLunr } from './matching-peers/lunr.js';
import { openMiniSearch } from './matching-peers/minisearch.js';
import { openOrama } from './matching-peers/orama.js';
import type { IndexedPlans, OpenPeer, OpenRanker, PlanDocument } from './matching-peers/peer.js';

/** Ours or a peer over the plans it is given. */
export type OpenEngine = (plans: readonly PlanKnowledge[], indexed: IndexedPlans) => OpenRanker | Promise<OpenRanker>;

export const resourcePath = (...path: readonly string[]): string => join(programFolders().resourcesDir, ...path);

/** The shipped plans, read anew at every call: reading belongs to getting ready, for ours and for the peers. */
export const readPlans = (): readonly PlanKnowledge[] => readShippedPlans(resourcePath('plans'));

function phrasesOf(code: string): string {
  const file = resourcePath('matching', 'phrases', `${code}.txt`);
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return lines.filter((line) => line !== '' && !line.startsWith('#')).join('\n');
}

/** Town plans are left out: they are attached by place, not by words. */
function documentsOf(plans: readonly PlanKnowledge[], indexed: IndexedPlans): readonly PlanDocument[] {
  return plans
    .filter(({ kind }) => kind !== 'town')
    .map(({ code, title, shortName, scope, triggers }) => ({
      id: code,
      title,
      text: [shortName, scope, ...triggers.colloquial, ...triggers.formal].join('\n'),
      phrases: indexed === 'district' ? phrasesOf(code) : '',
    }));
}

/** A register comes on top of the district's own plans, of which its plans are variants. */
function openOurs(plans: readonly PlanKnowledge[], indexed: IndexedPlans): OpenRanker {
  const all = indexed === 'district' ? plans : [...readPlans(), ...plans];
  const matcher = createMatcher(loadKnowledge(resourcePath('matching'), all));
  return { first: (report) => matcher.match(report).plans.find(({ kind }) => kind !== 'town')?.code };
}

const peer =
  (open: OpenPeer): OpenEngine =>
  (plans, indexed) =>
    open(documentsOf(plans, indexed), indexed);

export const matchingEngines = {
  ours: openOurs,
  minisearch: peer(openMiniSearch),
  flexsearch: peer(openFlexSearch),
  orama: peer(openOrama),
  lunr: peer(openLunr),
  fts5: peer(openFts5),
} as const satisfies Readonly<Record<string, OpenEngine>>;

export type EngineName = keyof typeof matchingEngines;
