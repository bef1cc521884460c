import type { Fact } from '../../../contract/matching/matching.model.js';

const maxTitle = 28;
const planEnding = /(?:专项)?应急预案$/u;

/**
 * A working title from the report: the first sentence, cut at a natural pause. The text itself stays as typed; a
 * title is what people call the incident on the phone.
 */
export function titleOf(text: string, placeText: string | undefined, planTitle: string | undefined): string {
  if (planTitle !== undefined && placeText !== undefined && placeText !== '') {
    return `${placeText} ${planTitle.replace(planEnding, '')}`.slice(0, 60);
  }
  const first = text.trim().split(/[。！？!?\n]/u)[0] ?? '';
  if (first.length <= maxTitle) return first === '' ? text.trim().slice(0, maxTitle) : first;
  const pause = first.slice(0, maxTitle).search(/[，,；;][^，,；;]*$/u);
  return first.slice(0, pause > 8 ? pause : maxTitle);
}

const peopleKeys: ReadonlySet<string> = new Set([
  'deaths',
  'serious',
  'casualties',
  'injured',
  'hospitalised',
  'missing',
  'trapped',
  'evacuated',
  'affected',
  'patients',
  'stranded',
  'critical',
]);

/** Facts about people with a number, for the leader and the report. */
export function peopleFacts(facts: readonly Fact[]): readonly Fact[] {
  return facts.filter(
    (fact) => !fact.negated && typeof fact.value === 'number' && peopleKeys.has(fact.metric ?? fact.key),
  );
}
