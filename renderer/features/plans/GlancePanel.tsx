import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../app/i18n/use-words.js';
import { useQuery } from '../../client/use-query.js';
import { EmptyState } from '../../components/EmptyState.js';
import { LoadableView } from '../../components/LoadableView.js';
import { Panel } from '../../components/Panel.js';
import { Rows } from '../../components/Rows.js';
import { Tag } from '../../components/Text.js';
import { planMessages as m } from './messages.js';
import { PlanStatus } from './PlanStatus.js';
import type { PlanView } from './plan-view.js';

const Scope = styled('p')(({ theme }) => ({ ...theme.typography.body2, padding: theme.spacing(1, 1.5, 0) }));
const Foot = styled('footer')(({ theme }) => ({
  padding: theme.spacing(1, 1.5),
  borderBlockStart: theme.line.normal,
  '& > a': { width: '100%' },
}));

const Tags = styled('div')(({ theme }) => ({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.5) }));

function Together({ codes }: { readonly codes: readonly string[] }): ReactNode {
  const t = useWords();
  if (codes.length === 0) return undefined;
  return (
    <div>
      <dt>{t(m.together)}</dt>
      <dd>
        <Tags>
          {codes.map((one) => (
            <Tag key={one}>{one}</Tag>
          ))}
        </Tags>
      </dd>
    </div>
  );
}

function Glance({ plan: { summary, structure } }: { readonly plan: PlanView }): ReactNode {
  const t = useWords();
  const { firstPhoneMin: phone, firstWrittenMin: written } = structure.reporting;
  const required = structure.command.posts.filter((post) => post.required);
  return (
    <>
      <Scope>
        <b>{summary.title}</b>
      </Scope>
      <Scope>{structure.scope}</Scope>
      <Rows>
        <div>
          <dt>{t(m.status)}</dt>
          <dd>
            <PlanStatus status={summary.status} />
          </dd>
        </div>
        <div>
          <dt>{t(m.lead)}</dt>
          <dd>{summary.leadUnitName}</dd>
        </div>
        <div>
          <dt>{t(m.firstReport)}</dt>
          <dd>{t(m.firstReportValue, { phone, written })}</dd>
        </div>
        <div>
          <dt>{t(m.requiredPosts)}</dt>
          <dd>
            {required.map((post) => (
              <div key={post.id}>{post.title}</div>
            ))}
          </dd>
        </div>
        <Together codes={structure.openTogether} />
      </Rows>
    </>
  );
}

/** The chosen plan in a few lines. */
export function GlancePanel({ code }: { readonly code: string | undefined }): ReactNode {
  const t = useWords();
  const { state, refetch } = useQuery('plans.get', code === undefined ? undefined : { code });
  const foot =
    code === undefined ? undefined : (
      <Foot>
        <Button color="primary" component={Link} to={`/plans/${code}`}>
          {t(m.open)}
        </Button>
      </Foot>
    );
  return (
    <Panel title={t(m.glance)} note={code} footer={foot}>
      <LoadableView state={state} onRetry={refetch} idle={<EmptyState title={t(m.glance)} hint={t(m.glanceHint)} />}>
        {(plan) => <Glance plan={plan} />}
      </LoadableView>
    </Panel>
  );
}
