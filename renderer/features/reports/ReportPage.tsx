import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type ReactNode, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { OutputOf } from '../../../contract/index.js';
import { LoadableView } from '../../components/LoadableView.js';
import { Segmented } from '../../components/Segmented.js';
import { Tag } from '../../components/Text.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useQuery } from '../../client/use-query.js';
import { valueOf } from '../../rx/loadable.js';
import { stackedWhenNarrow } from '../../app/theme/stacked.js';
import { reportMessages as m } from './messages.js';
import { ReportEditor } from './ReportEditor.js';
import { ReportSide } from './ReportSide.js';

export type ReportKind = OutputOf<'reports.draft'>['kind'];

const Head = styled('div')(({ theme }) => ({
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(1.5),
  height: theme.layout.topBar,
  padding: theme.spacing(0, 2),
  borderBottom: theme.line.normal,
  backgroundColor: theme.palette.frame,
  '& > h1': { ...theme.typography.h2, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& > button': { marginInlineStart: 'auto' },
}));

const Grid = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr)',
  gap: theme.spacing(1.5),
  padding: theme.spacing(1.5, 2),
  ...stackedWhenNarrow(theme),
}));

const kinds: readonly ReportKind[] = ['first', 'follow_up', 'final'];
const kindWords = { first: m.kindFirst, follow_up: m.kindFollowUp, final: m.kindFinal } as const;

/** First, follow-up and final report: written from the record, edited, exported, marked as sent. */
export function ReportPage(): ReactNode {
  const t = useWords();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const [kind, setKind] = useState<ReportKind>('first');
  const incident = valueOf(
    useQuery('incidents.get', { incidentId: id }, { kinds: ['incidents.', 'reports.'], incidentId: id }).state,
  );
  const { state, refetch } = useQuery(
    'reports.draft',
    { incidentId: id, kind },
    { kinds: ['reports.'], incidentId: id },
  );
  return (
    <>
      <Head>
        <h1>{incident ? incident.title : t(m.pageTitle)}</h1>
        {incident ? <Tag>{incident.number}</Tag> : undefined}
        <Segmented
          label={t(m.kindLabel)}
          value={kind}
          onChange={setKind}
          options={kinds.map((value) => ({ value, label: t(kindWords[value]) }))}
        />
        <Button onClick={() => void navigate(`/incidents/${id}`)}>{t(m.pageBack)}</Button>
      </Head>
      <LoadableView state={state} onRetry={refetch}>
        {(report) => (
          <Grid>
            <ReportEditor key={`${id}.${kind}.${String(report.version)}`} report={report} onRenew={refetch} />
            <ReportSide report={report} deadlines={incident?.deadlines ?? []} />
          </Grid>
        )}
      </LoadableView>
    </>
  );
}
