import type { CataloguePlan } from './plan-catalogue.js';

/** Where the searched words occur in a plan; spans are offsets into `excerpt`. */
export interface PlanHit {
  readonly section: string;
  readonly excerpt: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

const before = 24;
const after = 60;

/** Words of a search box; what the user types is literal text, never syntax. */
export function searchWords(text: string): readonly string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word.length > 0)
    .slice(0, 8);
}

function excerptOf(section: string, text: string, words: readonly string[]): PlanHit | undefined {
  const lower = text.toLowerCase();
  const first = Math.min(...words.map((word) => lower.indexOf(word)).filter((index) => index >= 0));
  if (!Number.isFinite(first)) return undefined;
  const start = Math.max(0, first - before);
  const excerpt = text.slice(start, first + after).replaceAll(/\s/gu, ' ');
  const low = excerpt.toLowerCase();
  const spans = words
    .map((word) => ({ start: low.indexOf(word), length: word.length }))
    .filter((hit) => hit.start >= 0)
    .map((hit) => ({ start: hit.start, end: hit.start + hit.length }))
    .sort((a, b) => a.start - b.start);
  return { section, excerpt, spans };
}

/** First place of the words when all of them occur in the plan, else nothing. */
export function findInPlan(plan: CataloguePlan, words: readonly string[]): PlanHit | undefined {
  const { structure, sections } = plan;
  const parts: readonly (readonly [string, string])[] = [
    ['', `${structure.code} ${structure.title}`],
    ['', [...structure.triggers.colloquial, ...structure.triggers.formal].join('，')],
    ...sections.map((section) => [section.title, section.text] as const),
  ];
  const all = parts
    .map(([, text]) => text)
    .join('\n')
    .toLowerCase();
  if (!words.every((word) => all.includes(word))) return undefined;
  for (const [section, text] of parts) {
    const hit = excerptOf(section, text, words);
    if (hit !== undefined) return hit;
  }
  return undefined;
}
