import TasksIcon from '@mui/icons-material/ChecklistOutlined';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { EmptyState } from '../../components/EmptyState.js';
import { LoadableView } from '../../components/LoadableView.js';
import { Panel } from '../../components/Panel.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useQuery } from '../../client/use-query.js';
import { valueOf } from '../../rx/loadable.js';
import { byUrgency } from '../tasks/live-task.rules.js';
import { workspaceMessages as m } from './messages.js';
import { TaskRow } from './TaskRow.js';

const List = styled('ul')({ display: 'flex', flexDirection: 'column' });

export interface TasksPanelProps {
  readonly incidentId: string;
  /** Sends a task by hand; absent where nobody may. */
  readonly onAdd: (() => void) | undefined;
  readonly onOpen: (taskId: string) => void;
}

/** The tasks of the incident, the most urgent first. */
export function TasksPanel({ incidentId, onAdd, onOpen }: TasksPanelProps): ReactNode {
  const t = useWords();
  const { state, refetch } = useQuery(
    'tasks.list',
    { incidentId, limit: 200 },
    { kinds: ['tasks.', 'incidents.activated', 'incidents.closed'], incidentId },
  );
  const tasks = valueOf(state)?.tasks ?? [];
  const note = t(m.tasksNote, {
    total: tasks.length,
    done: tasks.filter((task) => task.stage === 'closed').length,
    unsigned: tasks.filter((task) => task.stage === 'dispatched').length,
  });
  const add = onAdd ? (
    <Button onClick={onAdd} aria-keyshortcuts="F11">
      {t(m.tasksAdd)}
    </Button>
  ) : undefined;
  return (
    <Panel title={t(m.tasksTitle)} icon={<TasksIcon />} note={note} tools={add}>
      <LoadableView
        state={state}
        onRetry={refetch}
        isEmpty={(value) => value.tasks.length === 0}
        empty={<EmptyState title={t(m.tasksEmpty)} />}
      >
        {(value) => (
          <List aria-label={t(m.tasksTitle)}>
            {value.tasks.toSorted(byUrgency).map((task) => (
              <TaskRow
                key={task.taskId}
                task={task}
                onOpen={() => {
                  onOpen(task.taskId);
                }}
              />
            ))}
          </List>
        )}
      </LoadableView>
    </Panel>
  );
}
