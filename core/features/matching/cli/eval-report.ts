import type { Matcher } from '../engine/matcher.js';
import { answerAll, type LabelledIncident, type Outcome } from './eval-outcome.js';

/** Totals of one evaluation. Shares are 0–1. */
export interface EvalReport {
  readonly count: number;
  readonly primaryFirst: number;
  readonly primaryInThree: number;
  readonly relatedFirst: number;
  /** Of the surest 70 % of the reports that need a plan, those whose first plan is the primary or a companion. */
  readonly surestRight: number;
  readonly openAccuracy: number;
  readonly noPlanPrecision: number;
  readonly noPlanRecall: number;
  readonly town: number;
  readonly level: number;
  readonly levelWithoutLabel: number;
  readonly emergenciesCalledEveryday: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  /** Mean of primary first over the folds, and the lowest fold. */
  readonly folds: { readonly mean: number; readonly lowest: number };
  readonly confusions: readonly string[];
}

const foldCount = 5;
const surestShare = 0.7;

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
const of = (outcomes: readonly Outcome[], holds: (outcome: Outcome) => boolean): number =>
  share(outcomes.filter(holds).length, outcomes.length);

const isFirst = ({ row, ranked }: Outcome): boolean => ranked[0] === row.primary;
const isRelated = ({ row, ranked }: Outcome): boolean =>
  [row.primary, ...row.also].some((code) => code !== null && code === ranked[0]);

function percentile(sorted: readonly number[], p: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? 0;
}

function confusionsOf({ row, answer, ranked }: Outcome): readonly string[] {
  const text = row.text.slice(0, 46);
  const isPlan = row.primary !== null;
  const lines: readonly (readonly [boolean, string])[] = [
    [
      isPlan && ranked[0] !== row.primary,
      `plan  ${row.id} want ${row.primary ?? ''} got ${ranked.slice(0, 3).join(' ')} (also ${row.also.join(' ')})`,
    ],
    [answer.open !== isPlan, `open  ${row.id} want ${isPlan ? 'open' : 'everyday'}`],
    [answer.town !== row.town, `town  ${row.id} want ${row.town ?? 'none'} got ${answer.town ?? 'none'}`],
    [isPlan && answer.level !== row.level, `level ${row.id} want ${row.level ?? 'none'} got ${answer.level ?? 'none'}`],
  ];
  return lines.filter(([isWrong]) => isWrong).map(([, line]) => `${line} ${text}`);
}

/** Every fifth report is a fold; the knowledge is the same in all of them, so they only say how much the figure wavers. */
function foldsOf(plans: readonly Outcome[]): EvalReport['folds'] {
  const shares = Array.from({ length: foldCount }, (_, fold) =>
    of(
      plans.filter((_outcome, index) => index % foldCount === fold),
      isFirst,
    ),
  );
  return { mean: shares.reduce((sum, value) => sum + value, 0) / foldCount, lowest: Math.min(...shares) };
}

/** Runs the matcher over labelled reports and counts. */
export function evaluate(matcher: Matcher, rows: readonly LabelledIncident[]): EvalReport {
  const outcomes = answerAll(matcher, rows);
  const plans = outcomes.filter(({ row }) => row.primary !== null);
  const everyday = outcomes.filter(({ row }) => row.primary === null);
  const closed = outcomes.filter(({ answer }) => !answer.open);
  const surest = [...plans].sort((a, b) => b.sureness - a.sureness).slice(0, Math.round(plans.length * surestShare));
  const levelled = outcomes.filter(({ row }) => row.level !== null);
  const times = outcomes.map(({ ms }) => ms).sort((a, b) => a - b);
  return {
    count: rows.length,
    primaryFirst: of(plans, isFirst),
    primaryInThree: of(plans, ({ row, ranked }) => row.primary !== null && ranked.slice(0, 3).includes(row.primary)),
    relatedFirst: of(plans, isRelated),
    surestRight: of(surest, isRelated),
    openAccuracy: of(outcomes, ({ row, answer }) => answer.open === (row.primary !== null)),
    noPlanPrecision: of(closed, ({ row }) => row.primary === null),
    noPlanRecall: of(everyday, ({ answer }) => !answer.open),
    town: of(outcomes, ({ row, answer }) => answer.town === row.town),
    level: of(levelled, ({ row, answer }) => answer.level === row.level),
    levelWithoutLabel: outcomes.filter(({ row, answer }) => row.level === null && answer.level !== null).length,
    emergenciesCalledEveryday: closed.filter(({ row }) => row.primary !== null).length,
    p50Ms: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
    folds: foldsOf(plans),
    confusions: outcomes.flatMap(confusionsOf),
  };
}

const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;

/** The figures in words, in the order in which they are told. */
export function evalRows(report: EvalReport): readonly (readonly [name: string, value: string])[] {
  return [
    ['reports', String(report.count)],
    ['primary first', percent(report.primaryFirst)],
    ['mean of five folds, lowest', `${percent(report.folds.mean)}, ${percent(report.folds.lowest)}`],
    ['primary in first three', percent(report.primaryInThree)],
    ['primary or companion first', percent(report.relatedFirst)],
    ['surest 70 % right', percent(report.surestRight)],
    ['open / no plan accuracy', percent(report.openAccuracy)],
    ['no plan precision', percent(report.noPlanPrecision)],
    ['no plan recall', percent(report.noPlanRecall)],
    ['emergencies called everyday', String(report.emergenciesCalledEveryday)],
    ['town', percent(report.town)],
    ['level, where labelled', percent(report.level)],
    ['level where none is labelled', String(report.levelWithoutLabel)],
    ['time per report p50', `${report.p50Ms.toFixed(1)} ms`],
    ['time per report p95', `${report.p95Ms.toFixed(1)} ms`],
  ];
}

/** The report as plain text for the terminal. */
export function formatEval(report: EvalReport): string {
  const rows = evalRows(report);
  const width = Math.max(...rows.map(([name]) => name.length));
  const table = rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n');
  return `${table}\n\n${report.confusions.join('\n')}\n`;
}
