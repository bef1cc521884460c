import type { MatchResult } from '../../../../contract/matching/matching.model.js';
import type { EverydayRoute } from './knowledge.js';

type PassTo = NonNullable<MatchResult['passTo']>;

/** The unit and hotline category an everyday report goes to; the last route is the catch-all. */
export function routeEveryday(text: string, routes: readonly EverydayRoute[]): PassTo | undefined {
  let best: { route: EverydayRoute; word: string } | undefined;
  for (const route of routes) {
    const word = route.words.filter((w) => text.includes(w)).sort((a, b) => b.length - a.length)[0];
    if (word !== undefined && (best === undefined || word.length > best.word.length)) best = { route, word };
  }
  const fallback = routes[routes.length - 1];
  const chosen = best?.route ?? fallback;
  if (!chosen) return undefined;
  const why = best ? `提到“${best.word}”，属${chosen.category}` : '未读到险情，按一般诉求转办';
  return { unitId: chosen.unitId, unitName: chosen.unitName, category: chosen.category, why };
}
