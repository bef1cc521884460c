/** `[lng, lat]`, degrees WGS-84, as in GeoJSON. */
export type Position = readonly [number, number];
export interface LatLng {
  readonly lat: number;
  readonly lng: number;
}

const earthRadiusMetres = 6_371_008;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle metres between two places. */
export function distanceMetres(a: LatLng, b: LatLng): number {
  const dLat = radians(b.lat - a.lat);
  const dLng = radians(b.lng - a.lng);
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLng / 2) ** 2;
  return 2 * earthRadiusMetres * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Whether a point lies inside a ring (even-odd rule). */
export function isInside(point: LatLng, ring: readonly Position[]): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
    const a = ring[i];
    const b = ring[j];
    if (!a || !b) continue;
    const crosses = a[1] > point.lat !== b[1] > point.lat;
    if (crosses && point.lng < ((b[0] - a[0]) * (point.lat - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
  }
  return inside;
}

function between(p: readonly [Position, Position, Position, Position], t: number): Position {
  const [p0, p1, p2, p3] = p;
  const at = (i: 0 | 1): number =>
    0.5 *
    (2 * p1[i] +
      (p2[i] - p0[i]) * t +
      (2 * p0[i] - 5 * p1[i] + 4 * p2[i] - p3[i]) * t ** 2 +
      (3 * p1[i] - p0[i] - 3 * p2[i] + p3[i]) * t ** 3);
  return [at(0), at(1)];
}

const stepsPerPart = 6;

/** A smooth line through the same points (Catmull-Rom): coarse roads look drawn, and still meet at their crossings. */
export function smoothLine(line: readonly Position[]): readonly Position[] {
  if (line.length < 3) return line;
  const out: Position[] = [];
  for (let i = 0; i < line.length - 1; i += 1) {
    const p1 = line[i];
    const p2 = line[i + 1];
    if (!p1 || !p2) continue;
    const part = [line[i - 1] ?? p1, p1, p2, line[i + 2] ?? p2] as const;
    for (let step = 0; step < stepsPerPart; step += 1) out.push(between(part, step / stepsPerPart));
  }
  const last = line.at(-1);
  return last ? [...out, last] : out;
}
