import ClockIcon from '@mui/icons-material/ScheduleOutlined';
import { styled } from '@mui/material/styles';
import { type ReactNode, useState } from 'react';
import type { Task } from '../../../contract/tasks/tasks.contract.js';
import { Countdown } from '../../components/Countdown.js';
import { EmptyState } from '../../components/EmptyState.js';
import { LightMark } from '../../components/LightMark.js';
import { LimitBar } from '../../components/LimitBar.js';
import { LoadableView } from '../../components/LoadableView.js';
import { Panel } from '../../components/Panel.js';
import { Small } from '../../components/Text.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useNow } from '../../client/use-now.js';
import { useQuery } from '../../client/use-query.js';
import { valueOf } from '../../rx/loadable.js';
import { byUrgency, liveTask, runningLimit, shownLight } from '../tasks/live-task.rules.js';
import { TaskDrawer } from '../tasks/TaskDrawer.js';
import { leaderMessages as m } from './messages.js';

const Row = styled('button')(({ theme }) => ({
  ...theme.typography.body1,
  width: '100%',
  display: 'grid',
  gridTemplateColumns: `${theme.spacing(2.5)} minmax(0, 1fr) ${theme.spacing(11)} auto`,
  alignItems: 'center',
  gap: theme.spacing(1.25),
  padding: theme.spacing(0.75, 1.75),
  textAlign: 'start',
  border: 0,
  borderBlockEnd: theme.line.soft,
  background: 'transparent',
  color: theme.palette.text.primary,
  cursor: 'pointer',
  '& b, & > span > span': { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
}));

function LateRow({ task, onOpen }: { readonly task: Task; readonly onOpen: () => void }): ReactNode {
  const t = useWords();
  const live = liveTask(task, useNow());
  const limit = runningLimit(live);
  const light = shownLight(live);
  const used = limit?.used ?? 0;
  return (
    <li>
      <Row type="button" onClick={onOpen} aria-label={t(m.lateOpen, { title: task.title })}>
        <LightMark light={light} bare />
        <span>
          <b>{task.title}</b>
          <Small>{task.unitName}</Small>
        </span>
        <span>
          <LimitBar used={used} light={light} />
          <Small>{t(m.lateUsed, { share: Math.round(used * 100) })}</Small>
        </span>
        {task.dueAt === undefined ? <span /> : <Countdown dueAt={task.dueAt} />}
      </Row>
    </li>
  );
}

/** What is late or nearly late. */
export function LatePanel({ incidentId }: { readonly incidentId: string }): ReactNode {
  const t = useWords();
  const [openId, setOpenId] = useState<string>();
  const { state, refetch } = useQuery(
    'tasks.list',
    { incidentId, limit: 200 },
    { kinds: ['tasks.', 'incidents.activated'], incidentId },
  );
  const tasks = valueOf(state)?.tasks ?? [];
  const late = tasks
    .toSorted(byUrgency)
    .filter((task) => task.stage !== 'closed' && task.dueAt !== undefined && task.light !== 'none');
  const done = tasks.filter((task) => task.stage === 'closed').length;
  return (
    <Panel title={t(m.lateTitle)} icon={<ClockIcon />} note={t(m.lateNote, { done, total: tasks.length })}>
      <LoadableView
        state={state}
        onRetry={refetch}
        isEmpty={() => late.length === 0}
        empty={<EmptyState title={t(m.lateNone)} />}
      >
        {() => (
          <ul aria-label={t(m.lateTitle)}>
            {late.map((task) => (
              <LateRow
                key={task.taskId}
                task={task}
                onOpen={() => {
                  setOpenId(task.taskId);
                }}
              />
            ))}
          </ul>
        )}
      </LoadableView>
      {openId === undefined ? undefined : (
        <TaskDrawer
          key={openId}
          taskId={openId}
          onClose={() => {
            setOpenId(undefined);
          }}
        />
      )}
    </Panel>
  );
}
