import ClockIcon from '@mui/icons-material/ScheduleOutlined';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { OutputOf } from '../../../contract/index.js';
import type { Task } from '../../../contract/tasks/tasks.contract.js';
import { Countdown } from '../../components/Countdown.js';
import { EmptyState } from '../../components/EmptyState.js';
import { LightMark } from '../../components/LightMark.js';
import { LoadableView } from '../../components/LoadableView.js';
import { Panel } from '../../components/Panel.js';
import { Small } from '../../components/Text.js';
import type { LightName } from '../../app/theme/tokens.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useNow } from '../../client/use-now.js';
import { useQuery } from '../../client/use-query.js';
import { valueOf } from '../../rx/loadable.js';
import { deadlineWords } from '../reports/deadline-words.js';
import { liveTask, runningLimit, shownLight } from '../tasks/live-task.rules.js';
import { limitWords } from '../tasks/task-words.js';
import { deskMessages as m } from './messages.js';
import { RowLink } from './RowLink.js';

const Row = styled(RowLink)(({ theme }) => ({
  gridTemplateColumns: `${theme.spacing(2.25)} minmax(0, 1fr) auto`,
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

interface Limit {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly detail: string;
  readonly dueAt: string;
  readonly lightAt: (nowMs: number) => LightName;
}

function LimitRow({ limit }: { readonly limit: Limit }): ReactNode {
  const t = useWords();
  const now = useNow();
  const { path, title, detail, dueAt, lightAt } = limit;
  return (
    <li>
      <Row to={path} aria-label={t(m.limitsOpen, { title })}>
        <LightMark light={lightAt(now)} bare />
        <div>
          <b title={title}>{title}</b>
          <small>{detail}</small>
        </div>
        <Countdown dueAt={dueAt} />
      </Row>
    </li>
  );
}

/** Limits of tasks: signing, arriving, finishing. */
function useTaskLimits(tasks: readonly Task[]): readonly Limit[] {
  const t = useWords();
  return tasks.flatMap((task) => {
    const { taskId, title, dueAt, incidentId } = task;
    if (dueAt === undefined) return [];
    const limit = runningLimit(task);
    const detail = [task.unitName, limit ? t(limitWords[limit.kind]) : '', task.incidentTitle ?? ''];
    const path = incidentId === undefined ? '/tasks' : `/incidents/${incidentId}`;
    const lightAt = (nowMs: number): LightName => shownLight(liveTask(task, nowMs));
    return [{ id: taskId, path, title, detail: detail.filter(Boolean).join(' · '), dueAt, lightAt }];
  });
}

/** Reports owed: the next one of every running incident. */
function useReportLimits(): readonly Limit[] {
  const t = useWords();
  const { state } = useQuery(
    'incidents.list',
    { status: ['activated'], limit: 50 },
    { kinds: ['incidents.', 'reports.'] },
  );
  return (valueOf(state)?.incidents ?? []).flatMap(({ incidentId, title, nextDeadline }) => {
    if (!nextDeadline) return [];
    const { deadlineId, kind, dueAt, receivers } = nextDeadline;
    const due = Date.parse(dueAt);
    return [
      {
        id: deadlineId,
        path: `/incidents/${incidentId}/report`,
        title: t(m.limitsReport, { kind: t(deadlineWords[kind]), title }),
        detail: receivers.join(' / '),
        dueAt,
        lightAt: (nowMs: number): LightName => (nowMs > due ? 'red' : 'none'),
      },
    ];
  });
}

type Counts = OutputOf<'tasks.list'>['counts'];

function Lights({ counts }: { readonly counts: Counts }): ReactNode {
  const t = useWords();
  const { red, orange, yellow, blue } = counts;
  return <Small>{t(m.limitsLights, { red, orange, yellow, blue })}</Small>;
}

/** Every running limit, the one that ends first on top. */
export function LimitsPanel(): ReactNode {
  const t = useWords();
  const { state, refetch } = useQuery(
    'tasks.list',
    { open: true, limit: 200 },
    { kinds: ['tasks.', 'incidents.activated', 'incidents.closed'] },
  );
  const value = valueOf(state);
  const ofTasks = useTaskLimits(value?.tasks ?? []);
  const ofReports = useReportLimits();
  const limits = [...ofReports, ...ofTasks].toSorted((a, b) => a.dueAt.localeCompare(b.dueAt));
  return (
    <Panel
      title={t(m.limitsTitle)}
      icon={<ClockIcon />}
      note={limits.length > 0 ? limits.length : undefined}
      tools={value ? <Lights counts={value.counts} /> : undefined}
      footer={
        <Foot>
          <Link to="/tasks">{t(m.limitsBoard)}</Link>
        </Foot>
      }
    >
      <LoadableView
        state={state}
        onRetry={refetch}
        isEmpty={() => limits.length === 0}
        empty={<EmptyState title={t(m.limitsEmpty)} />}
      >
        {() => (
          <ul aria-label={t(m.limitsTitle)}>
            {limits.slice(0, most).map((limit) => (
              <LimitRow key={limit.id} limit={limit} />
            ))}
          </ul>
        )}
      </LoadableView>
    </Panel>
  );
}
