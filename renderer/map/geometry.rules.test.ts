import { describe, expect, it } from 'vitest';
import { distanceMetres, isInside, type Position, smoothLine } from './geometry.rules.js';

describe('geometry of the map', () => {
  it('measures great-circle metres', () => {
    expect(distanceMetres({ lat: 31, lng: 121 }, { lat: 32, lng: 121 })).toBeCloseTo(111_195, -2);
    expect(distanceMetres({ lat: 31.1, lng: 121.4 }, { lat: 31.1, lng: 121.4 })).toBe(0);
  });

  it('tells inside from outside', () => {
    const ring: readonly Position[] = [
      [0, 0],
      [2, 0],
      [2, 2],
      [0, 2],
      [0, 0],
    ];
    expect(isInside({ lng: 1, lat: 1 }, ring)).toBe(true);
    expect(isInside({ lng: 3, lat: 1 }, ring)).toBe(false);
  });

  it('smooths a line through its own points, so that crossings still meet', () => {
    const line: readonly Position[] = [
      [0, 0],
      [1, 1],
      [2, 0],
      [3, 1],
    ];
    const smooth = smoothLine(line);
    expect(smooth.length).toBeGreaterThan(line.length);
    for (const [lng, lat] of line)
      expect(smooth.some(([x, y]) => Math.abs(x - lng) < 1e-9 && Math.abs(y - lat) < 1e-9)).toBe(true);
  });
});
