import { useState } from 'react';
import type { InputOf, OutputOf } from '../../../contract/index.js';
import type { ResponseLevel } from '../../../contract/plans/plan.model.js';
import type { WireError } from '../../../contract/wire/errors.js';
import { useCommand } from '../../client/use-command.js';
import { type ReportTarget, useReportOnce } from './use-report-once.js';

type Plan = OutputOf<'plans.get'>;
type Activate = InputOf<'incidents.activate'>;
export type ApprovalMethod = NonNullable<Activate['approvalMethod']>;

export interface Declaration {
  readonly level: ResponseLevel;
  readonly approvedBy: string;
  readonly method: ApprovalMethod;
  readonly note: string;
  readonly severity: ResponseLevel | '';
  readonly colour: NonNullable<Activate['warningColour']> | '';
  readonly siteUnit: string;
  readonly linked: readonly string[];
  readonly confirmed: readonly string[];
}

export interface LinkedFailure {
  readonly code: string;
  readonly error: WireError;
}

/** What the station is asked for one plan. */
export function activationInput(
  incidentId: string,
  planCode: string,
  declaration: Declaration,
  clause: string | undefined,
): Activate {
  const { level, approvedBy, method, note, severity, colour, siteUnit, confirmed } = declaration;
  return {
    incidentId,
    planCode,
    level,
    approvedBy: approvedBy.trim(),
    approvalMethod: method,
    ...(note.trim() === '' ? {} : { approvalNote: note.trim() }),
    ...(clause === undefined ? {} : { clause }),
    confirmed: [...confirmed],
    ...(severity === '' ? {} : { severity }),
    ...(colour === '' ? {} : { warningColour: colour }),
    ...(siteUnit.trim() === '' ? {} : { siteUnit: siteUnit.trim() }),
  };
}

export interface Declare {
  readonly run: (declaration: Declaration) => Promise<void>;
  readonly busy: boolean;
  readonly error: WireError | undefined;
}

export interface DeclareTarget extends ReportTarget {
  readonly plan: Plan;
  readonly onDone: (incidentId: string, failures: readonly LinkedFailure[]) => void;
}

/** Report, activate, open the linked plans: one click. What was done already is not done twice. */
export function useDeclare(target: DeclareTarget): Declare {
  const report = useReportOnce(target);
  const activate = useCommand('incidents.activate');
  const link = useCommand('incidents.activate');
  const [isBusy, setBusy] = useState(false);

  const openLinked = async (incidentId: string, declaration: Declaration): Promise<readonly LinkedFailure[]> => {
    const failures: LinkedFailure[] = [];
    for (const code of declaration.linked) {
      const input = { ...activationInput(incidentId, code, declaration, undefined), linked: true };
      const reply = await link.run(input);
      if (!reply.ok) failures.push({ code, error: reply.error });
    }
    return failures;
  };

  const declare = async (declaration: Declaration): Promise<void> => {
    const reported = await report.run();
    if (!reported) return;
    const { incidentId } = reported;
    const { match, plan } = target;
    const suggestion = match?.level;
    const isSuggested = suggestion?.planCode === plan.summary.code && suggestion.code === declaration.level;
    const clause = isSuggested ? suggestion.clause : undefined;
    const reply = await activate.run(activationInput(incidentId, plan.summary.code, declaration, clause));
    if (!reply.ok && reply.error.reason !== 'incidents.plan_already_open') return;
    target.onDone(incidentId, await openLinked(incidentId, declaration));
  };

  const run = async (declaration: Declaration): Promise<void> => {
    setBusy(true);
    await declare(declaration);
    setBusy(false);
  };
  return { run, busy: isBusy, error: report.error ?? activate.error };
}
