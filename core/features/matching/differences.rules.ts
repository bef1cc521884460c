import type { MatchResult } from '../../../contract/matching/matching.model.js';
import type { Difference, PlanAgreement, Suggestion } from '../../../contract/matching/matching.contract.js';
import type { ResponseLevel } from '../../../contract/plans/plan.model.js';

/** An officer's choice beside the ranking of that moment. */
export type KeptChoice = Omit<Difference, 'suggestion'>;

/** What the figures and suggestions need beside the choices. */
export interface DifferenceParts {
  readonly titleOf: (code: string) => string;
  /** Whether the plan competes by words; town plans follow the place. */
  readonly isRanked: (code: string) => boolean;
  /** Ids of the concepts read in a text, denied ones left out. */
  readonly conceptsOf: (text: string) => ReadonlySet<string>;
}

const kept = 5;
const near = 3;
const shown = 200;
/** Differing choices between two plans from which a boundary is worth more than one more phrase. */
const often = 3;
/** A boundary drawn from a single report would only describe that report. */
const least = 2;
const longestPhrase = 120;

/** The choice worth keeping; none when the engine had nothing to say (it failed, or the text has no words). */
export function choiceOf(
  declared: {
    readonly incidentId: string;
    readonly at: string;
    readonly text: string;
    readonly planCode: string;
    readonly level: ResponseLevel;
  },
  match: MatchResult,
): KeptChoice | undefined {
  if (match.plans.length === 0) return undefined;
  return {
    incidentId: declared.incidentId,
    at: declared.at,
    text: declared.text,
    verdict: match.verdict,
    ranking: match.plans.slice(0, kept).map(({ code, score }) => ({ code, score })),
    chosen: declared.planCode,
    ...(match.level === undefined ? {} : { levelSuggested: match.level.code }),
    levelDeclared: declared.level,
  };
}

/** The engine's own choice: none when it took the report for an everyday matter. */
function firstOf(choice: KeptChoice): string | undefined {
  return choice.verdict === 'everyday' ? undefined : choice.ranking[0]?.code;
}

/** Who was chosen and how the engine stood to it, most differing plans first. */
function agreements(choices: readonly KeptChoice[], { titleOf }: DifferenceParts): PlanAgreement[] {
  const codes = new Set(choices.flatMap((choice) => [choice.chosen, firstOf(choice) ?? choice.chosen]));
  const count = (test: (choice: KeptChoice) => boolean): number => choices.filter(test).length;
  return [...codes]
    .map((code) => ({
      code,
      title: titleOf(code),
      chosen: count((one) => one.chosen === code),
      agreed: count((one) => one.chosen === code && firstOf(one) === code),
      inThree: count((one) => one.chosen === code && one.ranking.slice(0, near).some((entry) => entry.code === code)),
      rankedFirst: count((one) => firstOf(one) === code),
    }))
    .sort((a, b) => b.chosen - b.agreed - (a.chosen - a.agreed) || b.chosen - a.chosen || a.code.localeCompare(b.code));
}

/** The report as one line of a phrase file: no comment mark in front, no number that could be a telephone. */
export function phraseLine(text: string): string {
  const words = text.replace(/\+?\d[\d-]{6,}/gu, '').replace(/\s+/gu, ' ');
  return words
    .replace(/^[#\s]+/u, '')
    .slice(0, longestPhrase)
    .trim();
}

function phraseFor(choice: KeptChoice): Suggestion {
  const { chosen: code } = choice;
  return {
    kind: 'phrase',
    code,
    file: `resources/matching/phrases/${code}.txt`,
    line: phraseLine(choice.text),
  };
}

function ruleEntry(code: string, against: string, when: readonly string[]): string {
  const id = `choice_${code}_${against}`.toLowerCase().replaceAll('-', '_');
  return `- {id: ${id}, when: [${when.join(', ')}], boost: {${code}: 1}, against: {}, why: 值班多次选了 ${code} 而不是 ${against}}`;
}

/** A boundary that fits every report moved from one plan to the other and none that stayed. */
function ruleFor(choice: KeptChoice, choices: readonly KeptChoice[], parts: DifferenceParts): Suggestion | undefined {
  const other = firstOf(choice);
  const code = choice.chosen;
  if (other === undefined || !parts.isRanked(other)) return undefined;
  const moved = choices.filter((one) => one.chosen === code && firstOf(one) === other);
  const back = choices.filter((one) => one.chosen === other && firstOf(one) === code);
  const seen = moved.length + back.length;
  if (seen < often || moved.length < least) return undefined;
  const read = moved.map((one) => parts.conceptsOf(one.text));
  const when = [...(read[0] ?? [])].filter((id) => read.every((ids) => ids.has(id)));
  const stayed = choices.filter((one) => one.chosen === other).map((one) => parts.conceptsOf(one.text));
  if (when.length === 0 || stayed.some((ids) => when.every((id) => ids.has(id)))) return undefined;
  const line = ruleEntry(code, other, when);
  return { kind: 'rule', file: 'resources/matching/rules.yaml', code, against: other, when, seen, line };
}

function suggestionFor(
  choice: KeptChoice,
  choices: readonly KeptChoice[],
  parts: DifferenceParts,
): Suggestion | undefined {
  if (!parts.isRanked(choice.chosen)) return undefined;
  return ruleFor(choice, choices, parts) ?? phraseFor(choice);
}

/** Figures of all choices, newest first, and those that differ with what an editor may add. */
export function differencesOf(
  choices: readonly KeptChoice[],
  parts: DifferenceParts,
): { choices: number; agreed: number; plans: PlanAgreement[]; differing: Difference[] } {
  const memo = new Map<string, ReadonlySet<string>>();
  const conceptsOf = (text: string): ReadonlySet<string> => {
    const known = memo.get(text) ?? parts.conceptsOf(text);
    memo.set(text, known);
    return known;
  };
  const differing = choices.filter((choice) => firstOf(choice) !== choice.chosen);
  return {
    choices: choices.length,
    agreed: choices.length - differing.length,
    plans: agreements(choices, parts),
    differing: differing.slice(0, shown).map((choice) => {
      const suggestion = suggestionFor(choice, choices, { ...parts, conceptsOf });
      return { ...choice, ...(suggestion === undefined ? {} : { suggestion }) };
    }),
  };
}
