import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { PlanKnowledge } from '../engine/knowledge.js';
import { createMatcher, type Matcher } from '../engine/matcher.js';
import { loadKnowledge } from '../knowledge/load-knowledge.js';
import { type LabelledIncident, toAnswer } from './eval-outcome.js';
import { evalRows, evaluate, type EvalReport, formatEval } from './eval-report.js';

/** What the host supplies. */
export interface MatchCliPorts {
  readonly loadPlans: () => readonly PlanKnowledge[] | Promise<readonly PlanKnowledge[]>;
  /** Folder with the matching resources; default `resources/matching`. */
  readonly resourcesDir?: string;
  readonly print?: (text: string) => void;
}

const DEFAULT_EVAL = 'test/data/incidents-dev.jsonl';
const USAGE = 'usage: match --in FILE.jsonl --out FILE.jsonl | match --eval [FILE.jsonl] [--write PAGE.md]\n';

function valueAfter(argv: readonly string[], flag: string): string | undefined {
  const value = argv.includes(flag) ? argv[argv.indexOf(flag) + 1] : undefined;
  return value?.startsWith('--') ? undefined : value;
}

function readJsonLines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

function matchFile(matcher: Matcher, input: string, output: string): number {
  const rows = readJsonLines<{ readonly id: string; readonly text: string }>(input);
  const lines = rows.map(({ id, text }) => JSON.stringify({ id, ...toAnswer(matcher.match(text)) }));
  writeFileSync(output, lines.map((line) => `${line}\n`).join(''));
  return rows.length;
}

/** Puts the figures of one evaluation between its marks on a page: `<!-- eval NAME -->` … `<!-- end -->`. */
function writeTable(page: string, name: string, report: EvalReport): void {
  const rows = evalRows(report).map(([row, value]) => `| ${row} | ${value} |`);
  const table = ['| figure | value |', '| --- | --- |', ...rows].join('\n');
  const start = `<!-- eval ${name} -->`;
  const [before, rest] = readFileSync(page, 'utf8').split(start);
  const after = rest?.split('<!-- end -->').slice(1).join('<!-- end -->');
  if (before === undefined || after === undefined) throw new Error(`${page} has no place marked ${start}`);
  writeFileSync(page, `${before}${start}\n\n${table}\n\n<!-- end -->${after}`);
}

/**
 * `--in FILE --out FILE` matches JSON Lines `{id, text}` in order; `--eval [FILE]` prints the scores on labelled reports,
 * `--write PAGE` puts them on a page.
 * Returns the exit code.
 */
export async function runMatchCli(argv: readonly string[], ports: MatchCliPorts): Promise<number> {
  const print = ports.print ?? ((text: string) => process.stdout.write(text));
  const input = valueAfter(argv, '--in');
  const output = valueAfter(argv, '--out');
  if (!argv.includes('--eval') && (input === undefined || output === undefined)) {
    print(USAGE);
    return 2;
  }
  const matcher = createMatcher(loadKnowledge(ports.resourcesDir ?? 'resources/matching', await ports.loadPlans()));
  if (input !== undefined && output !== undefined) {
    print(`${matchFile(matcher, input, output)} reports\n`);
    return 0;
  }
  const file = valueAfter(argv, '--eval') ?? DEFAULT_EVAL;
  const report = evaluate(matcher, readJsonLines<LabelledIncident>(file));
  print(formatEval(report));
  const page = valueAfter(argv, '--write');
  if (page !== undefined) writeTable(page, basename(file, '.jsonl'), report);
  return 0;
}
