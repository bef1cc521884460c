import type { Finding } from '../../../../contract/plans/finding.model.js';
import type { PlanStructure, ResponseLevel } from '../../../../contract/plans/plan.model.js';
import { findingAt } from './finding-at.js';
import type { LintSurroundings } from './lint-surroundings.js';
import { levelsUpwards, levelSigns } from './subjects.js';

/** Values a level covers on its own, from `start` towards the worse; both ends may be open (infinite). */
interface Range {
  readonly start: number;
  readonly startIncluded: boolean;
  readonly end: number;
  readonly endIncluded: boolean;
}

type Condition = PlanStructure['levels']['IV']['criteria'][number]['conditions'][number];

/** Metrics that are worse when they are smaller; they are turned round and then treated like the others. */
const fallingMetrics: ReadonlySet<string> = new Set(['temp_min', 'visibility']);

const sign = (metric: string): 1 | -1 => (fallingMetrics.has(metric) ? -1 : 1);

function rangeOf(condition: Condition): Range {
  const { gt, gte, lt, lte } = condition;
  const low = { at: gte ?? gt ?? -Infinity, included: gte !== undefined };
  const high = { at: lte ?? lt ?? Infinity, included: lte !== undefined };
  const [start, end] = sign(condition.metric) === 1 ? [low, high] : [high, low];
  const turn = (value: number): number => value * sign(condition.metric);
  return {
    start: turn(start.at),
    startIncluded: start.included,
    end: turn(end.at),
    endIncluded: end.included,
  };
}

/** From the mildest start to the worst end: two criteria of one level on one metric count together. */
function joined(one: Range | undefined, other: Range): Range {
  if (one === undefined) return other;
  const first = one.start <= other.start ? one : other;
  const last = one.end >= other.end ? one : other;
  return { start: first.start, startIncluded: first.startIncluded, end: last.end, endIncluded: last.endIncluded };
}

/** Ranges of a level by metric, of the criteria that need one metric and nobody's word. */
function rangesOf({ criteria }: PlanStructure['levels']['IV']): ReadonlyMap<string, Range> {
  const ranges = new Map<string, Range>();
  for (const { conditions, requires } of criteria) {
    const [condition] = conditions;
    if (condition === undefined || conditions.length > 1 || (requires ?? '') !== '') continue;
    ranges.set(condition.metric, joined(ranges.get(condition.metric), rangeOf(condition)));
  }
  return ranges;
}

type Clash = readonly [rule: 'criteria_overlap' | 'criteria_hole', from: number, to: number];

function overlapOf(lower: Range, higher: Range): Clash {
  const from = Math.max(lower.start, higher.start);
  const to = Math.min(lower.end, higher.end);
  return from <= to ? ['criteria_overlap', from, to] : ['criteria_overlap', higher.start, lower.end];
}

/** A lower level open towards the worse clashes with nothing: the highest level met wins. */
function clashOf(lower: Range, higher: Range): Clash | undefined {
  if (lower.end === Infinity) return undefined;
  if (lower.end > higher.start) return overlapOf(lower, higher);
  if (lower.end < higher.start) return ['criteria_hole', lower.end, higher.start];
  if (lower.endIncluded && higher.startIncluded) return ['criteria_overlap', lower.end, lower.end];
  if (!lower.endIncluded && !higher.startIncluded) return ['criteria_hole', lower.end, lower.end];
  return undefined;
}

const shown = (value: number): number | string => (Number.isFinite(value) ? value : '不限');

interface Pair {
  readonly metric: string;
  readonly lower: { readonly level: ResponseLevel; readonly range: Range };
  readonly higher: { readonly level: ResponseLevel; readonly range: Range };
}

function findingOf({ metric, lower, higher }: Pair, { metricNames }: LintSurroundings): readonly Finding[] {
  const clash = clashOf(lower.range, higher.range);
  if (clash === undefined) return [];
  const [rule, ...ends] = clash;
  const isNext = levelsUpwards.indexOf(higher.level) === levelsUpwards.indexOf(lower.level) + 1;
  // A level between them that says nothing of the metric is no hole: it is reached by other criteria.
  if (rule === 'criteria_hole' && !isNext) return [];
  // `+ 0` because a turned zero would print as -0.
  const [from = 0, to = 0] = ends.map((end) => end * sign(metric) + 0).sort((a, b) => a - b);
  const place = { path: `levels.${higher.level}.criteria`, subject: `${levelSigns[higher.level]}级` };
  const data = {
    metric: metricNames.get(metric) ?? metric,
    lower: levelSigns[lower.level],
    higher: levelSigns[higher.level],
    from: shown(from),
    to: shown(to),
  };
  return [findingAt(rule, 'error', place, data)];
}

/** Levels that follow one another on one metric must meet: neither share values nor leave some out. */
export function criteriaRangeFindings({ levels }: PlanStructure, around: LintSurroundings): readonly Finding[] {
  const byLevel = levelsUpwards.map((level) => ({ level, ranges: rangesOf(levels[level]) }));
  const metrics = new Set(byLevel.flatMap(({ ranges }) => [...ranges.keys()]));
  return [...metrics].flatMap((metric) => {
    const steps = byLevel.flatMap(({ level, ranges }) => {
      const range = ranges.get(metric);
      return range === undefined ? [] : [{ level, range }];
    });
    return steps.flatMap((lower, index) => {
      const higher = steps[index + 1];
      return higher === undefined ? [] : findingOf({ metric, lower, higher }, around);
    });
  });
}
