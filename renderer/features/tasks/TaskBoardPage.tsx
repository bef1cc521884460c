import { styled } from '@mui/material/styles';
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Task } from '../../../contract/tasks/tasks.contract.js';
import { usePageKeys } from '../../app/keyboard/KeyboardContext.js';
import { useMay } from '../../app/session/SessionContext.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useNow } from '../../client/use-now.js';
import { useQuery } from '../../client/use-query.js';
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
import { TaskPanel } from './TaskPanel.js';

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
}));

const moves: Readonly<Record<string, readonly [number, number]>> = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

/** Arrow keys walk the cards; a shorter or empty neighbour column gives its last card or is stepped over. */
function walk(event: KeyboardEvent<HTMLDivElement>): void {
  const move = moves[event.key];
  const [column, row] = ((event.target as HTMLElement).dataset['place'] ?? '').split('-').map(Number);
  if (!move || column === undefined || row === undefined) return;
  const cards = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-place]')];
  const at = (c: number, r: number): HTMLElement | undefined => cards.find((card) => card.dataset['place'] === `${String(c)}-${String(r)}`);
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

/** Every joint-response task by stage, with clocks, lights and what is overdue. */
export function TaskBoardPage(): ReactNode {
  const t = useWords();
  const now = useNow();
  const [params] = useSearchParams();
  const mayCreate = useMay('tasks.create');
  const [filters, setFilters] = useState<TaskFilters>({ ...noTaskFilters, incidentId: params.get('incident') ?? '' });
  const [openId, setOpenId] = useState<string | undefined>(params.get('task') ?? undefined);
  const [isCreating, setCreating] = useState(false);
  const board = useRef<HTMLDivElement>(null);
  const { state, refetch } = useQuery('tasks.list', { limit: most }, { kinds: ['tasks.', 'incidents.'] });
  const known = valueOf(state)?.tasks ?? noTasks;
  const tasks = useMemo(() => known.map((task) => liveTask(task, now)), [known, now]);
  const shown = filterTasks(tasks, filters);
  const columns = columnsOf(shown);
  const open = (task: Task): void => {
    setCreating(false);
    setOpenId(task.taskId);
  };
  const create = (): void => {
    setOpenId(undefined);
    setCreating(true);
  };
  usePageKeys([
    ...(mayCreate ? [{ combo: createKey, label: t(m.keyCreate), run: create }] : []),
    { combo: 'ArrowDown', label: t(m.keyWalk), shown: '↑ ↓ ← →', run: () => { board.current?.querySelector<HTMLElement>('[data-place]')?.focus(); } },
  ]);
  return (
    <Page>
      <BoardHead tasks={tasks} filters={filters} onChange={(part) => { setFilters((before) => ({ ...before, ...part })); }} onCreate={mayCreate ? create : undefined} />
      <OverdueStrip tasks={overdueTasks(tasks)} onOpen={open} />
      <LoadableView state={state} onRetry={refetch} isEmpty={(value) => value.tasks.length === 0} empty={<EmptyState title={t(m.empty)} hint={t(m.emptyHint)} />}>
        {() => shown.length === 0 ? <EmptyState title={t(m.emptyFiltered)} /> : (
          <Columns ref={board} onKeyDown={walk}>
            {boardColumns.map((column, index) => (
              <BoardColumnView key={column} column={column} index={index} tasks={columns[column]} openId={openId} onOpen={open} />
            ))}
          </Columns>
        )}
      </LoadableView>
      {openId === undefined ? undefined : <TaskPanel key={openId} taskId={openId} onClose={() => { setOpenId(undefined); }} />}
      {isCreating ? <CreateTaskPanel incidentId={filters.incidentId} onClose={() => { setCreating(false); }} /> : undefined}
    </Page>
  );
}
