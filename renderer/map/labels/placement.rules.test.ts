import { describe, expect, it } from 'vitest';
import {
  type Box,
  candidates,
  type LabelRequest,
  type LineRequest,
  overlaps,
  placeLabels,
  runsAlong,
} from './placement.rules.js';

const view: Box = { x: 0, y: 0, w: 400, h: 300 };
const point = (id: string, x: number, y: number, priority = 1, gap: number | undefined = 4): LabelRequest => ({
  id,
  priority,
  at: { x, y },
  w: 60,
  h: 16,
  gap,
});

describe('placing map labels', () => {
  it('gives the place to the label of higher priority', () => {
    const placed = placeLabels([point('low', 100, 100, 1, undefined), point('high', 100, 100, 9, undefined)], [], view);
    expect(placed[0]?.id).toBe('high');
  });

  it('never lets two labels overlap, however crowded', () => {
    const crowd = Array.from({ length: 60 }, (_, i) =>
      point(`p${String(i)}`, 100 + (i % 10) * 12, 100 + Math.floor(i / 10) * 9),
    );
    const boxes = placeLabels(crowd, [], view).flatMap((one) => (one.kind === 'point' ? [one.box] : []));
    const clashes = boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => overlaps(a, b)));
    expect(boxes.length).toBeGreaterThan(3);
    expect(clashes).toEqual([]);
  });

  it('moves a label away from a mark instead of covering it', () => {
    const mark: Box = { x: 104, y: 80, w: 80, h: 40 };
    const [placed] = placeLabels([point('a', 100, 100)], [mark], view);
    expect(placed?.kind === 'point' && !overlaps(placed.box, mark)).toBe(true);
  });

  it('turns the name of a mark inwards at the edge of what is seen', () => {
    const wide: Box = { x: -100, y: 0, w: 600, h: 300 };
    const [placed] = placeLabels([point('a', 380, 100)], [], wide, view);
    expect(placed?.kind === 'point' && placed.box.x + placed.box.w <= view.w).toBe(true);
  });

  it('drops a label that has no room at all', () => {
    expect(placeLabels([point('a', 100, 100)], [view], view)).toEqual([]);
  });

  it('leaves out labels outside the view', () => {
    expect(placeLabels([point('a', 900, 900)], [], view)).toEqual([]);
  });

  it('places the same labels in the same places again, whatever order they come in', () => {
    const labels = [point('a', 100, 100), point('b', 110, 104), point('c', 104, 96)];
    expect(placeLabels(labels.toReversed(), [], view)).toEqual(placeLabels(labels, [], view));
  });

  it('offers twelve places around a point and starts to its right', () => {
    const boxes = candidates({ id: 'a', priority: 1, at: { x: 100, y: 100 }, w: 60, h: 16, gap: 4 });
    expect(boxes).toHaveLength(12);
    expect(boxes[0]).toEqual({ x: 104, y: 92, w: 60, h: 16 });
  });
});

describe('text along a line', () => {
  const along = (path: { x: number; y: number }[]): LineRequest => ({
    id: 'road',
    priority: 1,
    path,
    glyphs: 4,
    advance: 14,
    size: 12,
  });

  it('reads from left to right although the line runs to the left', () => {
    const [run] = runsAlong(
      along([
        { x: 300, y: 100 },
        { x: 0, y: 100 },
      ]),
    );
    expect(run?.map((glyph) => Math.round(glyph.x))).toEqual(
      run?.map((glyph) => Math.round(glyph.x)).toSorted((a, b) => a - b),
    );
    expect(Math.cos(run?.[0]?.angle ?? Math.PI)).toBeCloseTo(1);
  });

  it('stands upright and reads downwards on a steep line', () => {
    const [run] = runsAlong(
      along([
        { x: 100, y: 300 },
        { x: 100, y: 0 },
      ]),
    );
    expect(run?.[0]?.y).toBeLessThan(run?.at(-1)?.y ?? 0);
    expect(Math.cos(run?.[0]?.angle ?? Math.PI)).toBeCloseTo(1);
  });

  it('is left out where the line is too short or bends too much', () => {
    expect(
      runsAlong(
        along([
          { x: 0, y: 0 },
          { x: 30, y: 0 },
        ]),
      ),
    ).toEqual([]);
    expect(
      runsAlong(
        along([
          { x: 0, y: 0 },
          { x: 40, y: 0 },
          { x: 40, y: 40 },
        ]),
      ),
    ).toEqual([]);
  });
});
