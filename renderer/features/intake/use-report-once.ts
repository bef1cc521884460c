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
  /** Id of the incident; absent when the report was refused. */
  readonly run: () => Promise<string | undefined>;
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
  const run = async (): Promise<string | undefined> => {
    if (incidentId !== undefined) {
      const correction = correctionOf(draft, match);
      if (!correction) return incidentId;
      const corrected = await correct.run({ incidentId, ...correction });
      return corrected.ok ? incidentId : undefined;
    }
    if (draft.reported?.text === draft.text) return draft.reported.incidentId;
    const reply = await report.run(reportInput(draft, match));
    if (!reply.ok) return undefined;
    onReported({ incidentId: reply.result.incidentId, text: draft.text });
    return reply.result.incidentId;
  };
  return { run, busy: report.busy || correct.busy, error: report.error ?? correct.error };
}
