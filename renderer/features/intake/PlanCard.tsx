import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Kbd } from '../../components/Kbd.js';
import { Small } from '../../components/Text.js';
import { useWords } from '../../app/i18n/use-words.js';
import { groundsOf } from './grounds.rules.js';
import type { PlanMatch } from './intake-draft.js';
import { rankingMessages as m } from './ranking.messages.js';

const Card = styled('button')(({ theme }) => ({
  width: '100%',
  textAlign: 'start',
  padding: theme.spacing(0.875, 1.5),
  border: theme.line.normal,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.palette.raised,
  color: theme.palette.text.primary,
  cursor: 'pointer',
  '&:hover': { borderColor: theme.palette.primary.main },
}));

export const CardHead = styled('span')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(1),
  whiteSpace: 'nowrap',
  '& > strong': { ...theme.typography.h3, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
}));

export const Place = styled('span')(({ theme }) => ({
  ...theme.typography.body2,
  flex: 'none',
  display: 'grid',
  placeItems: 'center',
  width: theme.spacing(2.75),
  height: theme.spacing(2.75),
  borderRadius: theme.spacing(0.5),
  fontWeight: 600,
  backgroundColor: theme.palette.track,
}));

const ScoreBox = styled('span')(({ theme }) => ({
  marginInlineStart: 'auto',
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(1),
  '& > i': {
    width: theme.spacing(5.5),
    height: theme.layout.bar,
    borderRadius: theme.layout.bar,
    overflow: 'hidden',
    backgroundColor: theme.palette.track,
  },
  '& > i > i': { display: 'block', height: '100%', backgroundColor: theme.palette.trackFill },
  '& > b': { ...theme.typography.h3, minWidth: theme.spacing(3), textAlign: 'end' },
  '&[data-first="true"] > i > i': { backgroundColor: theme.palette.primary.main },
  '&[data-first="true"] > b': { ...theme.typography.clock, color: theme.palette.actionTone.text },
}));

export const CardLines = styled('span')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'block',
  marginBlockStart: theme.spacing(0.5),
  paddingInlineStart: theme.spacing(3.75),
  color: theme.palette.text.secondary,
  '& > span': { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis' },
  '& mark': { marginInlineEnd: theme.spacing(0.5) },
}));

/** Score as bar and figure. */
export function Score({ score, isFirst = false }: { readonly score: number; readonly isFirst?: boolean }): ReactNode {
  const t = useWords();
  const whole = Math.round(score);
  return (
    <ScoreBox data-first={isFirst} aria-label={t(m.plansScore, { score: whole })}>
      <i aria-hidden>
        <i style={{ width: `${String(whole)}%` }} />
      </i>
      <b>{whole}</b>
    </ScoreBox>
  );
}

const mostReasons = 4;

/** The words of the report and what they met; what speaks against. */
export function Grounds({ plan }: { readonly plan: PlanMatch }): ReactNode {
  const t = useWords();
  return (
    <CardLines>
      <span>
        {groundsOf(plan.reasons)
          .slice(0, mostReasons)
          .map(({ text, why }) => (
            <span key={text}>
              <mark>{text}</mark>
              {why}&ensp;
            </span>
          ))}
      </span>
      {plan.against.slice(0, 2).map((why) => (
        <span key={why}>{t(m.plansAgainst, { why })}</span>
      ))}
    </CardLines>
  );
}

export interface PlanCardProps {
  readonly plan: PlanMatch;
  readonly place: number;
  readonly onTake: (plan: PlanMatch) => void;
}

/** A plan further down the ranking; the whole card chooses it. */
export function PlanCard({ plan, place, onTake }: PlanCardProps): ReactNode {
  const t = useWords();
  return (
    <li>
      <Card
        type="button"
        aria-label={t(m.plansTake, { title: plan.title })}
        aria-keyshortcuts={`Alt+${String(place)}`}
        onClick={() => {
          onTake(plan);
        }}
      >
        <CardHead>
          <Place aria-hidden>{place}</Place>
          <strong>{plan.title}</strong>
          <Small>{plan.code}</Small>
          <Score score={plan.score} />
          <Kbd aria-hidden keys={`Alt+${String(place)}`} />
        </CardHead>
        <Grounds plan={plan} />
      </Card>
    </li>
  );
}
