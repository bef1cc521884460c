import { z } from 'zod';
import type { GazetteerKnowledge, PlaceKnowledge } from '../engine/knowledge.js';

const towns = z.array(z.string()).min(1);
const aliases = z.array(z.coerce.string().min(1)).default([]);

/** `places.yaml`: places added by hand, and corrections to the built gazetteer. */
export const ownPlacesSchema = z.strictObject({
  places: z.array(
    z.strictObject({
      name: z.string().min(1),
      type: z.string().min(1),
      towns,
      aliases,
      weight: z.number().min(0).max(1).optional(),
      ask: z.string().optional(),
      needsCompany: z.boolean().optional(),
    }),
  ),
  corrections: z.array(
    z.strictObject({
      name: z.string().min(1),
      why: z.string().min(1),
      type: z.string().min(1).optional(),
      towns: towns.optional(),
      weight: z.number().min(0).max(1).optional(),
      needsCompany: z.boolean().optional(),
      aliases,
      removeAliases: aliases,
      ask: z.string().optional(),
      remove: z.boolean().default(false),
    }),
  ),
});
type OwnPlaces = z.infer<typeof ownPlacesSchema>;
type Correction = OwnPlaces['corrections'][number];

/** Roads, railways and rivers are long: their name fixes the place less than a point does. */
const LONG = /^(?:道路|高速|高架|铁路|轨道|河道)$/u;
const POINT_WEIGHT = 0.8;
const LONG_WEIGHT = 0.6;

function corrected(place: PlaceKnowledge, correction: Correction): PlaceKnowledge {
  const gone = new Set(correction.removeAliases);
  const kept = place.aliases.filter((alias) => !gone.has(alias));
  return {
    ...place,
    type: correction.type ?? place.type,
    towns: correction.towns ?? place.towns,
    weight: correction.weight ?? place.weight,
    needsCompany: correction.needsCompany ?? place.needsCompany,
    aliases: [...new Set([...kept, ...correction.aliases])],
    ask: correction.ask ?? place.ask,
  };
}

/** The built gazetteer with what is kept by hand; throws when a correction names a place or a town that is not there. */
export function mergePlaces(built: GazetteerKnowledge, own: OwnPlaces): GazetteerKnowledge {
  const known = new Set(built.towns.map((town) => town.code));
  for (const { name, towns: codes } of [...own.places, ...own.corrections]) {
    const strange = codes?.find((code) => !known.has(code));
    if (strange !== undefined) throw new Error(`places.yaml, ${name}: there is no town ${strange}`);
  }
  const corrections = new Map(own.corrections.map((correction) => [correction.name, correction]));
  const names = new Set(built.places.map((place) => place.name));
  const lost = own.corrections.find(({ name }) => !names.has(name));
  if (lost !== undefined) throw new Error(`places.yaml, ${lost.name}: gazetteer.json has no such place to correct`);
  const places = built.places.flatMap((place) => {
    const correction = corrections.get(place.name);
    if (correction === undefined) return [place];
    return correction.remove ? [] : [corrected(place, correction)];
  });
  const added = own.places.map((place): PlaceKnowledge => ({
    ...place,
    weight: place.weight ?? (LONG.test(place.type) ? LONG_WEIGHT : POINT_WEIGHT),
  }));
  return { ...built, places: [...places, ...added] };
}
