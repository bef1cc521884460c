import { styled } from '@mui/material/styles';
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { OutputOf } from '../../../contract/index.js';
import type { Task } from '../../../contract/tasks/tasks.contract.js';
import { usePageKeys } from '../../app/keyboard/KeyboardContext.js';
import { useMay } from '../../app/session/SessionContext.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useNow } from '../../client/use-now.js';
import { type Query, useQuery } from '../../client/use-query.js';
import { EmptyState } from '../../components/EmptyState.js';
import { LoadableView } from '../../components/LoadableView.js';
import { valueOf } from '../../rx/loadable.js';
import { BoardColumnView } from './BoardColumnView.js';
import { BoardHead, createKey } from './BoardHead.js';
import { boardColumns, columnsOf, filterTasks, noTaskFilters, type TaskFilters } from './board.rules.js';
import { CreateTaskPanel } from './CreateTaskPanel.js';
import { liveTask, overdueTasks } from './live-task.rules.js';
import { taskMessages as m } from './messages.js';
import { OverdueStrip } from './OverdueStrip.js';
import { TaskDrawer } from './TaskDrawer.js';

const most = 500;
const noTasks: readonly Task[] = [];

const Page = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: theme.spacing(1.25),
  padding: theme.spacing(1.25, 2, 1.5),
}));

const Columns = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  display: 'grid',
  gridTemplateColumns: `repeat(${String(boardColumns.length)}, minmax(0, 1fr))`,
  gap: theme.spacing(1.25),
  [theme.breakpoints.down('md')]: {
    gridTemplateColumns: `repeat(${String(boardColumns.length)}, ${theme.spacing(32)})`,
    overflowX: 'auto',
  },
}));

const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** Arrow keys walk the cards; a shorter or empty neighbour column gives its last card or is stepped over. */
function walk(event: KeyboardEvent<HTMLDivElement>): void {
  const move = moves[event.key];
  const [column, row] = ((event.target as HTMLElement).dataset['place'] ?? '').split('-').map(Number);
  if (!move || column === undefined || row === undefined) return;
  const cards = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-place]')];
  const at = (c: number, r: number): HTMLElement | undefined =>
    cards.find((card) => card.dataset['place'] === `${String(c)}-${String(r)}`);
  const [dx, dy] = move;
  const next =
    dx === 0
      ? at(column, row + dy)
      : boardColumns
          .map((_, i) => column + dx * (i + 1))
          .map((c) => cards.filter((card) => card.dataset['place']?.startsWith(`${String(c)}-`)))
          .find((all) => all.length > 0)
          ?.reduce<HTMLElement | undefined>((best, card, i) => (i <= row ? card : best), undefined);
  event.preventDefault();
  next?.focus();
}

interface BoardProps {
  readonly tasks: readonly Task[];
  readonly openId: string | undefined;
  readonly onOpen: (task: Task) => void;
}

function Board({ tasks, openId, onOpen }: BoardProps): ReactNode {
  const t = useWords();
  const board = useRef<HTMLDivElement>(null);
  const columns = columnsOf(tasks);
  const focusFirst = (): void => {
    board.current?.querySelector<HTMLElement>('[data-place]')?.focus();
  };
  usePageKeys([{ combo: 'ArrowDown', label: t(m.keyWalk), shown: '↑ ↓ ← →', run: focusFirst }]);
  if (tasks.length === 0) return <EmptyState title={t(m.emptyFiltered)} />;
  return (
    <Columns ref={board} onKeyDown={walk}>
      {boardColumns.map((column, index) => (
        <BoardColumnView
          key={column}
          column={column}
          index={index}
          tasks={columns[column]}
          openId={openId}
          onOpen={onOpen}
        />
      ))}
    </Columns>
  );
}

type Aside = { readonly kind: 'task'; readonly taskId: string } | { readonly kind: 'create' } | undefined;

interface AsideProps {
  readonly aside: Aside;
  readonly incidentId: string;
  readonly onClose: () => void;
}

function AsideView({ aside, incidentId, onClose }: AsideProps): ReactNode {
  if (aside === undefined) return undefined;
  if (aside.kind === 'create') return <CreateTaskPanel incidentId={incidentId} onClose={onClose} />;
  return <TaskDrawer key={aside.taskId} taskId={aside.taskId} onClose={onClose} />;
}

/** All tasks, their clocks and lights moving with the station's time. */
function useLiveTasks(): { readonly query: Query<OutputOf<'tasks.list'>>; readonly tasks: readonly Task[] } {
  const now = useNow();
  const query = useQuery('tasks.list', { limit: most }, { kinds: ['tasks.', 'incidents.'] });
  const known = valueOf(query.state)?.tasks ?? noTasks;
  const tasks = useMemo(() => known.map((task) => liveTask(task, now)), [known, now]);
  return { query, tasks };
}

/** What the address asks for: one incident's tasks, or one task. */
function useAsked(): { readonly filters: TaskFilters; readonly aside: Aside } {
  const [params] = useSearchParams();
  const taskId = params.get('task');
  return {
    filters: { ...noTaskFilters, incidentId: params.get('incident') ?? '' },
    aside: taskId === null ? undefined : { kind: 'task', taskId },
  };
}

/** Every joint-response task by stage, with clocks, lights and what is overdue. */
export function TaskBoardPage(): ReactNode {
  const t = useWords();
  const mayCreate = useMay('tasks.create');
  const asked = useAsked();
  const [filters, setFilters] = useState(asked.filters);
  const [aside, setAside] = useState(asked.aside);
  const { query, tasks } = useLiveTasks();
  const open = (task: Task): void => {
    setAside({ kind: 'task', taskId: task.taskId });
  };
  const create = (): void => {
    setAside({ kind: 'create' });
  };
  const openId = aside?.kind === 'task' ? aside.taskId : undefined;
  usePageKeys(mayCreate ? [{ combo: createKey, label: t(m.keyCreate), run: create }] : []);
  return (
    <Page>
      <BoardHead
        tasks={tasks}
        filters={filters}
        onCreate={mayCreate ? create : undefined}
        onChange={(part) => {
          setFilters((before) => ({ ...before, ...part }));
        }}
      />
      <OverdueStrip tasks={overdueTasks(tasks)} onOpen={open} />
      <LoadableView
        state={query.state}
        onRetry={query.refetch}
        isEmpty={(value) => value.tasks.length === 0}
        empty={<EmptyState title={t(m.empty)} hint={t(m.emptyHint)} />}
      >
        {() => <Board tasks={filterTasks(tasks, filters)} openId={openId} onOpen={open} />}
      </LoadableView>
      <AsideView
        aside={aside}
        incidentId={filters.incidentId}
        onClose={() => {
          setAside(undefined);
        }}
      />
    </Page>
  );
}
