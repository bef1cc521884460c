import { type ReactNode, useMemo } from 'react';
import type { PlanAgreement } from '../../../contract/matching/matching.contract.js';
import { useWords, type Words } from '../../app/i18n/use-words.js';
import { type Column, DataTable } from '../../components/DataTable.js';
import { matchingMessages as m } from './messages.js';
import { PlanName } from './PlanName.js';

function share(t: Words, { agreed, chosen }: PlanAgreement): string {
  if (chosen === 0) return t(m.never);
  return t(m.share, { agreed, chosen, percent: Math.round((agreed / chosen) * 100) });
}

/** Figures per plan: the plans that differ most stand first. */
export function AgreementTable({ plans }: { readonly plans: readonly PlanAgreement[] }): ReactNode {
  const t = useWords();
  const columns = useMemo<readonly Column<PlanAgreement>[]>(
    () => [
      { id: 'plan', title: t(m.plan), cell: (plan) => <PlanName code={plan.code} title={plan.title} /> },
      { id: 'chosen', title: t(m.chosen), numeric: true, cell: (plan) => plan.chosen },
      { id: 'agreed', title: t(m.agreed), numeric: true, cell: (plan) => share(t, plan) },
      { id: 'inThree', title: t(m.inThree), numeric: true, cell: (plan) => plan.inThree },
      { id: 'rankedFirst', title: t(m.rankedFirst), numeric: true, cell: (plan) => plan.rankedFirst },
    ],
    [t],
  );
  return <DataTable label={t(m.plansTitle)} rows={plans} columns={columns} rowId={(plan) => plan.code} />;
}
