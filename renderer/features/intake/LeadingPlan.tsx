import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Kbd } from '../../components/Kbd.js';
import { Small } from '../../components/Text.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useQuery } from '../../client/use-query.js';
import { valueOf } from '../../rx/loadable.js';
import type { Match, PlanMatch } from './intake-draft.js';
import { rankingMessages as m } from './ranking.messages.js';
import { CardHead, CardLines, Grounds, Place, Score } from './PlanCard.js';

const Card = styled('li')(({ theme }) => ({
  padding: theme.spacing(1.25, 1.5),
  border: theme.line.action,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.palette.actionTone.soft,
  '&[data-quiet="true"]': { border: theme.line.normal, backgroundColor: theme.palette.raised },
  '& strong': { fontSize: '1rem' },
}));

const First = styled(Place)(({ theme }) => ({
  backgroundColor: theme.palette.primary.main,
  color: theme.palette.primary.contrastText,
}));

const Actions = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(1),
  marginBlockStart: theme.spacing(1),
  paddingInlineStart: theme.spacing(3.75),
  '& > :last-child': { marginInlineStart: 'auto', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
}));

export interface LeadingPlanProps {
  readonly plan: PlanMatch;
  readonly town: Match['town'];
  /** The words look like an everyday matter: nothing urges to take the plan. */
  readonly isQuiet: boolean;
  readonly onTake: (plan: PlanMatch) => void;
  readonly onLook: (plan: PlanMatch) => void;
}

function Facts({ code }: { readonly code: string }): ReactNode {
  const t = useWords();
  const summary = valueOf(useQuery('plans.get', { code }).state)?.summary;
  if (!summary) return undefined;
  const { leadUnitName, postCount, requiredPostCount, stepCount, resourceCount } = summary;
  const words = [
    t(m.plansLead, { unit: leadUnitName }),
    t(m.plansPosts, { posts: postCount, required: requiredPostCount }),
    t(m.plansSteps, { count: stepCount }),
    t(m.plansStock, { count: resourceCount }),
  ];
  return <CardLines>{words.join(' · ')}</CardLines>;
}

/** The plan that fits best, with everything needed to take it. */
export function LeadingPlan({ plan, town, isQuiet, onTake, onLook }: LeadingPlanProps): ReactNode {
  const t = useWords();
  return (
    <Card data-quiet={isQuiet}>
      <CardHead>
        <First aria-hidden>{String(1)}</First>
        <strong>{plan.title}</strong>
        <Small>{plan.code}</Small>
        <Score score={plan.score} isFirst />
        <Kbd aria-hidden keys="Alt+1" />
      </CardHead>
      <Grounds plan={plan} />
      <Facts code={plan.code} />
      <Actions>
        <Button
          color="primary"
          onClick={() => {
            onTake(plan);
          }}
          aria-keyshortcuts="Control+Enter"
        >
          {t(m.plansTakeFirst)}
          <Kbd aria-hidden keys="Ctrl+Enter" />
        </Button>
        <Button
          onClick={() => {
            onLook(plan);
          }}
          aria-keyshortcuts="F4"
        >
          {t(m.plansLook)}
          <Kbd aria-hidden keys="F4" />
        </Button>
        <Small>{town && town.code !== plan.code ? t(m.plansTown, { title: `${town.name} ${town.code}` }) : ''}</Small>
      </Actions>
    </Card>
  );
}
