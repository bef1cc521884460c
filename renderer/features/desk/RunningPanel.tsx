import IncidentsIcon from '@mui/icons-material/WarningAmberOutlined';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { OutputOf } from '../../../contract/index.js';
import { EmptyState } from '../../components/EmptyState.js';
import { LevelChip } from '../../components/LevelChip.js';
import { LoadableView } from '../../components/LoadableView.js';
import { Panel } from '../../components/Panel.js';
import { StepDots } from '../../components/StepDots.js';
import { Small } from '../../components/Text.js';
import { useTimes } from '../../app/i18n/use-times.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useQuery } from '../../client/use-query.js';
import { valueOf } from '../../rx/loadable.js';
import { deskMessages as m } from './messages.js';
import { RowLink } from './RowLink.js';

type Incident = OutputOf<'incidents.list'>['incidents'][number];

const Row = styled(RowLink)({ '& > div:last-child': { textAlign: 'end' } });

function RunningRow({ incident }: { readonly incident: Incident }): ReactNode {
  const t = useWords();
  const times = useTimes();
  const { nextDeadline } = incident;
  return (
    <li>
      <Row
        to={`/incidents/${incident.incidentId}`}
        aria-label={t(m.bookOpen, { number: incident.number, title: incident.title })}
      >
        <LevelChip level={incident.level} form="short" />
        <div>
          <b title={incident.title}>{incident.title}</b>
          <small>{[incident.townName, incident.number].filter(Boolean).join(' · ')}</small>
        </div>
        <div>
          <StepDots stage={incident.stage} />
          <Small>
            {nextDeadline
              ? t(m.runningReport, { time: times.minute(nextDeadline.dueAt) })
              : t(m.runningTasks, { open: incident.openTasks, red: incident.redTasks })}
          </Small>
        </div>
      </Row>
    </li>
  );
}

/** Incidents whose response runs. */
export function RunningPanel(): ReactNode {
  const t = useWords();
  const { state, refetch } = useQuery(
    'incidents.list',
    { status: ['activated'], limit: 50 },
    { kinds: ['incidents.', 'tasks.', 'calls.settled'] },
  );
  return (
    <Panel title={t(m.runningTitle)} icon={<IncidentsIcon />} note={valueOf(state)?.counts.activated}>
      <LoadableView
        state={state}
        onRetry={refetch}
        isEmpty={({ incidents }) => incidents.length === 0}
        empty={<EmptyState title={t(m.runningEmpty)} />}
      >
        {({ incidents }) => (
          <ul aria-label={t(m.runningTitle)}>
            {incidents.map((incident) => (
              <RunningRow key={incident.incidentId} incident={incident} />
            ))}
          </ul>
        )}
      </LoadableView>
    </Panel>
  );
}
