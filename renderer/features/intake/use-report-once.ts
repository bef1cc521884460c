import type { WireError } from '../../../contract/wire/errors.js';
import { useCommand } from '../../client/use-command.js';
import { correctionOf, type IntakeDraft, type Match, reportInput } from './intake-draft.js';

export interface ReportTarget {
  readonly draft: IntakeDraft;
  readonly match: Match | undefined;
  /** Reported before; else the report is taken first. */
  readonly incidentId: string | undefined;
  readonly onReported: (reported: NonNullable<IntakeDraft['reported']>) => void;
}

export interface ReportOnce {
  /** The incident; absent when the report was refused. Its number is known when it was reported from here. */
  readonly run: () => Promise<{ readonly incidentId: string; readonly number?: string } | undefined>;
  readonly busy: boolean;
  readonly error: WireError | undefined;
}

/**
 * Takes the report unless it was taken already: a later step that failed does not take it twice. What was corrected
 * about an incident that was reported before is written to it first.
 */
export function useReportOnce({ draft, match, incidentId, onReported }: ReportTarget): ReportOnce {
  const report = useCommand('incidents.report');
  const correct = useCommand('incidents.correct');
  const correctFirst = async (id: string): Promise<{ readonly incidentId: string } | undefined> => {
    const correction = correctionOf(draft, match);
    const reply = correction ? await correct.run({ incidentId: id, ...correction }) : undefined;
    return reply?.ok === false ? undefined : { incidentId: id };
  };
  const run: ReportOnce['run'] = async () => {
    if (incidentId !== undefined) return correctFirst(incidentId);
    if (draft.reported?.text === draft.text) return draft.reported;
    const reply = await report.run(reportInput(draft, match));
    if (!reply.ok) return undefined;
    const reported = { ...reply.result, text: draft.text };
    onReported(reported);
    return reported;
  };
  return { run, busy: report.busy || correct.busy, error: report.error ?? correct.error };
}
