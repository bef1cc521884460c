import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const ringSchema = z.array(z.tuple([z.number(), z.number()]));
const featureSchema = z.object({
  properties: z.object({
    planCode: z.string(),
    bank: z.enum(['west', 'east']),
    seat: z.tuple([z.number(), z.number()]),
  }),
  geometry: z.discriminatedUnion('type', [
    z.object({ type: z.literal('Polygon'), coordinates: z.array(ringSchema) }),
    z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ringSchema)) }),
  ]),
});

/** Bank of the Huangpu, seat (lng, lat) and outline of a town; schematic, never a legal boundary. */
export type TownArea = {
  readonly bank: 'west' | 'east';
  readonly seat: readonly [lng: number, lat: number];
  readonly contains: (lng: number, lat: number) => boolean;
};

/** Areas by plan code from geo/minhang-towns.geojson. */
export function readTownAreas(domainDir: string): ReadonlyMap<string, TownArea> {
  const text = readFileSync(join(domainDir, 'geo', 'minhang-towns.geojson'), 'utf8');
  const { features } = z.object({ features: z.array(featureSchema) }).parse(JSON.parse(text));
  return new Map(
    features.map(({ properties, geometry }) => {
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      const outlines = polygons.map((rings) => rings[0] ?? []);
      const contains = (lng: number, lat: number): boolean => outlines.some((ring) => isInside(ring, lng, lat));
      return [properties.planCode, { bank: properties.bank, seat: properties.seat, contains }];
    }),
  );
}

/** Even-odd rule. */
function isInside(ring: readonly (readonly [number, number])[], lng: number, lat: number): boolean {
  let inside = false;
  ring.forEach(([lng1, lat1], index) => {
    const [lng2, lat2] = ring[(index + 1) % ring.length] ?? [lng1, lat1];
    if (lat1 > lat !== lat2 > lat && lng < ((lng2 - lng1) * (lat - lat1)) / (lat2 - lat1) + lng1) {
      inside = !inside;
    }
  });
  return inside;
}
