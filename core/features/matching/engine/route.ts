import type { MatchResult } from '../../../../contract/matching/matching.model.js';
import type { EverydayRoute } from './knowledge.js';
import { isWholeWord } from './phrase-finder.js';
import type { ScoredPlan } from './scores.js';

type PassTo = NonNullable<MatchResult['passTo']>;

/** Below this the first plan says nothing about whose matter it is. */
const LOOKS_LIKE = 0.08;

function isSaid(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (isWholeWord(text, at, at + word.length)) return true;
  return false;
}

function byWord(text: string, routes: readonly EverydayRoute[]): { route: EverydayRoute; why: string } | undefined {
  let best: { route: EverydayRoute; word: string } | undefined;
  for (const route of routes) {
    const word = route.words.filter((w) => isSaid(text, w)).sort((a, b) => b.length - a.length)[0];
    if (word !== undefined && (best === undefined || word.length > best.word.length)) best = { route, word };
  }
  return best && { route: best.route, why: `提到“${best.word}”，属${best.route.category}` };
}

function byPlan(
  first: ScoredPlan | undefined,
  routes: readonly EverydayRoute[],
): { route: EverydayRoute; why: string } | undefined {
  if (first === undefined || first.probability < LOOKS_LIKE) return undefined;
  const { plan } = first;
  const route = routes.find((one) => one.plans.includes(plan.variantOf ?? plan.code));
  return route && { route, why: `与${plan.shortName}有关而不是险情，属${route.category}` };
}

/** The unit and hotline category an everyday report goes to; `text` is normalised. The last route is the catch-all. */
export function routeEveryday(
  text: string,
  routes: readonly EverydayRoute[],
  first: ScoredPlan | undefined,
): PassTo | undefined {
  const fallback = routes[routes.length - 1];
  const chosen =
    byWord(text, routes) ??
    byPlan(first, routes) ??
    (fallback && { route: fallback, why: '未读到险情，按一般诉求转办' });
  if (!chosen) return undefined;
  const { unitId, unitName, category } = chosen.route;
  return { unitId, unitName, category, why: chosen.why };
}
