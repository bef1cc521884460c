import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { responseLevelSchema } from '../../../contract/plans/plan.model.js';
import { useTimes } from '../../app/i18n/use-times.js';
import { useWords } from '../../app/i18n/use-words.js';
import { EmptyState } from '../../components/EmptyState.js';
import { LevelChip } from '../../components/LevelChip.js';
import { Panel } from '../../components/Panel.js';
import { Small } from '../../components/Text.js';
import { planMessages as m } from './messages.js';
import type { PlanView } from './plan-view.js';
import { dot } from '../../components/separators.js';

const Column = styled('div')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  gap: theme.spacing(1.5),
  minHeight: 0,
  overflow: 'auto',
  '& > section': { flex: 'none' },
}));

const List = styled('ol')(({ theme }) => ({
  ...theme.typography.body2,
  padding: theme.spacing(0.5, 1.5, 0.75),
  '& > li': {
    display: 'flex',
    gap: theme.spacing(1),
    paddingBlock: theme.spacing(0.5),
    borderBlockEnd: theme.line.soft,
    alignItems: 'flex-start',
  },
  '& > li:last-of-type': { borderBlockEnd: 0 },
  '& > li > small': { ...theme.typography.caption, color: theme.palette.text.secondary, minWidth: theme.spacing(1.5) },
  '& a': { minWidth: 0, flex: 1 },
  '& a:hover': { color: theme.palette.actionTone.text },
  '& b': { fontWeight: 600, display: 'block' },
}));

function Numbered({ title, lines }: { readonly title: string; readonly lines: readonly string[] }): ReactNode {
  return (
    <Panel title={title}>
      <List>
        {lines.map((line, i) => (
          <li key={line}>
            <small>{i + 1}</small>
            {line}
          </li>
        ))}
      </List>
    </Panel>
  );
}

/** What to ask, what to tell, and when the plan was used before. */
export function PlanSide({ plan }: { readonly plan: PlanView }): ReactNode {
  const t = useWords();
  const times = useTimes();
  return (
    <Column>
      <Numbered title={t(m.questions)} lines={plan.structure.intakeQuestions} />
      <Numbered title={t(m.advice)} lines={plan.structure.callerAdvice} />
      <Panel title={t(m.activations)} note={String(plan.activations.length)}>
        {plan.activations.length === 0 ? (
          <EmptyState title={t(m.activationsNone)} hint={t(m.activationsHint)} />
        ) : (
          <List>
            {plan.activations.map((one) => (
              <li key={one.incidentId + one.at}>
                <LevelChip level={responseLevelSchema.safeParse(one.level).data} form="short" />
                <Link to={`/incidents/${one.incidentId}`}>
                  <b>{one.title}</b>
                  <Small>
                    {times.dayMinute(one.at)}
                    {dot}
                    {one.number}
                    {dot}
                    {t(one.status === 'closed' ? m.activationClosed : m.activationStatus)}
                  </Small>
                </Link>
              </li>
            ))}
          </List>
        )}
      </Panel>
    </Column>
  );
}
