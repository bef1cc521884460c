import HelpIcon from '@mui/icons-material/HelpOutlineOutlined';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { EmptyState } from '../../components/EmptyState.js';
import { Kbd } from '../../components/Kbd.js';
import { Panel } from '../../components/Panel.js';
import { PanelFoot } from '../../components/PanelFoot.js';
import { Muted } from '../../components/Text.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useClient } from '../../client/ClientContext.js';
import { useObservable } from '../../rx/use-observable.js';
import type { PlanMatch } from './intake-draft.js';
import { rankingMessages as m } from './ranking.messages.js';
import { LeadingPlan } from './LeadingPlan.js';
import { PlanCard } from './PlanCard.js';
import { SeparatingQuestion } from './SeparatingQuestion.js';
import type { Intake } from './use-intake.js';

const List = styled('ol')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  gap: theme.spacing(1),
  padding: theme.spacing(1.25, 1.5),
}));

const Verdict = styled('div')(({ theme }) => ({
  ...theme.typography.body1,
  display: 'flex',
  gap: theme.spacing(1),
  padding: theme.spacing(1.25, 1.5),
  border: theme.line.strong,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.palette.raised,
  fontWeight: 600,
}));

const mostShown = 9;

export interface RankingPanelProps {
  readonly intake: Intake;
  readonly onTake: (plan: PlanMatch) => void;
  readonly onLook: (plan: PlanMatch) => void;
  readonly onPassOn: () => void;
  readonly onKeep: () => void;
  readonly isKeeping: boolean;
}

function Everyday({ intake, onPassOn, onKeep, isKeeping }: RankingPanelProps): ReactNode {
  const t = useWords();
  const unit = intake.match?.passTo?.unitName;
  return (
    <PanelFoot>
      <span>
        <Muted>{t(m.everydayIf)}</Muted> <b>{unit === undefined ? t(m.everydayChoose) : t(m.everydayTo, { unit })}</b>
      </span>
      {intake.incidentId === undefined ? (
        <Button disabled={isKeeping} onClick={onKeep}>
          {t(m.everydayKeep)}
        </Button>
      ) : undefined}
      <Button
        color={intake.match?.verdict === 'everyday' ? 'primary' : 'inherit'}
        onClick={onPassOn}
        aria-keyshortcuts="F7"
      >
        {t(m.everydayButton)}
        <Kbd aria-hidden keys="F7" />
      </Button>
    </PanelFoot>
  );
}

function Plans(props: RankingPanelProps): ReactNode {
  const t = useWords();
  const { intake, onTake, onLook } = props;
  const { match, plans } = intake;
  if (!match) return <EmptyState title={t(m.plansWaiting)} />;
  const unit = match.passTo?.unitName;
  const isEveryday = match.verdict === 'everyday';
  const [first, ...others] = plans;
  return (
    <List aria-label={t(m.plansTitle)}>
      {isEveryday ? (
        <li>
          <Verdict role="status">
            <HelpIcon />
            {unit === undefined ? t(m.everydayVerdictOpen) : t(m.everydayVerdict, { unit })}
          </Verdict>
        </li>
      ) : undefined}
      {!isEveryday && plans.length === 0 ? <EmptyState title={t(m.plansNothing)} /> : undefined}
      {first ? (
        <LeadingPlan plan={first} town={match.town} isQuiet={isEveryday} onTake={onTake} onLook={onLook} />
      ) : undefined}
      <SeparatingQuestion intake={intake} />
      {others.slice(0, mostShown - 1).map((plan, index) => (
        <PlanCard key={plan.code} plan={plan} place={index + 2} onTake={onTake} />
      ))}
    </List>
  );
}

/** The plans by relatedness, with the words that decided and what speaks against. */
export function RankingPanel(props: RankingPanelProps): ReactNode {
  const t = useWords();
  const info = useObservable(useClient().info$, undefined);
  const hasText = props.intake.draft.text.trim() !== '';
  return (
    <Panel
      title={t(m.plansTitle)}
      {...(info ? { note: t(m.plansNote, { count: info.plans }) } : {})}
      tools={<Muted>{t(m.plansScale)}</Muted>}
      footer={hasText ? <Everyday {...props} /> : undefined}
    >
      <Plans {...props} />
    </Panel>
  );
}
