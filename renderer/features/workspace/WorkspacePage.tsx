import { type ReactNode, useState } from 'react';
import { useParams } from 'react-router';
import type { OutputOf } from '../../../contract/index.js';
import { LoadableView } from '../../components/LoadableView.js';
import { useQuery } from '../../client/use-query.js';
import { AddPersonPanel } from '../calls/AddPersonPanel.js';
import { CallTestBody } from '../calls/CallTestBody.js';
import { isCallTest } from '../calls/provider-choice.rules.js';
import { NotePanel } from '../journal/NotePanel.js';
import { CreateTaskPanel } from '../tasks/CreateTaskPanel.js';
import { TaskDrawer } from '../tasks/TaskDrawer.js';
import { ClosePanel } from './ClosePanel.js';
import { StockPanel } from './StockPanel.js';
import { pointOf } from './place.rules.js';
import { Undecided } from './Undecided.js';
import { type Side, WorkspaceBody } from './WorkspaceBody.js';

type Incident = OutputOf<'incidents.get'>;

interface OpenSideProps {
  readonly incident: Incident;
  readonly side: Side | undefined;
  readonly onClose: () => void;
}

function OpenSide({ incident, side, onClose }: OpenSideProps): ReactNode {
  const { incidentId } = incident;
  switch (side?.kind) {
    case 'add':
      return <AddPersonPanel incidentId={incidentId} onClose={onClose} />;
    case 'note':
      return <NotePanel incidentId={incidentId} onClose={onClose} />;
    case 'close':
      return <ClosePanel incidentId={incidentId} onClose={onClose} />;
    case 'create_task':
      return <CreateTaskPanel incidentId={incidentId} onClose={onClose} />;
    case 'stock':
      return <StockPanel incidentId={incidentId} near={pointOf(incident)} onClose={onClose} />;
    case 'task':
      return <TaskDrawer key={side.taskId} taskId={side.taskId} onClose={onClose} />;
    case undefined:
      return undefined;
  }
}

/** One incident: calls, tasks, map and timeline on one screen. */
export function WorkspacePage(): ReactNode {
  const { id = '' } = useParams();
  return <Workspace key={id} id={id} />;
}

function Workspace({ id }: { readonly id: string }): ReactNode {
  const [side, setSide] = useState<Side>();
  const { state, refetch } = useQuery(
    'incidents.get',
    { incidentId: id },
    { kinds: ['incidents.', 'calls.leg_', 'command.', 'tasks.'], incidentId: id },
  );
  const close = (): void => {
    setSide(undefined);
  };
  return (
    <LoadableView state={state} onRetry={refetch}>
      {(incident) => {
        if (isCallTest(incident.scope)) return <CallTestBody incident={incident} />;
        if (incident.status === 'reported' || incident.status === 'everyday') return <Undecided incident={incident} />;
        return (
          <>
            <WorkspaceBody incident={incident} onSide={setSide} />
            <OpenSide incident={incident} side={side} onClose={close} />
          </>
        );
      }}
    </LoadableView>
  );
}
