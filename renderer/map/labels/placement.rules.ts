/** Pure placement of map labels in pixels: priority first, no two overlap, none covers a mark. */

export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Box extends Point {
  readonly w: number;
  readonly h: number;
}
export interface Glyph extends Point {
  readonly angle: number;
}

export interface PointRequest {
  readonly id: string;
  readonly priority: number;
  readonly at: Point;
  readonly w: number;
  readonly h: number;
  /** Distance of the text from its point; `undefined` = the text stands on the point itself. */
  readonly gap: number | undefined;
}
export interface LineRequest {
  readonly id: string;
  readonly priority: number;
  readonly path: readonly Point[];
  readonly glyphs: number;
  /** From glyph centre to glyph centre. */
  readonly advance: number;
  readonly size: number;
}
export type LabelRequest = PointRequest | LineRequest;

export type Placed =
  | { readonly id: string; readonly kind: 'point'; readonly box: Box }
  | { readonly id: string; readonly kind: 'line'; readonly glyphs: readonly Glyph[] };

export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

function isInside(box: Box, frame: Box): boolean {
  return (
    box.x >= frame.x && box.y >= frame.y && box.x + box.w <= frame.x + frame.w && box.y + box.h <= frame.y + frame.h
  );
}

const onPointShifts = [
  [0, 0],
  [0, -0.8],
  [0, 0.8],
  [0, -1.4],
  [0, 1.4],
  [-0.35, 0],
  [0.35, 0],
  [-0.5, -0.8],
  [0.5, -0.8],
  [-0.5, 0.8],
  [0.5, 0.8],
  [0, -2.2],
  [0, 2.2],
  [-0.8, 0],
  [0.8, 0],
] as const;

/** Where a label may stand, best first: on its point with small shifts, or the twelve places around it. */
export function candidates(request: PointRequest): readonly Box[] {
  const { at, w, h, gap } = request;
  const box = (cx: number, cy: number): Box => ({ x: cx - w / 2, y: cy - h / 2, w, h });
  if (gap === undefined) {
    return onPointShifts.map(([dx, dy]) => box(at.x + dx * w, at.y + dy * h));
  }
  const right = at.x + gap + w / 2;
  const left = at.x - gap - w / 2;
  const up = at.y - gap - h / 2;
  const down = at.y + gap + h / 2;
  return [
    box(right, at.y),
    box(left, at.y),
    box(at.x, up),
    box(at.x, down),
    box(right, at.y - h / 2),
    box(right, at.y + h / 2),
    box(left, at.y - h / 2),
    box(left, at.y + h / 2),
    box(at.x + w / 4, up),
    box(at.x - w / 4, up),
    box(at.x + w / 4, down),
    box(at.x - w / 4, down),
  ];
}

function lengths(path: readonly Point[]): readonly number[] {
  let sum = 0;
  return path.map((point, i) => {
    const before = path[i - 1];
    if (before) sum += Math.hypot(point.x - before.x, point.y - before.y);
    return sum;
  });
}

function pointAt(path: readonly Point[], along: readonly number[], distance: number): Glyph | undefined {
  const i = along.findIndex((length) => length >= distance);
  const a = path[i - 1];
  const b = path[i];
  const start = along[i - 1];
  const end = along[i];
  if (!a || !b || start === undefined || end === undefined || end === start) return undefined;
  const t = (distance - start) / (end - start);
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t, angle: Math.atan2(b.y - a.y, b.x - a.x) };
}

const steep = (55 * Math.PI) / 180;
const mostBend = 0.6;

/** Chinese reads left to right on flat lines and top to bottom on steep ones; glyphs then stand upright. */
function readable(glyphs: readonly Glyph[]): readonly Glyph[] {
  const first = glyphs[0];
  const last = glyphs.at(-1);
  if (!first || !last) return glyphs;
  const angle = Math.atan2(last.y - first.y, last.x - first.x);
  const isSteep = Math.abs(Math.sin(angle)) > Math.sin(steep);
  const isBackward = isSteep ? last.y < first.y : last.x < first.x;
  const ordered = isBackward ? glyphs.toReversed() : glyphs;
  return ordered.map((glyph) => {
    const forward = isBackward ? glyph.angle + Math.PI : glyph.angle;
    return { x: glyph.x, y: glyph.y, angle: isSteep ? forward - Math.PI / 2 : forward };
  });
}

function bendOf(glyphs: readonly Glyph[]): number {
  const first = glyphs[0]?.angle ?? 0;
  return Math.max(...glyphs.map(({ angle }) => Math.abs(Math.atan2(Math.sin(angle - first), Math.cos(angle - first)))));
}

/** Places of a text along a line, from its middle outwards; only where the line is long and straight enough. */
export function runsAlong(request: LineRequest): readonly (readonly Glyph[])[] {
  const { path, glyphs, advance } = request;
  const along = lengths(path);
  const total = along.at(-1) ?? 0;
  const span = (glyphs - 1) * advance;
  const room = total - span - advance;
  if (room <= 0) return [];
  return [0.5, 0.38, 0.62, 0.26, 0.74, 0.14, 0.86].flatMap((share) => {
    const start = advance / 2 + room * share;
    const run = Array.from({ length: glyphs }, (_, i) => pointAt(path, along, start + i * advance));
    const whole = run.filter((glyph) => glyph !== undefined);
    return whole.length === glyphs && bendOf(whole) < mostBend ? [readable(whole)] : [];
  });
}

function glyphBoxes(glyphs: readonly Glyph[], size: number): readonly Box[] {
  return glyphs.map(({ x, y }) => ({ x: x - size / 2, y: y - size / 2, w: size, h: size }));
}

/** The best free place; beside a mark rather one where the whole text is seen. */
function bestPlace(request: PointRequest, isFree: (box: Box) => boolean, seen: Box): Box | undefined {
  const free = candidates(request).filter(isFree);
  if (request.gap === undefined) return free[0];
  return free.find((box) => isInside(box, seen)) ?? free[0];
}

/**
 * Places what fits, highest priority first; equal priorities in order of id, so that a redraw does not flicker.
 * `view` may reach beyond the part that is `seen`, so that a short pan finds its labels.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  obstacles: readonly Box[],
  view: Box,
  seen: Box = view,
): readonly Placed[] {
  const taken: Box[] = [...obstacles];
  const isFree = (box: Box): boolean => overlaps(box, view) && !taken.some((other) => overlaps(box, other));
  const placed: Placed[] = [];
  const inOrder = requests.toSorted((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1));
  for (const request of inOrder) {
    if ('path' in request) {
      const run = runsAlong(request).find((glyphs) => glyphBoxes(glyphs, request.size).every(isFree));
      if (!run) continue;
      taken.push(...glyphBoxes(run, request.size));
      placed.push({ id: request.id, kind: 'line', glyphs: run });
    } else {
      const box = bestPlace(request, isFree, seen);
      if (!box) continue;
      taken.push(box);
      placed.push({ id: request.id, kind: 'point', box });
    }
  }
  return placed;
}
