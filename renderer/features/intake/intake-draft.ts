import type { InputOf, OutputOf } from '../../../contract/index.js';

export type Match = OutputOf<'incidents.match'>;
export type Fact = Match['facts'][number];
export type PlanMatch = Match['plans'][number];
export type Channel = InputOf<'incidents.report'>['channel'];

/** What the officer changed about a fact that was read from the text. */
export interface FactEdit {
  readonly removed?: boolean;
  readonly negated?: boolean;
  readonly value?: string;
}

/** Everything typed or chosen on the intake page; kept on this seat until it is reported. */
export interface IntakeDraft {
  readonly text: string;
  readonly channel: Channel;
  readonly callerName: string;
  readonly callerNumber: string;
  readonly placeText: string;
  readonly townCode?: string | undefined;
  readonly factEdits: Readonly<Record<string, FactEdit>>;
  /** Answers to questions the plan asks, by question. */
  readonly answers: Readonly<Record<string, string>>;
  /** Answer to the separating question. */
  readonly parted?: { readonly question: string; readonly answer: 'yes' | 'no' | 'unknown' };
  /** `requires` of criteria the officer has confirmed. */
  readonly confirmed: readonly string[];
  readonly startedAt?: string;
  /** The report was taken already (a later step failed): not taken twice. */
  readonly reported?: { readonly incidentId: string; readonly number: string; readonly text: string };
}

export const emptyDraft: IntakeDraft = {
  text: '',
  channel: 'phone',
  callerName: '',
  callerNumber: '',
  placeText: '',
  factEdits: {},
  answers: {},
  confirmed: [],
};

/** A fact stays the same fact while the officer types on: by what it is and the words it stands on. */
export function factId(fact: Fact): string {
  return `${fact.key}|${fact.text}`;
}

function edited(fact: Fact, edit: FactEdit | undefined): Fact {
  if (!edit) return fact;
  return {
    ...fact,
    negated: edit.negated ?? fact.negated,
    ...(edit.value === undefined ? {} : { value: asValue(edit.value, fact) }),
  };
}

function asValue(typed: string, fact: Fact): number | string {
  const figure = Number(typed);
  return typeof fact.value === 'number' && typed.trim() !== '' && !Number.isNaN(figure) ? figure : typed;
}

/** Facts read from the text, as the officer left them. */
export function shownFacts(facts: readonly Fact[], draft: IntakeDraft): readonly Fact[] {
  return facts
    .filter((fact) => draft.factEdits[factId(fact)]?.removed !== true)
    .map((fact) => edited(fact, draft.factEdits[factId(fact)]));
}

/** Answers of the caller, as facts beside those read from the text. */
export function answeredFacts(draft: IntakeDraft): readonly Fact[] {
  return Object.entries(draft.answers)
    .filter(([, answer]) => answer.trim() !== '')
    .map(([question, answer]) => ({
      start: 0,
      end: 0,
      key: 'answer',
      label: question,
      value: answer.trim(),
      negated: false,
      text: '',
    }));
}

type ReportInput = InputOf<'incidents.report'>;

function callerOf(draft: IntakeDraft): Pick<ReportInput, 'caller'> {
  const name = draft.callerName.trim();
  const number = draft.callerNumber.replace(/[^+0-9*#,;-]/gu, '');
  const hasNumber = number.length > 1;
  if (name === '' && !hasNumber) return {};
  return { caller: { ...(name === '' ? {} : { name }), ...(hasNumber ? { number } : {}) } };
}

/** The point counts only while the town it was found for is the town that is meant. */
function pointOf(draft: IntakeDraft, town: Match['town']): { readonly lat?: number; readonly lng?: number } {
  const isMeant = draft.townCode === undefined || draft.townCode === town?.code;
  if (!isMeant || town?.lat === undefined || town.lng === undefined) return {};
  return { lat: town.lat, lng: town.lng };
}

function placeOf(draft: IntakeDraft, town: Match['town']): Pick<ReportInput, 'place'> {
  const text = draft.placeText.trim();
  const townCode = draft.townCode ?? town?.code;
  return {
    place: {
      ...(text === '' ? {} : { text }),
      ...(townCode === undefined ? {} : { townCode }),
      ...pointOf(draft, town),
    },
  };
}

const mostFacts = 100;

function factsOf(draft: IntakeDraft, match: Match): Fact[] {
  return [...shownFacts(match.facts, draft), ...answeredFacts(draft)].slice(0, mostFacts);
}

/** What the officer changed about an incident that was reported before; absent when nothing was. */
export function correctionOf(
  draft: IntakeDraft,
  match: Match | undefined,
): Omit<InputOf<'incidents.correct'>, 'incidentId'> | undefined {
  const hasFacts = Object.keys(draft.factEdits).length + Object.keys(draft.answers).length > 0;
  if (!match || (!hasFacts && draft.townCode === undefined)) return undefined;
  return {
    ...(hasFacts ? { facts: factsOf(draft, match) } : {}),
    ...(draft.townCode === undefined ? {} : placeOf(draft, match.town)),
  };
}

/** The input of `incidents.report`. */
export function reportInput(draft: IntakeDraft, match: Match | undefined): ReportInput {
  const { text, channel, startedAt } = draft;
  const facts = match ? factsOf(draft, match) : undefined;
  return {
    text,
    channel,
    ...callerOf(draft),
    ...placeOf(draft, match?.town),
    ...(facts === undefined ? {} : { facts }),
    ...(startedAt === undefined ? {} : { startedAt }),
  };
}
