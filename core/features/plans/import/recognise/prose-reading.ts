import type { Finding, FindingRule } from '../../../../../contract/plans/finding.model.js';
import type { PlanStructure } from '../../../../../contract/plans/plan.model.js';
import type { PlanVocabulary } from '../../text/plan-vocabulary.js';
import type { SourceLine } from './source-lines.js';
import { UnitFinder } from './unit-finder.js';

/** What a line became; `kept` lines stay in the body as well because the data does not say all they say. */
export interface Taken {
  readonly path: string;
  readonly kept: boolean;
}

/** Longer lines are no sentences anybody wrote; they stay text, and no pattern has to run over them. */
const longestRead = 2000;

/** State of reading one document: what was understood, and what there is to say about it. */
export class ProseReading {
  readonly findings: Finding[] = [];
  readonly units: UnitFinder;
  /** Lead unit, once known. */
  leadUnit = '';
  private readonly readable: readonly SourceLine[];
  private readonly lineMarks = new Map<SourceLine, Taken>();

  constructor(
    readonly vocabulary: PlanVocabulary,
    readonly lines: readonly SourceLine[],
    /** What tables have said. Text about it is left alone. */
    readonly given: Partial<PlanStructure> = {},
  ) {
    this.units = new UnitFinder(vocabulary);
    this.readable = lines.filter((line) => line.text.length <= longestRead);
  }

  take(line: SourceLine, path: string): void {
    if (this.isGiven(path)) return;
    this.lineMarks.set(line, { path, kept: false });
  }

  /** Marks a line as understood in part: it stays in the text. */
  note(line: SourceLine, path: string): void {
    if (this.isGiven(path)) return;
    if (!this.lineMarks.has(line)) this.lineMarks.set(line, { path, kept: true });
  }

  takenOf(line: SourceLine): Taken | undefined {
    return this.lineMarks.get(line);
  }

  /** Lines of a topic nobody has taken yet. */
  open(topic: SourceLine['topic']): readonly SourceLine[] {
    return this.readable.filter((line) => line.topic === topic && this.lineMarks.get(line)?.kept !== false);
  }

  say(rule: FindingRule, severity: Finding['severity'], place: FindingPlace, data: Finding['data']): void {
    const { path = '', subject = '', line } = place;
    if (this.isGiven(path)) return;
    this.findings.push({ rule, severity, path, subject, ...(line === undefined ? {} : { line }), data });
  }

  /** Whether a table has filled this field: `steps.3` with the steps, `command.posts` only with posts. */
  private isGiven(path: string): boolean {
    const [field = '', part = ''] = path.split('.');
    const value: unknown = Object.entries(this.given).find(([key]) => key === field)?.[1];
    if (value === undefined || Array.isArray(value) || typeof value !== 'object' || value === null)
      return value !== undefined;
    return isFilled(Object.entries(value).find(([key]) => key === part)?.[1]);
  }
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== '';
}

interface FindingPlace {
  readonly path?: string;
  readonly subject?: string;
  readonly line?: number | undefined;
}

/** `标签：内容` of a line. */
export function labelled(text: string): { readonly label: string; readonly value: string } | undefined {
  const [, label, value] = /^([^：:。，；,;]{2,16})[：:]\s*(\S.*)$/u.exec(text) ?? [];
  return label === undefined || value === undefined ? undefined : { label: label.trim(), value: value.trim() };
}

/** Entries of a list in running text: `甲、乙和丙`. */
export function entriesOf(text: string): readonly string[] {
  return text
    .replace(/[。；]$/u, '')
    .split(/[、，,；;]|以及|及(?!其)|(?<=[局委办队部会司心院所位室府站组社])和/u)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '' && entry !== '等');
}
