import type { TownMatch } from '../../../../contract/matching/matching.model.js';
import type { GazetteerKnowledge, TownKnowledge } from './knowledge.js';
import type { NormalisedText } from './normalise.js';
import type { PlaceHit } from './places.js';

/** What the place words say about the town. */
export interface TownReading {
  readonly town?: TownMatch;
  readonly candidates: readonly TownMatch[];
  readonly question?: string;
}

/** Lead over the next town that counts as decided; one clear name weighs 0.6 to 1. */
const CLEAR_LEAD = 0.2;
const ENOUGH = 0.4;
const MAX_CANDIDATES = 4;

interface Tally {
  readonly scores: ReadonlyMap<string, number>;
  readonly hits: readonly PlaceHit[];
}

function tally(hits: readonly PlaceHit[]): Tally {
  const supported = hits.filter((hit) => !hit.place.needsCompany || hasCompany(hit, hits));
  const scores = new Map<string, number>();
  const seen = new Set<string>();
  for (const hit of supported) {
    if (seen.has(hit.place.name)) continue;
    seen.add(hit.place.name);
    // A road through many towns narrows less than one through two.
    const share = hit.weight * (hit.place.towns.length > 3 ? 0.7 : 1);
    for (const town of hit.place.towns) scores.set(town, (scores.get(town) ?? 0) + share);
  }
  return { scores, hits: supported };
}

function hasCompany(hit: PlaceHit, hits: readonly PlaceHit[]): boolean {
  return hits.some(
    (other) => other !== hit && !other.place.needsCompany && other.place.towns.some((t) => hit.place.towns.includes(t)),
  );
}

function describe(hit: PlaceHit, names: ReadonlyMap<string, string>): string {
  const towns = hit.place.towns.map((code) => names.get(code) ?? code).join('、');
  return hit.place.towns.length > 1 ? `${hit.place.type}，跨${towns}` : `${hit.place.type}，在${towns}`;
}

/** Decides the town from the place words, or names the candidates and the question that separates them. */
export function createTownResolver(
  gazetteer: GazetteerKnowledge,
): (hits: readonly PlaceHit[], text: NormalisedText, given?: string) => TownReading {
  const byCode = new Map(gazetteer.towns.map((town) => [town.code, town]));
  const names = new Map(gazetteer.towns.map((town) => [town.code, town.name]));

  const toMatch = (town: TownKnowledge, hits: readonly PlaceHit[], text: NormalisedText): TownMatch => {
    const own = hits.filter((hit) => hit.place.towns.includes(town.code));
    const evidence = own.map((hit) => {
      const span = text.toOriginal(hit.start, hit.end);
      return {
        ...span,
        text: text.original.slice(span.start, span.end),
        towns: [...hit.place.towns],
        why: describe(hit, names),
      };
    });
    const point = own.find((hit) => hit.place.lat !== undefined && hit.place.type !== '镇域')?.place ?? town;
    const at = point.lat !== undefined && point.lng !== undefined ? { lat: point.lat, lng: point.lng } : {};
    return { code: town.code, name: town.name, evidence, ...at };
  };

  return (hits, text, given) => {
    const { scores, hits: supported } = tally(hits);
    const fixed = given === undefined ? undefined : byCode.get(given);
    if (fixed) return { town: toMatch(fixed, supported, text), candidates: [] };
    const ranked = [...scores].sort((a, b) => b[1] - a[1]);
    const [first, second] = ranked;
    if (!first) return { candidates: [], ...askOf(hits) };
    const winner = byCode.get(first[0]);
    const clear = first[1] >= ENOUGH && first[1] - (second?.[1] ?? 0) >= CLEAR_LEAD;
    if (clear && winner) return { town: toMatch(winner, supported, text), candidates: [] };
    const close = ranked.filter(([, score]) => first[1] - score < CLEAR_LEAD).slice(0, MAX_CANDIDATES);
    const candidates = close.flatMap(([code]) => {
      const town = byCode.get(code);
      return town ? [toMatch(town, supported, text)] : [];
    });
    return { candidates, ...askOf(supported, candidates) };
  };
}

function askOf(hits: readonly PlaceHit[], candidates: readonly TownMatch[] = []): { question?: string } {
  const authored = hits.find((hit) => hit.place.ask !== undefined)?.place.ask;
  if (authored !== undefined) return { question: `在哪里：${authored}？` };
  const words = hits
    .filter((hit) => candidates.some((c) => hit.place.towns.includes(c.code)))
    .map((hit) => hit.place.name);
  if (candidates.length === 0) return {};
  const list = candidates.map((candidate) => candidate.name).join('、');
  return {
    question: `“${[...new Set(words)].join('、')}”${candidates.length > 1 ? `可能在${list}` : `大致在${list}`}，靠近哪个路口、门牌或小区？`,
  };
}
