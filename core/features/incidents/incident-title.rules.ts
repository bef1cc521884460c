import type { Fact } from '../../../contract/matching/matching.model.js';

const maxTitle = 28;

/**
 * A working title from the report: the first sentence, cut at a natural pause. The text itself stays as typed; a
 * title is what people call the incident on the phone.
 */
export function titleOf(text: string, placeText: string | undefined, planShortName: string | undefined): string {
  if (planShortName !== undefined && placeText !== undefined && placeText !== '') {
    return `${placeText} ${planShortName}`.slice(0, 60);
  }
  const first = text.trim().split(/[。！？!?\n]/u)[0] ?? '';
  if (first.length <= maxTitle) return first === '' ? text.trim().slice(0, maxTitle) : first;
  const pause = first.slice(0, maxTitle).search(/[，,；;][^，,；;]*$/u);
  return first.slice(0, pause > 8 ? pause : maxTitle);
}

/** Facts about people with a number, for the leader and the report. */
export function peopleFacts(facts: readonly Fact[]): readonly Fact[] {
  const metrics = new Set([
    'deaths',
    'serious',
    'casualties',
    'trapped',
    'evacuated',
    'affected',
    'patients',
    'stranded',
    'critical',
  ]);
  return facts.filter((fact) => !fact.negated && fact.metric !== undefined && metrics.has(fact.metric));
}
