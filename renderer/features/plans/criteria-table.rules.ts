import type { LevelCriterion, PlanStructure, ResponseLevel } from '../../../contract/plans/plan.model.js';

type Condition = LevelCriterion['conditions'][number];

/** Bounds of one cell; `to`/`from` as in the plan, `isExclusive…` where the bound itself does not count. */
export interface Bounds {
  readonly min?: number;
  readonly isMinExclusive: boolean;
  readonly max?: number;
  readonly isMaxExclusive: boolean;
}
export interface CriterionCell {
  readonly clause: string;
  readonly bounds: Bounds;
  /** Further conditions that must hold too, where they are not the same in the whole column. */
  readonly also: readonly { readonly metric: string; readonly bounds: Bounds }[];
  readonly isAssumed: boolean;
}
export interface OtherCriterion {
  readonly clause: string;
  readonly text: string;
  /** A person has to confirm this. */
  readonly confirm: string | undefined;
}
export interface CriteriaColumn {
  readonly metric: string;
  /** Conditions every cell of the column shares. */
  readonly shared: readonly { readonly metric: string; readonly bounds: Bounds }[];
}
export interface CriteriaRow {
  readonly level: ResponseLevel;
  readonly cells: readonly (readonly CriterionCell[])[];
  readonly others: readonly OtherCriterion[];
}
export interface CriteriaTable {
  readonly columns: readonly CriteriaColumn[];
  /** Ⅰ first. */
  readonly rows: readonly CriteriaRow[];
}

export const criteriaLevels = ['I', 'II', 'III', 'IV'] as const satisfies readonly ResponseLevel[];
const mostColumns = 5;
const romans: Readonly<Record<ResponseLevel, string>> = { I: 'Ⅰ', II: 'Ⅱ', III: 'Ⅲ', IV: 'Ⅳ' };

export function boundsOf(condition: Condition): Bounds {
  const min = condition.gte ?? condition.gt;
  const max = condition.lte ?? condition.lt;
  return {
    ...(min === undefined ? {} : { min }),
    isMinExclusive: condition.gte === undefined && condition.gt !== undefined,
    ...(max === undefined ? {} : { max }),
    isMaxExclusive: condition.lte === undefined && condition.lt !== undefined,
  };
}

/** A criterion fits a column when numbers alone decide it. */
function metricOf(criterion: LevelCriterion): string | undefined {
  return criterion.requires === undefined ? criterion.conditions[0]?.metric : undefined;
}

function columnMetrics(levels: PlanStructure['levels']): readonly string[] {
  const uses = new Map<string, number>();
  for (const level of criteriaLevels) {
    const metrics = new Set(levels[level].criteria.map(metricOf).filter((metric) => metric !== undefined));
    for (const metric of metrics) uses.set(metric, (uses.get(metric) ?? 0) + 1);
  }
  return [...uses]
    .filter(([, count]) => count > 1)
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, mostColumns)
    .map(([metric]) => metric);
}

const alsoOf = (criterion: LevelCriterion): CriterionCell['also'] =>
  criterion.conditions.slice(1).map((condition) => ({ metric: condition.metric, bounds: boundsOf(condition) }));

function sharedOf(levels: PlanStructure['levels'], metric: string): CriterionCell['also'] {
  const all = criteriaLevels.flatMap((level) =>
    levels[level].criteria.filter((criterion) => metricOf(criterion) === metric).map(alsoOf),
  );
  const first = all[0];
  return first && all.every((also) => JSON.stringify(also) === JSON.stringify(first)) ? first : [];
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** `1000户` in a text for 1000 households; also written `0.1万户`. */
const numberIn = (text: string, value: number, unit: string): boolean =>
  [String(value), `${String(value / 10_000)}万`].some((word) =>
    new RegExp(`(?<![\\d.])${escaped(word)}${escaped(unit)}`, 'u').test(text),
  );

/** A threshold counts as assumed when an assumed fact names it with its unit, and the level if the fact names levels. */
function isAssumed(level: ResponseLevel, bounds: Bounds, unit: string, basis: PlanStructure['criteriaBasis']): boolean {
  const values = [bounds.min, bounds.max].filter((value) => value !== undefined);
  return basis.some(({ fact, status }) => {
    if (status !== 'assumed' || !values.some((value) => numberIn(fact, value, unit))) return false;
    const namesLevels = /[ⅠⅡⅢⅣ]级/u.test(fact);
    return !namesLevels || fact.includes(`${romans[level]}级`);
  });
}

/** Criteria as a table: a column per metric that grades the levels, the rest in words. */
export function criteriaTable(
  structure: Pick<PlanStructure, 'levels' | 'criteriaBasis'>,
  unitOf: (metric: string) => string,
): CriteriaTable {
  const { levels, criteriaBasis } = structure;
  const columns = columnMetrics(levels).map((metric) => ({ metric, shared: sharedOf(levels, metric) }));
  const names = new Set(columns.map((column) => column.metric));
  const rows = criteriaLevels.map((level): CriteriaRow => {
    const { criteria } = levels[level];
    const cells = columns.map(({ metric, shared }) =>
      criteria
        .filter((criterion) => metricOf(criterion) === metric)
        .flatMap((criterion): CriterionCell[] => {
          const [first] = criterion.conditions;
          if (!first) return [];
          const bounds = boundsOf(first);
          return [
            {
              clause: criterion.clause,
              bounds,
              also: shared.length > 0 ? [] : alsoOf(criterion),
              isAssumed: isAssumed(level, bounds, unitOf(metric), criteriaBasis),
            },
          ];
        }),
    );
    const others = criteria
      .filter((criterion) => !names.has(metricOf(criterion) ?? ''))
      .map((criterion): OtherCriterion => ({
        clause: criterion.clause,
        text: criterion.text,
        confirm: criterion.requires,
      }));
    return { level, cells, others };
  });
  return { columns, rows };
}
