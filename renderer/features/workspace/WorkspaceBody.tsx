import MapIcon from '@mui/icons-material/MapOutlined';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { OutputOf } from '../../../contract/index.js';
import type { WireError } from '../../../contract/wire/errors.js';
import { Kbd } from '../../components/Kbd.js';
import { Panel } from '../../components/Panel.js';
import { messages as common } from '../../components/messages.js';
import { useErrorWords } from '../../app/errors/use-error-words.js';
import { useWords } from '../../app/i18n/use-words.js';
import { usePageKeys } from '../../app/keyboard/KeyboardContext.js';
import { useMay } from '../../app/session/SessionContext.js';
import { IncidentMap } from '../../map/IncidentMap.js';
import { CallBoard } from '../calls/CallBoard.js';
import { journalMessages } from '../journal/messages.js';
import { TimelinePanel } from '../journal/TimelinePanel.js';
import { stackedWhenNarrow } from '../../app/theme/stacked.js';
import { IncidentHead } from './IncidentHead.js';
import { workspaceMessages as m } from './messages.js';
import { TasksPanel } from './TasksPanel.js';

export type Side =
  | { readonly kind: 'add' | 'note' | 'close' | 'stock' | 'create_task' }
  | { readonly kind: 'task'; readonly taskId: string };

const Grid = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1.95fr) minmax(0, 1.26fr) minmax(0, 1fr)',
  gap: theme.spacing(1.5),
  padding: theme.spacing(1.5, 1.5),
  ...stackedWhenNarrow(theme),
}));

const Column = styled('div')(({ theme }) => ({
  minHeight: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: theme.spacing(1.5),
  '& > section:last-of-type': { flex: 1 },
}));

const Sketch = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  padding: theme.spacing(0.5, 1.5),
  borderBlockStart: theme.line.soft,
  color: theme.palette.text.secondary,
}));

const Notice = styled('p')(({ theme }) => ({
  ...theme.typography.body2,
  flex: 'none',
  padding: theme.spacing(0.75, 2),
  backgroundColor: theme.palette.light.none.soft,
  borderBottom: theme.line.normal,
}));

interface Failure {
  readonly code: string;
  readonly error: WireError;
}

function failuresOf(state: unknown): readonly Failure[] {
  if (typeof state !== 'object' || state === null || !('failures' in state)) return [];
  return Array.isArray(state.failures) ? (state.failures as readonly Failure[]) : []; // put there by the declare panel
}

function Notices({ incident }: { readonly incident: OutputOf<'incidents.get'> }): ReactNode {
  const t = useWords();
  const words = useErrorWords();
  const failures = failuresOf(useLocation().state);
  const mayAct = useMay('calls.start');
  return (
    <>
      {incident.status === 'closed' ? (
        <Notice role="status">{t(m.headClosed, { note: incident.closeNote ?? '' })}</Notice>
      ) : undefined}
      {mayAct ? undefined : <Notice role="status">{t(common.stateReadOnly)}</Notice>}
      {failures.map(({ code, error }) => (
        <Notice key={code} role="alert">
          {t(m.headLinkedFailed, { code, reason: words(error) })}
        </Notice>
      ))}
    </>
  );
}

export interface WorkspaceBodyProps {
  readonly incident: OutputOf<'incidents.get'>;
  readonly onSide: (side: Side) => void;
}

function Tools({ incident, onSide }: WorkspaceBodyProps): ReactNode {
  const t = useWords();
  const navigate = useNavigate();
  const isOpen = incident.status === 'activated';
  const mayClose = useMay('incidents.close');
  return (
    <>
      <Button
        onClick={() => {
          onSide({ kind: 'stock' });
        }}
        aria-keyshortcuts="F8"
      >
        {t(m.headStock)}
        <Kbd aria-hidden keys="F8" />
      </Button>
      <Button onClick={() => void navigate(`/incidents/${incident.incidentId}/report`)}>{t(m.headReport)}</Button>
      <Button onClick={() => void navigate(`/incidents/${incident.incidentId}/leader`)} aria-keyshortcuts="F5">
        {t(m.headLeader)}
        <Kbd aria-hidden keys="F5" />
      </Button>
      {isOpen && mayClose ? (
        <Button
          onClick={() => {
            onSide({ kind: 'close' });
          }}
        >
          {t(m.headClose)}
        </Button>
      ) : undefined}
    </>
  );
}

type Scene = Pick<OutputOf<'incidents.get'>, 'place' | 'townName' | 'title' | 'level'>;

function ScenePanel({ place, townName, title, level }: Scene): ReactNode {
  const t = useWords();
  const hasPoint = place.lat !== undefined && place.lng !== undefined;
  return (
    <Panel title={t(m.mapTitle)} icon={<MapIcon />} note={place.text ?? townName ?? ''}>
      <IncidentMap lat={place.lat} lng={place.lng} town={place.townCode} title={title} level={level} height={190} />
      {hasPoint ? undefined : <Sketch>{t(m.mapNoPoint)}</Sketch>}
    </Panel>
  );
}

interface Openers {
  readonly note: (() => void) | undefined;
  readonly createTask: (() => void) | undefined;
}

function useWorkspaceKeys({ incident, onSide }: WorkspaceBodyProps, { note, createTask }: Openers): void {
  const t = useWords();
  const navigate = useNavigate();
  usePageKeys([
    { combo: 'F5', label: t(m.keyLeader), run: () => void navigate(`/incidents/${incident.incidentId}/leader`) },
    {
      combo: 'F8',
      label: t(m.keyStock),
      run: () => {
        onSide({ kind: 'stock' });
      },
    },
    ...(createTask ? [{ combo: 'F11', label: t(m.tasksAdd), run: createTask }] : []),
    ...(note ? [{ combo: 'F12', label: t(journalMessages.panelAdd), run: note }] : []),
  ]);
}

/** Calls, tasks, map and timeline of a running or ended incident. */
export function WorkspaceBody({ incident, onSide }: WorkspaceBodyProps): ReactNode {
  const { incidentId, place, townName, title, level } = incident;
  const isOpen = incident.status === 'activated';
  const mayNote = useMay('incidents.note') && isOpen;
  const mayCreate = useMay('tasks.create') && isOpen;
  const open = (side: Side) => () => {
    onSide(side);
  };
  const note = mayNote ? open({ kind: 'note' }) : undefined;
  const createTask = mayCreate ? open({ kind: 'create_task' }) : undefined;
  useWorkspaceKeys({ incident, onSide }, { note, createTask });
  return (
    <>
      <IncidentHead incident={incident} tools={<Tools incident={incident} onSide={onSide} />} />
      <Notices incident={incident} />
      <Grid>
        <CallBoard incidentId={incidentId} scope={incident.scope} isOpen={isOpen} onAdd={open({ kind: 'add' })} />
        <TasksPanel
          incidentId={incidentId}
          onAdd={createTask}
          onOpen={(taskId) => {
            onSide({ kind: 'task', taskId });
          }}
        />
        <Column>
          <ScenePanel place={place} townName={townName} title={title} level={level} />
          <TimelinePanel incidentId={incidentId} onNote={note} />
        </Column>
      </Grid>
    </>
  );
}
