import ClockIcon from '@mui/icons-material/ScheduleOutlined';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Countdown } from '../../components/Countdown.js';
import { EmptyState } from '../../components/EmptyState.js';
import { LightMark } from '../../components/LightMark.js';
import { LoadableView } from '../../components/LoadableView.js';
import { Panel } from '../../components/Panel.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useNow } from '../../client/use-now.js';
import { useQuery } from '../../client/use-query.js';
import { valueOf } from '../../rx/loadable.js';
import { runningLimit, shownLight, type Task } from '../workspace/task.rules.js';
import { limitWords } from '../workspace/task-words.js';
import { deskMessages as m } from './messages.js';

const Row = styled(Link)(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: `${theme.spacing(2.25)} minmax(0, 1fr) auto`,
  alignItems: 'center',
  gap: theme.spacing(1.25),
  padding: theme.spacing(0.75, 1.75),
  borderBlockEnd: theme.line.soft,
  '&:hover': { backgroundColor: theme.palette.actionTone.soft },
  '& b, & small': { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& small': { ...theme.typography.caption, color: theme.palette.text.secondary },
  '& > [role="timer"]': { ...theme.typography.h2 },
}));

const Foot = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  flex: 'none',
  padding: theme.spacing(0.75, 1.75),
  textAlign: 'end',
  borderBlockStart: theme.line.soft,
  '& > a': { color: theme.palette.actionTone.text },
}));

const most = 40;

function LimitRow({ task, dueAt }: { readonly task: Task; readonly dueAt: string }): ReactNode {
  const t = useWords();
  const now = useNow();
  const limit = runningLimit(task);
  const facts = [
    task.unitName,
    limit ? t(limitWords[limit.kind]) : '',
    task.incidentTitle ?? task.incidentNumber ?? '',
  ];
  return (
    <li>
      <Row
        to={task.incidentId === undefined ? '/tasks' : `/incidents/${task.incidentId}`}
        aria-label={t(m.limitsOpen, { title: task.title })}
      >
        <LightMark light={shownLight(task, now)} bare />
        <div>
          <b title={task.title}>{task.title}</b>
          <small>{facts.filter(Boolean).join(' · ')}</small>
        </div>
        <Countdown dueAt={dueAt} />
      </Row>
    </li>
  );
}

/** Every running limit, the one that ends first on top. */
export function LimitsPanel(): ReactNode {
  const t = useWords();
  const { state, refetch } = useQuery(
    'tasks.list',
    { open: true, limit: 200 },
    { kinds: ['tasks.', 'incidents.activated', 'incidents.closed'] },
  );
  const counts = valueOf(state)?.counts;
  const rows = (valueOf(state)?.tasks ?? [])
    .flatMap((task) => (task.dueAt === undefined ? [] : [{ task, dueAt: task.dueAt }]))
    .toSorted((a, b) => a.dueAt.localeCompare(b.dueAt));
  return (
    <Panel
      title={t(m.limitsTitle)}
      icon={<ClockIcon />}
      note={rows.length > 0 ? rows.length : undefined}
      tools={
        counts ? (
          <small>
            {t(m.limitsLights, { red: counts.red, orange: counts.orange, yellow: counts.yellow, blue: counts.blue })}
          </small>
        ) : undefined
      }
      footer={
        <Foot>
          <Link to="/tasks">{t(m.limitsBoard)}</Link>
        </Foot>
      }
    >
      <LoadableView
        state={state}
        onRetry={refetch}
        isEmpty={() => rows.length === 0}
        empty={<EmptyState title={t(m.limitsEmpty)} />}
      >
        {() => (
          <ul aria-label={t(m.limitsTitle)}>
            {rows.slice(0, most).map(({ task, dueAt }) => (
              <LimitRow key={task.taskId} task={task} dueAt={dueAt} />
            ))}
          </ul>
        )}
      </LoadableView>
    </Panel>
  );
}
