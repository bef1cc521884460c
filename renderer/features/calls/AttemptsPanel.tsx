import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { OutputOf } from '../../../contract/index.js';
import { EmptyState } from '../../components/EmptyState.js';
import { LoadableView } from '../../components/LoadableView.js';
import { dot } from '../../components/separators.js';
import { SidePanel } from '../../components/SidePanel.js';
import { Small, Tag } from '../../components/Text.js';
import { useTimes } from '../../app/i18n/use-times.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useQuery } from '../../client/use-query.js';
import { conferenceMessages as m } from './conference.messages.js';
import { callMessages } from './messages.js';
import { providerWord } from './provider-words.js';
import { outcomeWords } from './words.js';

type Attempt = OutputOf<'calls.attempts'>['attempts'][number];

const List = styled('ol')(({ theme }) => ({
  ...theme.typography.body2,
  '& > li': { padding: theme.spacing(0.75, 0), borderBlockEnd: theme.line.soft },
  '& > li:last-of-type': { borderBlockEnd: 0 },
  '& > li > div': { display: 'flex', alignItems: 'baseline', gap: theme.spacing(1) },
  '& time': { color: theme.palette.text.secondary },
  '& b': { fontWeight: 600 },
  '& > li > div > :last-child': { marginInlineStart: 'auto' },
}));

function AttemptLine({ one }: { readonly one: Attempt }): ReactNode {
  const t = useWords();
  const times = useTimes();
  const { startedAt, ringingAt, answeredAt, endedAt, outcome, detail } = one;
  const steps = [
    ringingAt === undefined ? '' : t(m.attemptRinging, { time: times.second(ringingAt) }),
    answeredAt === undefined ? '' : t(m.attemptAnswered, { time: times.second(answeredAt) }),
    endedAt === undefined ? '' : t(m.attemptEnded, { time: times.second(endedAt) }),
    detail === undefined ? '' : t(m.attemptLine, { detail }),
  ].filter((step) => step !== '');
  return (
    <li>
      <div>
        <time dateTime={startedAt}>{times.second(startedAt)}</time>
        <b>{one.personName}</b>
        <span>{one.number}</span>
        <Small>{t(callMessages.tileAttempts, { count: one.attempt })}</Small>
        <b>{t(outcome === undefined ? m.attemptRunning : outcomeWords[outcome])}</b>
      </div>
      <div>
        <Small>{steps.join(dot)}</Small>
        <Tag>{t(providerWord({ name: one.provider, simulated: one.provider === 'exchange' }))}</Tag>
      </div>
    </li>
  );
}

/** Every number dialled for the incident: when, who, what came of it, and the line's own word. */
export function AttemptsPanel({
  incidentId,
  onClose,
}: {
  readonly incidentId: string;
  readonly onClose: () => void;
}): ReactNode {
  const t = useWords();
  const { state, refetch } = useQuery('calls.attempts', { incidentId }, { kinds: ['calls.'], incidentId });
  return (
    <SidePanel title={t(m.attemptsTitle)} onClose={onClose}>
      <LoadableView
        state={state}
        onRetry={refetch}
        isEmpty={({ attempts }) => attempts.length === 0}
        empty={<EmptyState title={t(m.attemptsEmpty)} />}
      >
        {({ attempts }) => (
          <>
            <Small>{t(m.attemptsNote, { count: attempts.length })}</Small>
            <List aria-label={t(m.attemptsTitle)}>
              {attempts.map((one) => (
                <AttemptLine key={`${one.legId}/${String(one.attempt)}`} one={one} />
              ))}
            </List>
          </>
        )}
      </LoadableView>
    </SidePanel>
  );
}
