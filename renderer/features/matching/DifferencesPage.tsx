import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import Button from '@mui/material/Button';
import type { OutputOf } from '../../../contract/index.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useQuery } from '../../client/use-query.js';
import { EmptyState } from '../../components/EmptyState.js';
import { LoadableView } from '../../components/LoadableView.js';
import { Panel } from '../../components/Panel.js';
import { PanelFoot } from '../../components/PanelFoot.js';
import { Muted } from '../../components/Text.js';
import { valueOf } from '../../rx/loadable.js';
import { Crumbs } from '../plans/Crumbs.js';
import { HeadRow, PageHead } from '../plans/PageHead.js';
import { AgreementTable } from './AgreementTable.js';
import { DifferenceCard } from './DifferenceCard.js';
import { MatchingFrame } from './MatchingFrame.js';
import { matchingMessages as m } from './messages.js';
import { usePlanTitles } from './use-plan-titles.js';

type Differences = OutputOf<'matching.differences'>;

const List = styled('ul')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  gap: theme.spacing(1),
  padding: theme.spacing(1.25, 1.5),
}));

function Head({ value }: { readonly value: Differences | undefined }): ReactNode {
  const t = useWords();
  return (
    <PageHead>
      <Crumbs>
        <Link to="/settings">{t(m.settings)}</Link>
      </Crumbs>
      <HeadRow>
        <h1>{t(m.pageTitle)}</h1>
        {value === undefined ? undefined : <Muted>{t(m.sum, { choices: value.choices, agreed: value.agreed })}</Muted>}
        <span className="grow" />
        <Button component={Link} to="/matching/lexicon">
          {t(m.openLexicon)}
        </Button>
      </HeadRow>
    </PageHead>
  );
}

function Differing({ value }: { readonly value: Differences }): ReactNode {
  const t = useWords();
  const titleOf = usePlanTitles();
  return (
    <Panel
      title={t(m.differTitle)}
      note={t(m.differNote, { count: value.differing.length })}
      footer={
        <PanelFoot>
          <Muted>{t(m.suggestCheck)}</Muted>
        </PanelFoot>
      }
    >
      {value.differing.length === 0 ? <EmptyState title={t(m.differNone)} /> : undefined}
      <List aria-label={t(m.differTitle)}>
        {value.differing.map((difference) => (
          <DifferenceCard key={difference.incidentId} difference={difference} titleOf={titleOf} />
        ))}
      </List>
    </Panel>
  );
}

/** Where officers chose another plan than the engine's first, and what could be added because of it. */
export function DifferencesPage(): ReactNode {
  const t = useWords();
  const { state, refetch } = useQuery('matching.differences', {}, { kinds: ['incidents.activated', 'plans.'] });
  return (
    <MatchingFrame>
      <Head value={valueOf(state)} />
      <LoadableView
        state={state}
        onRetry={refetch}
        isEmpty={({ choices }) => choices === 0}
        empty={<EmptyState title={t(m.emptyTitle)} hint={t(m.emptyHint)} />}
      >
        {(value) => (
          <div className="columns">
            <Panel title={t(m.plansTitle)}>
              <AgreementTable plans={value.plans} />
            </Panel>
            <Differing value={value} />
          </div>
        )}
      </LoadableView>
    </MatchingFrame>
  );
}
