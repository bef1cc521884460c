import { styled } from '@mui/material/styles';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import type { PlanSummary } from '../../../../contract/plans/library.model.js';
import { useWords } from '../../../app/i18n/use-words.js';
import { useQuery } from '../../../client/use-query.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { LoadableView } from '../../../components/LoadableView.js';
import { SidePanel } from '../../../components/SidePanel.js';
import { Muted, Small, Tag } from '../../../components/Text.js';
import { FindingList } from '../readiness/FindingList.js';
import { findingsByPlan, type PlanFindings, type Severity } from './findings.rules.js';
import { libraryMessages as m } from './messages.js';
import { SeverityChoice } from './SeverityChoice.js';

const Plan = styled('section')(({ theme }) => ({
  ...theme.typography.body2,
  border: theme.line.normal,
  borderRadius: theme.shape.borderRadius,
  '& > h3': {
    ...theme.typography.h3,
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(0.75, 1.25),
    borderBlockEnd: theme.line.soft,
  },
  '& > h3 > a:hover': { textDecoration: 'underline' },
  '& > h3 > :last-child': { marginInlineStart: 'auto', fontWeight: 400 },
}));

const Body = styled('div')(({ theme }) => ({ padding: theme.spacing(0, 1.25) }));

function PlanGroup({ code, findings, title }: PlanFindings & { readonly title: string }): ReactNode {
  const t = useWords();
  return (
    <Plan aria-label={title}>
      <h3>
        <Tag>{code}</Tag>
        <Link to={`/plans/${code}?panel=findings`}>{title}</Link>
        <Small>{t(m.lintCount, { count: findings.length })}</Small>
      </h3>
      <Body>
        <FindingList findings={findings} />
      </Body>
    </Plan>
  );
}

export interface LintPanelProps {
  readonly plans: readonly PlanSummary[];
  readonly onClose: () => void;
}

/** What the check of all plans found, by plan, errors first. */
export function LintPanel({ plans: known, onClose }: LintPanelProps): ReactNode {
  const t = useWords();
  const titles = new Map(known.map((plan) => [plan.code, plan.title]));
  const [shown, setShown] = useState<Severity | 'all'>('all');
  const { state, refetch } = useQuery('plans.lint', {}, { kinds: ['plans.', 'directory.'] });
  return (
    <SidePanel title={t(m.lint)} onClose={onClose} footer={<Small>{t(m.lintRule)}</Small>}>
      <LoadableView
        state={state}
        onRetry={refetch}
        isEmpty={({ plans }) => Object.values(plans).every((findings) => findings.length === 0)}
        empty={<EmptyState title={t(m.lintClean)} hint={t(m.lintCleanHint)} />}
      >
        {({ plans }) => {
          const all = Object.values(plans).flat();
          const groups = findingsByPlan(plans, shown);
          const count = groups.reduce((sum, group) => sum + group.findings.length, 0);
          return (
            <>
              <div>
                <SeverityChoice findings={all} value={shown} onChange={setShown} />
              </div>
              <Muted role="status">{t(m.lintNote, { plans: groups.length, count })}</Muted>
              {groups.map((group) => (
                <PlanGroup key={group.code} {...group} title={titles.get(group.code) ?? group.code} />
              ))}
            </>
          );
        }}
      </LoadableView>
    </SidePanel>
  );
}
