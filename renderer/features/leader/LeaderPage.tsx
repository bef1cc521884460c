import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { OutputOf } from '../../../contract/index.js';
import { LevelChip } from '../../components/LevelChip.js';
import { LoadableView } from '../../components/LoadableView.js';
import { StepStrip } from '../../components/StepStrip.js';
import { Tag } from '../../components/Text.js';
import { useWords } from '../../app/i18n/use-words.js';
import { usePageKeys } from '../../app/keyboard/KeyboardContext.js';
import { useQuery } from '../../client/use-query.js';
import { stackedWhenNarrow } from '../../app/theme/stacked.js';
import { ApprovalPanel } from './ApprovalPanel.js';
import { GroupPanel } from './GroupPanel.js';
import { LatePanel } from './LatePanel.js';
import { leaderMessages as m } from './messages.js';
import { SixLines } from './SixLines.js';

type Incident = OutputOf<'incidents.get'>;

const Head = styled('div')(({ theme }) => ({
  flex: 'none',
  padding: theme.spacing(1, 2),
  borderBottom: theme.line.normal,
  backgroundColor: theme.palette.frame,
  '& > div': { display: 'flex', alignItems: 'center', gap: theme.spacing(1.5), marginBlockEnd: theme.spacing(0.75) },
  '& h1': { ...theme.typography.h1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& > div > :last-child': { marginInlineStart: 'auto', display: 'flex', gap: theme.spacing(1), flex: 'none' },
}));

const Grid = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr)',
  gap: theme.spacing(1.5),
  padding: theme.spacing(1.5),
  ...stackedWhenNarrow(theme),
}));

const Column = styled('div')(({ theme }) => ({
  minHeight: 0,
  display: 'grid',
  gridTemplateRows: 'minmax(0, 2.6fr) minmax(0, 1fr)',
  gap: theme.spacing(1.5),
}));

const Side = styled('div')(({ theme }) => ({
  minHeight: 0,
  display: 'grid',
  gridTemplateRows: 'minmax(0, 1fr) minmax(0, 1.4fr)',
  gap: theme.spacing(1.5),
}));

function Page({ incident }: { readonly incident: Incident }): ReactNode {
  const t = useWords();
  const navigate = useNavigate();
  const { incidentId } = incident;
  const back = (): void => void navigate(`/incidents/${incidentId}`);
  usePageKeys([{ combo: 'F5', label: t(m.pageBack), run: back }]);
  return (
    <>
      <Head>
        <div>
          <LevelChip level={incident.level} large />
          <h1>{incident.title}</h1>
          <Tag>{incident.number}</Tag>
          {incident.activations.map((one) => (
            <Tag key={one.activationId}>{[one.planCode, one.planTitle].join(' ')}</Tag>
          ))}
          <span>
            <Button onClick={() => void navigate(`/incidents/${incidentId}/report`)}>{t(m.pageReport)}</Button>
            <Button onClick={back}>{t(m.pageBack)}</Button>
          </span>
        </div>
        <StepStrip stage={incident.stage} times={incident.stageTimes} />
      </Head>
      <Grid>
        <Column>
          <SixLines incident={incident} />
          <GroupPanel incidentId={incidentId} />
        </Column>
        <Side>
          <ApprovalPanel incident={incident} />
          <LatePanel incidentId={incidentId} />
        </Side>
      </Grid>
    </>
  );
}

/** One look for the leader: six lines, who is there, what is late. */
export function LeaderPage(): ReactNode {
  const { id = '' } = useParams();
  const { state, refetch } = useQuery(
    'incidents.get',
    { incidentId: id },
    { kinds: ['incidents.', 'command.', 'calls.leg_', 'tasks.'], incidentId: id },
  );
  return (
    <LoadableView state={state} onRetry={refetch}>
      {(incident) => <Page incident={incident} />}
    </LoadableView>
  );
}
