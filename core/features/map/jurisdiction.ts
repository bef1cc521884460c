import { z } from 'zod';

type Ring = readonly (readonly [number, number])[];

interface TownArea {
  readonly code: string;
  readonly name: string;
  readonly bank: 'west' | 'east';
  readonly polygons: readonly (readonly Ring[])[];
}

const position = z
  .array(z.number())
  .min(2)
  .transform(([lng = 0, lat = 0]): readonly [number, number] => [lng, lat]);
const ringSchema = z.array(position);
const geometrySchema = z.union([
  z.object({ type: z.literal('Polygon'), coordinates: z.array(ringSchema) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ringSchema)) }),
]);
const collectionSchema = z.object({
  features: z.array(
    z.object({
      properties: z.object({
        code: z.string(),
        name: z.string(),
        planCode: z.string().optional(),
        bank: z.enum(['west', 'east']).optional(),
      }),
      geometry: geometrySchema,
    }),
  ),
});

const metresPerDegreeLat = 111_195;
/** Inner lines are schematic: this close to one the answer is “A or B”. */
export const uncertainM = 800;
/** Statistical code of 浦锦街道, cut out of 浦江镇 in 2015; it has no plan of its own. */
const pujinCode = '310112009';

function areasOf(source: unknown): readonly TownArea[] {
  return collectionSchema.parse(source).features.map(({ properties, geometry }) => ({
    code: properties.planCode ?? properties.code,
    name: properties.name,
    bank: properties.bank ?? 'west',
    polygons: geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
  }));
}

function inRing(ring: Ring, lng: number, lat: number): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i] ?? [0, 0];
    const [xj, yj] = ring[j] ?? [0, 0];
    if (yi > lat !== yj > lat && lng < ((xj - xi) * (lat - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

function inArea(area: TownArea, lng: number, lat: number): boolean {
  return area.polygons.some(
    ([outer, ...holes]) =>
      outer !== undefined && inRing(outer, lng, lat) && !holes.some((hole) => inRing(hole, lng, lat)),
  );
}

function segmentDistance(px: number, py: number, ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax;
  const dy = by - ay;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / length));
  return Math.hypot(px - ax - t * dx, py - ay - t * dy);
}

function distanceToArea(area: TownArea, lng: number, lat: number): number {
  const scale = Math.cos((lat * Math.PI) / 180) * metresPerDegreeLat;
  let best = Number.POSITIVE_INFINITY;
  for (const ring of area.polygons.flat()) {
    for (let i = 1; i < ring.length; i += 1) {
      const [ax, ay] = ring[i - 1] ?? [0, 0];
      const [bx, by] = ring[i] ?? [0, 0];
      best = Math.min(
        best,
        segmentDistance(
          0,
          0,
          (ax - lng) * scale,
          (ay - lat) * metresPerDegreeLat,
          (bx - lng) * scale,
          (by - lat) * metresPerDegreeLat,
        ),
      );
    }
  }
  return best;
}

/** What a point belongs to. */
export interface Located {
  readonly inside: boolean;
  readonly candidates: readonly { readonly code: string; readonly name: string; readonly distanceM: number }[];
  readonly alsoNamed?: string;
}

/** The district's jurisdictions by point. All lines are schematic (示意). */
export class Jurisdiction {
  private readonly towns: readonly TownArea[];
  private readonly pujin: TownArea | undefined;

  constructor(towns: unknown, units14: unknown) {
    this.towns = areasOf(towns);
    this.pujin = areasOf(units14).find((area) => area.code === pujinCode || area.name === '浦锦街道');
  }

  /** Town of a WGS-84 point; near an inner line both towns are candidates, the containing one first. */
  locate(lat: number, lng: number): Located {
    const home = this.towns.find((area) => inArea(area, lng, lat));
    if (home === undefined) return { inside: false, candidates: [] };
    const near = this.towns
      .filter((area) => area !== home)
      .map((area) => ({ code: area.code, name: area.name, distanceM: Math.round(distanceToArea(area, lng, lat)) }))
      .filter((area) => area.distanceM <= uncertainM)
      .sort((a, b) => a.distanceM - b.distanceM)
      .slice(0, 1);
    const inPujin = this.pujin !== undefined && inArea(this.pujin, lng, lat);
    return {
      inside: true,
      candidates: [{ code: home.code, name: home.name, distanceM: 0 }, ...near],
      ...(inPujin ? { alsoNamed: '浦锦街道' } : {}),
    };
  }

  /** Side of the Huangpu a point lies on: that of its town, west outside the district. */
  bankOf(point: { readonly lat: number; readonly lng: number }): 'west' | 'east' {
    return this.towns.find((area) => inArea(area, point.lng, point.lat))?.bank ?? 'west';
  }
}
