import { describe, expect, it } from 'vitest';
import type { ReadinessItem } from '../../../../contract/plans/lifecycle.model.js';
import { urgentLine } from './urgent-line.rules.js';

const item = (
  key: ReadinessItem['key'],
  light: ReadinessItem['light'],
  part: Partial<ReadinessItem> = {},
): ReadinessItem => ({ key, light, missing: [], ...part });

describe('the line of a tile', () => {
  it('is the red one, whatever else is yellow', () => {
    const items = [item('posts', 'yellow', { missing: ['主任'] }), item('review', 'red', { on: '2026-01-01' })];
    expect(urgentLine({ light: 'red', items })?.key).toBe('review');
  });

  it('is what is missing before what nobody has looked at', () => {
    const items = [
      item('drill', 'yellow'),
      item('call_test', 'yellow'),
      item('stock', 'yellow', { missing: ['沙袋'] }),
    ];
    expect(urgentLine({ light: 'yellow', items })?.key).toBe('stock');
  });

  it('is the last drill when nothing lacks', () => {
    const items = [item('posts', 'green'), item('drill', 'green', { on: '2026-04-22' })];
    expect(urgentLine({ light: 'green', items })?.on).toBe('2026-04-22');
  });
});
