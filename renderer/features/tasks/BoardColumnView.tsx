import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { Task } from '../../../contract/tasks/tasks.contract.js';
import { useWords } from '../../app/i18n/use-words.js';
import { Muted } from '../../components/Text.js';
import type { BoardColumn } from './board.rules.js';
import { taskMessages as m } from './messages.js';
import { TaskCard } from './TaskCard.js';
import { columnHints, stageWords } from './task-words.js';

const Column = styled('section')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  minWidth: 0,
  minHeight: 0,
  border: theme.line.normal,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.palette.inset,
  overflow: 'hidden',
  '& > header': {
    ...theme.typography.caption,
    flex: 'none',
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    height: theme.layout.panelHeader,
    padding: theme.spacing(0, 1.5),
    borderBlockEnd: theme.line.normal,
    backgroundColor: theme.palette.surface,
    color: theme.palette.text.secondary,
    whiteSpace: 'nowrap',
  },
  '& > header > h2': { ...theme.typography.h3, color: theme.palette.text.primary },
  '& > header > em': {
    fontWeight: 600,
    padding: theme.spacing(0, 0.875),
    borderRadius: theme.spacing(1.25),
    backgroundColor: theme.palette.track,
    color: theme.palette.text.primary,
  },
  '& > header > small': {
    ...theme.typography.caption,
    marginInlineStart: 'auto',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  '& > div': {
    flex: 1,
    minHeight: 0,
    overflow: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1),
    padding: theme.spacing(1),
    scrollbarWidth: 'thin',
  },
}));

const None = styled(Muted)(({ theme }) => ({ ...theme.typography.body2, margin: 'auto' }));

export interface BoardColumnProps {
  readonly column: BoardColumn;
  readonly index: number;
  readonly tasks: readonly Task[];
  readonly openId: string | undefined;
  readonly onOpen: (task: Task) => void;
}

/** One stage of the board. */
export function BoardColumnView({ column, index, tasks, openId, onOpen }: BoardColumnProps): ReactNode {
  const t = useWords();
  return (
    <Column aria-label={t(stageWords[column])}>
      <header>
        <h2>{t(stageWords[column])}</h2>
        <em>{tasks.length}</em>
        <small>{t(columnHints[column])}</small>
      </header>
      <div>
        {tasks.length === 0 ? <None>{t(m.columnEmpty)}</None> : undefined}
        {tasks.map((task, row) => (
          <TaskCard
            key={task.taskId}
            task={task}
            isOpen={task.taskId === openId}
            onOpen={onOpen}
            place={`${String(index)}-${String(row)}`}
          />
        ))}
      </div>
    </Column>
  );
}
