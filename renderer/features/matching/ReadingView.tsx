import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { OutputOf } from '../../../contract/index.js';
import { useWords } from '../../app/i18n/use-words.js';
import { Muted, Small } from '../../components/Text.js';
import { CardHead, Grounds, Score } from '../intake/PlanCard.js';
import { verdictWords } from './match-words.js';
import { matchingMessages as m } from './messages.js';
import { Weights } from './Weights.js';

type Reading = OutputOf<'matching.explain'>;
type Match = Reading['match'];

const mostPlans = 5;

const Body = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'flex',
  flexDirection: 'column',
  gap: theme.spacing(1.25),
  padding: theme.spacing(0.75, 1.5, 1.5),
  '& > b': { fontWeight: 600 },
  '& h3': { ...theme.typography.caption, color: theme.palette.text.secondary },
}));

const Chips = styled('ul')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(0.5, 1.25),
  '& > li': { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: theme.spacing(0.5) },
  '& > li[data-denied="true"] > mark': { textDecoration: 'line-through' },
}));

const Plans = styled('ol')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  '& > li': { padding: theme.spacing(0.75, 0), borderBlockEnd: theme.line.soft },
  '& > li:last-of-type': { borderBlockEnd: 0 },
}));

function Part({ title, isEmpty, children }: { title: string; isEmpty: boolean; children: ReactNode }): ReactNode {
  const t = useWords();
  return (
    <section>
      <h3>{title}</h3>
      {isEmpty ? <Muted>{t(m.tryNone)}</Muted> : children}
    </section>
  );
}

function Concepts({ concepts }: Pick<Reading, 'concepts'>): ReactNode {
  const t = useWords();
  return (
    <Part title={t(m.tryConcepts)} isEmpty={concepts.length === 0}>
      <Chips>
        {concepts.map(({ id, start, name, text, negated }) => (
          <li key={`${id}-${String(start)}`} data-denied={negated}>
            <mark>{text}</mark>
            {name}
            {negated ? <Small>{t(m.denied)}</Small> : undefined}
          </li>
        ))}
      </Chips>
    </Part>
  );
}

function Facts({ facts }: Pick<Match, 'facts'>): ReactNode {
  const t = useWords();
  return (
    <Part title={t(m.tryFacts)} isEmpty={facts.length === 0}>
      <Chips>
        {facts.map(({ key, start, label, value, unit, text, negated }) => (
          <li key={`${key}-${String(start)}`} data-denied={negated}>
            {text === '' ? undefined : <mark>{text}</mark>}
            {label}
            {value === undefined ? undefined : <b>{[value, unit].join('')}</b>}
            {negated ? <Small>{t(m.denied)}</Small> : undefined}
          </li>
        ))}
      </Chips>
    </Part>
  );
}

function Rules({ rules }: Pick<Reading, 'rules'>): ReactNode {
  const t = useWords();
  return (
    <Part title={t(m.tryRules)} isEmpty={rules.length === 0}>
      <Chips>
        {rules.map(({ id, why, boost }) => (
          <li key={id}>
            {why}
            <Weights weights={boost} />
          </li>
        ))}
      </Chips>
    </Part>
  );
}

/** What the matcher read: verdict, concepts, facts, boundaries, and the plans with their reasons. */
export function ReadingView({ reading }: { readonly reading: Reading }): ReactNode {
  const t = useWords();
  const { match, concepts, rules } = reading;
  return (
    <Body role="status">
      <b>{t(verdictWords[match.verdict])}</b>
      <Concepts concepts={concepts} />
      <Facts facts={match.facts} />
      <Rules rules={rules} />
      <Part title={t(m.tryPlans)} isEmpty={match.plans.length === 0}>
        <Plans>
          {match.plans.slice(0, mostPlans).map((plan, index) => (
            <li key={plan.code}>
              <CardHead>
                <strong>{plan.title}</strong>
                <Small>{plan.code}</Small>
                <Score score={plan.score} isFirst={index === 0} />
              </CardHead>
              <Grounds plan={plan} />
            </li>
          ))}
        </Plans>
      </Part>
    </Body>
  );
}
