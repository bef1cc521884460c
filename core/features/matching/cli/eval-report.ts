import type { Matcher } from '../engine/matcher.js';
import type { MatchResult } from '../../../../contract/matching/matching.model.js';

/** A labelled report of the evaluation file. */
export interface LabelledIncident {
  readonly id: string;
  readonly text: string;
  readonly town: string | null;
  readonly primary: string | null;
  readonly also: readonly string[];
  readonly level: string | null;
}

/** What the matcher says in the terms of the labels. */
export interface Answer {
  readonly open: boolean;
  readonly plans: readonly { readonly code: string; readonly score: number }[];
  readonly town: string | null;
  readonly level: string | null;
}

/** Totals of one evaluation. Shares are 0–1. */
export interface EvalReport {
  readonly count: number;
  readonly primaryFirst: number;
  readonly primaryInThree: number;
  readonly relatedFirst: number;
  readonly openAccuracy: number;
  readonly noPlanPrecision: number;
  readonly noPlanRecall: number;
  readonly town: number;
  readonly level: number;
  readonly levelWithoutLabel: number;
  readonly emergenciesCalledEveryday: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly confusions: readonly string[];
}

/** The answer as exchanged in files: a level that still needs a person's confirmation is not told by the text. */
export function toAnswer(result: MatchResult): Answer {
  const level = result.level && result.level.requires === undefined ? result.level.code : null;
  return {
    open: result.open,
    plans: result.plans.map(({ code, score }) => ({ code, score })),
    town: result.town?.code ?? null,
    level,
  };
}

/** Reports answered before the clock counts. */
const WARM_UP = 30;

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

function percentile(sorted: readonly number[], p: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? 0;
}

function confusionsOf(row: LabelledIncident, answer: Answer, ranked: readonly string[]): string[] {
  const lines: string[] = [];
  const text = row.text.slice(0, 46);
  if (row.primary !== null && ranked[0] !== row.primary)
    lines.push(
      `plan  ${row.id} want ${row.primary} got ${ranked.slice(0, 3).join(' ')} (also ${row.also.join(' ')}) ${text}`,
    );
  if (answer.open !== (row.primary !== null))
    lines.push(`open  ${row.id} want ${row.primary === null ? 'everyday' : 'open'} ${text}`);
  if (answer.town !== row.town) lines.push(`town  ${row.id} want ${row.town} got ${answer.town} ${text}`);
  if (answer.level !== row.level && row.primary !== null)
    lines.push(`level ${row.id} want ${row.level} got ${answer.level} ${text}`);
  return lines;
}

/** Runs the matcher over labelled reports. Town plans do not compete for the first place (they are attached by location). */
export function evaluate(matcher: Matcher, rows: readonly LabelledIncident[]): EvalReport {
  const tally = {
    first: 0,
    three: 0,
    related: 0,
    open: 0,
    dull: 0,
    dullRight: 0,
    town: 0,
    level: 0,
    levelExtra: 0,
    missed: 0,
  };
  const times: number[] = [];
  const confusions: string[] = [];
  // The desk runs all day: times are those of a matcher that has answered before.
  for (const row of rows.slice(0, WARM_UP)) matcher.match(row.text);
  for (const row of rows) {
    const began = performance.now();
    const answer = toAnswer(matcher.match(row.text));
    times.push(performance.now() - began);
    const ranked = answer.plans.map((plan) => plan.code).filter((code) => !/-T-/u.test(code));
    const first = ranked[0];
    const isPlan = row.primary !== null;
    if (isPlan && first === row.primary) tally.first += 1;
    if (row.primary !== null && ranked.slice(0, 3).includes(row.primary)) tally.three += 1;
    if (isPlan && first !== undefined && [row.primary, ...row.also].includes(first)) tally.related += 1;
    if (answer.open === isPlan) tally.open += 1;
    if (!answer.open) tally.dull += 1;
    if (!answer.open && !isPlan) tally.dullRight += 1;
    if (!answer.open && isPlan) tally.missed += 1;
    if (answer.town === row.town) tally.town += 1;
    if (row.level !== null && answer.level === row.level) tally.level += 1;
    if (row.level === null && answer.level !== null) tally.levelExtra += 1;
    confusions.push(...confusionsOf(row, answer, ranked));
  }
  const plans = rows.filter((row) => row.primary !== null).length;
  times.sort((a, b) => a - b);
  return {
    count: rows.length,
    primaryFirst: share(tally.first, plans),
    primaryInThree: share(tally.three, plans),
    relatedFirst: share(tally.related, plans),
    openAccuracy: share(tally.open, rows.length),
    noPlanPrecision: share(tally.dullRight, tally.dull),
    noPlanRecall: share(tally.dullRight, rows.length - plans),
    town: share(tally.town, rows.length),
    level: share(tally.level, rows.filter((row) => row.level !== null).length),
    levelWithoutLabel: tally.levelExtra,
    emergenciesCalledEveryday: tally.missed,
    p50Ms: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
    confusions,
  };
}

const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;

/** The report as plain text for the terminal. */
export function formatEval(report: EvalReport): string {
  const rows: readonly (readonly [string, string])[] = [
    ['reports', String(report.count)],
    ['primary first', percent(report.primaryFirst)],
    ['primary in first three', percent(report.primaryInThree)],
    ['primary or companion first', percent(report.relatedFirst)],
    ['open / no plan accuracy', percent(report.openAccuracy)],
    ['no plan precision', percent(report.noPlanPrecision)],
    ['no plan recall', percent(report.noPlanRecall)],
    ['town', percent(report.town)],
    ['level, where labelled', percent(report.level)],
    ['level where none is labelled', String(report.levelWithoutLabel)],
    ['emergencies called everyday', String(report.emergenciesCalledEveryday)],
    ['time per report p50', `${report.p50Ms.toFixed(1)} ms`],
    ['time per report p95', `${report.p95Ms.toFixed(1)} ms`],
  ];
  const table = rows.map(([name, value]) => `${name.padEnd(30)} ${value}`).join('\n');
  return `${table}\n\n${report.confusions.join('\n')}\n`;
}
