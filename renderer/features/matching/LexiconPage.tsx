import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../app/i18n/use-words.js';
import { useQuery } from '../../client/use-query.js';
import { LoadableView } from '../../components/LoadableView.js';
import { Panel } from '../../components/Panel.js';
import { Muted } from '../../components/Text.js';
import { valueOf } from '../../rx/loadable.js';
import { Crumbs } from '../plans/Crumbs.js';
import { HeadRow, PageHead } from '../plans/PageHead.js';
import type { Lexicon } from './lexicon-search.rules.js';
import { LexiconTables } from './LexiconTables.js';
import { MatchingFrame } from './MatchingFrame.js';
import { matchingMessages as m } from './messages.js';
import { TryOut } from './TryOut.js';

const Side = styled('div')(({ theme }) => ({
  minHeight: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: theme.spacing(1.5),
  '& > section:first-of-type': { flex: 1 },
  '& > section:last-of-type': { flex: 'none' },
}));

const HowTo = styled('p')(({ theme }) => ({
  ...theme.typography.body2,
  padding: theme.spacing(1.25, 1.5),
  color: theme.palette.text.secondary,
  overflowWrap: 'anywhere',
}));

const files = {
  folder: 'resources/matching',
  phrases: 'phrases/*.txt',
  concepts: 'concepts.yaml',
  rules: 'rules.yaml',
  readme: 'resources/matching/README.md',
} as const;

function Head({ lexicon }: { readonly lexicon: Lexicon | undefined }): ReactNode {
  const t = useWords();
  return (
    <PageHead>
      <Crumbs>
        <Link to="/settings">{t(m.settings)}</Link>
      </Crumbs>
      <HeadRow>
        <h1>{t(m.lexiconTitle)}</h1>
        {lexicon === undefined ? undefined : (
          <Muted>
            {t(m.lexiconSum, {
              concepts: lexicon.concepts.length,
              rules: lexicon.rules.length,
              phrases: lexicon.phrases.reduce((sum, plan) => sum + plan.count, 0),
              everyday: lexicon.everyday,
            })}
          </Muted>
        )}
        <span className="grow" />
        <Button component={Link} to="/matching">
          {t(m.openDifferences)}
        </Button>
      </HeadRow>
    </PageHead>
  );
}

/** What the matcher knows: a sentence to try, and every word and boundary. It only reads. */
export function LexiconPage(): ReactNode {
  const t = useWords();
  const { state, refetch } = useQuery('matching.lexicon', {}, { kinds: ['plans.'] });
  const [tried, setTried] = useState('');
  return (
    <MatchingFrame>
      <Head lexicon={valueOf(state)} />
      <div className="columns">
        <Side>
          <TryOut text={tried} onText={setTried} />
          <Panel title={t(m.howTitle)}>
            <HowTo>{t(m.howText, files)}</HowTo>
          </Panel>
        </Side>
        <LoadableView state={state} onRetry={refetch}>
          {(lexicon) => <LexiconTables lexicon={lexicon} />}
        </LoadableView>
      </div>
    </MatchingFrame>
  );
}
