import TestIcon from '@mui/icons-material/PhonelinkRingOutlined';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { OutputOf } from '../../../contract/index.js';
import { Small } from '../../components/Text.js';
import { useWords } from '../../app/i18n/use-words.js';
import { stackedWhenNarrow } from '../../app/theme/stacked.js';
import { useQuery } from '../../client/use-query.js';
import { valueOf } from '../../rx/loadable.js';
import { TimelinePanel } from '../journal/TimelinePanel.js';
import { boardMessages as bm } from './board.messages.js';
import { CallBoard } from './CallBoard.js';

const Head = styled('header')(({ theme }) => ({
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(2),
  minHeight: theme.layout.stepStrip,
  padding: theme.spacing(0.5, 2),
  borderBottom: theme.line.normal,
  backgroundColor: theme.palette.frame,
  '& > svg': { flex: 'none', color: theme.palette.actionTone.text },
  '& > div': { minWidth: 0, flex: 1 },
  '& h1': { ...theme.typography.h2, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& h1 > b': { color: theme.palette.actionTone.text, marginInlineEnd: theme.spacing(1) },
  '& > strong': { ...theme.typography.h1, whiteSpace: 'nowrap' },
  '& > a': { color: theme.palette.actionTone.text, whiteSpace: 'nowrap' },
}));

const Grid = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 2.4fr) minmax(0, 1fr)',
  gap: theme.spacing(1.5),
  padding: theme.spacing(1.5),
  ...stackedWhenNarrow(theme),
}));

function Result({ incidentId }: { readonly incidentId: string }): ReactNode {
  const t = useWords();
  const list = valueOf(useQuery('calls.list', { incidentId }, { kinds: ['calls.'], incidentId }).state);
  const callOut = list?.callOuts[0];
  if (!callOut) return undefined;
  const reached = callOut.legs.filter(({ state }) => state === 'acknowledged').length;
  const words = callOut.state === 'running' ? bm.testRunning : bm.testResult;
  return <strong role="status">{t(words, { reached, of: callOut.legs.length })}</strong>;
}

/** A call test of a plan: the board and the record, nothing of a response. */
export function CallTestBody({ incident }: { readonly incident: OutputOf<'incidents.get'> }): ReactNode {
  const t = useWords();
  const { incidentId, title, number, scope, status, activations } = incident;
  const code = activations[0]?.planCode;
  return (
    <>
      <Head>
        <TestIcon />
        <div>
          <h1 title={title}>
            <b>{t(bm.testTitle)}</b>
            {title}
          </h1>
          <Small>{[number, code, t(bm.testHint)].filter(Boolean).join('　')}</Small>
        </div>
        <Result incidentId={incidentId} />
        {code === undefined ? undefined : <Link to={`/plans/${code}`}>{t(bm.testPlan)}</Link>}
      </Head>
      <Grid>
        <CallBoard incidentId={incidentId} scope={scope} isOpen={status === 'activated'} />
        <TimelinePanel incidentId={incidentId} />
      </Grid>
    </>
  );
}
