import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { Task } from '../../../contract/tasks/tasks.contract.js';
import { useWords } from '../../app/i18n/use-words.js';
import { Countdown } from '../../components/Countdown.js';
import { Clipped } from '../../components/Text.js';
import { taskMessages as m } from './messages.js';
import { dot } from '../../components/separators.js';
import { stageWords } from './task-words.js';

const Strip = styled('section')(({ theme }) => ({
  flex: 'none',
  display: 'flex',
  alignItems: 'stretch',
  gap: theme.spacing(1.5),
  padding: theme.spacing(0.75, 1.5),
  border: `1px solid ${theme.palette.light.red.edge}`,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.palette.light.red.soft,
  '& > div': { display: 'flex', alignItems: 'center', gap: theme.spacing(1.25), whiteSpace: 'nowrap' },
  '& > div > em': { ...theme.typography.figure, color: theme.palette.light.red.text },
  '& b': { fontWeight: 600 },
  '& small': { ...theme.typography.caption, display: 'block', color: theme.palette.text.secondary },
  '& > button': {
    ...theme.typography.body2,
    flex: 1,
    minWidth: 0,
    padding: theme.spacing(0.25, 1.5),
    border: 0,
    borderInlineStart: `1px solid ${theme.palette.light.red.edge}`,
    background: 'none',
    color: theme.palette.text.primary,
    textAlign: 'start',
    cursor: 'pointer',
  },
  '& > button:hover b': { textDecoration: 'underline' },
  [theme.breakpoints.down('md')]: { overflowX: 'auto', '& > button': { flex: 'none', width: theme.spacing(30) } },
  '& .title': { display: 'flex', gap: theme.spacing(1) },
}));

const shown = 3;

/** Open tasks past their limit: always on top, never cleared by a filter. */
export function OverdueStrip({
  tasks,
  onOpen,
}: {
  readonly tasks: readonly Task[];
  readonly onOpen: (task: Task) => void;
}): ReactNode {
  const t = useWords();
  if (tasks.length === 0) return undefined;
  return (
    <Strip aria-label={t(m.overdueRegion)}>
      <div>
        <em>{tasks.length}</em>
        <span>
          <b>{t(m.overdue)}</b>
          <small>{t(m.overdueNote)}</small>
        </span>
      </div>
      {tasks.slice(0, shown).map((task) => (
        <button
          key={task.taskId}
          type="button"
          onClick={() => {
            onOpen(task);
          }}
        >
          <span className="title">
            <Clipped>
              <b>{task.title}</b>
            </Clipped>
            {task.dueAt === undefined ? undefined : <Countdown dueAt={task.dueAt} />}
          </span>
          <small>
            {[task.unitName, t(stageWords[task.stage]), task.incidentTitle]
              .filter((part) => part !== undefined)
              .join(dot)}
          </small>
        </button>
      ))}
    </Strip>
  );
}
