import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { OutputOf } from '../../../contract/index.js';
import type { Task } from '../../../contract/tasks/tasks.contract.js';
import { useTimes } from '../../app/i18n/use-times.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useNow } from '../../client/use-now.js';
import { useQuery } from '../../client/use-query.js';
import { LevelChip } from '../../components/LevelChip.js';
import { LightMark } from '../../components/LightMark.js';
import { LoadableView } from '../../components/LoadableView.js';
import { Rows } from '../../components/Rows.js';
import { SidePanel } from '../../components/SidePanel.js';
import { Muted, Small, Tag } from '../../components/Text.js';
import { valueOf } from '../../rx/loadable.js';
import { Fact } from '../../components/Fact.js';
import { liveTask, shownLight } from './live-task.rules.js';
import { taskMessages as m } from './messages.js';
import { dot, space } from '../../components/separators.js';
import { TaskActionBar } from './TaskActionBar.js';
import { TaskClock } from './TaskClock.js';
import { entryWord, stageWords } from './task-words.js';
import { anchorWords } from './anchor.messages.js';

const FlatRows = styled(Rows)({ padding: 0 });
const State = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(1),
}));
const Title = styled('p')(({ theme }) => ({ ...theme.typography.h2 }));
const Clocks = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(3, 1fr)',
  gap: theme.spacing(1.5),
}));
const Entries = styled('ol')(({ theme }) => ({
  ...theme.typography.body2,
  '& > li': {
    display: 'grid',
    gridTemplateColumns: `${theme.spacing(8)} ${theme.spacing(11)} minmax(0, 1fr)`,
    gap: theme.spacing(1),
    paddingBlock: theme.spacing(0.5),
    borderBlockEnd: theme.line.soft,
  },
  '& b': { fontWeight: 600 },
}));
const Heading = styled('h3')(({ theme }) => ({
  ...theme.typography.caption,
  color: theme.palette.text.secondary,
  fontWeight: 500,
}));

function Source({ task }: { readonly task: Task }): ReactNode {
  const t = useWords();
  const { planCode, stepSeq, stepStage } = task;
  return (
    <>
      {planCode === undefined || stepSeq === undefined ? (
        t(m.byHand)
      ) : (
        <Link to={`/plans/${planCode}`}>{t(m.fromPlan, { plan: planCode, step: stepSeq })}</Link>
      )}
      {stepStage === undefined ? undefined : (
        <Small>
          {dot}
          {stepStage}
        </Small>
      )}
    </>
  );
}

function Facts({ task }: { readonly task: Task }): ReactNode {
  const t = useWords();
  const times = useTimes();
  return (
    <FlatRows>
      <Fact label={t(m.unitLabel)}>
        <b>{task.unitName}</b>
      </Fact>
      <Fact label={t(m.supportLabel)}>{task.supportUnits.map((unit) => unit.unitName).join('、')}</Fact>
      {task.incidentId === undefined ? undefined : (
        <Fact label={t(m.incidentLabel)}>
          <Link to={`/incidents/${task.incidentId}`}>{task.incidentTitle}</Link>
          {space}
          <Small>{task.incidentNumber}</Small>
        </Fact>
      )}
      <Fact label={t(m.sourceLabel)}>
        <Source task={task} />
      </Fact>
      {task.anchor === undefined ? undefined : <Fact label={t(m.anchorLabel)}>{t(anchorWords[task.anchor])}</Fact>}
      <Fact label={t(m.sentLabel)}>{times.dayMinute(task.createdAt)}</Fact>
    </FlatRows>
  );
}

function Extension({ extension }: { readonly extension: NonNullable<Task['extension']> }): ReactNode {
  const t = useWords();
  const times = useTimes();
  const by = extension.decidedBy ?? '';
  const state = {
    asked: t(m.extensionWaiting),
    approved: t(m.extensionApproved, { by }),
    refused: t(m.extensionRefused, { by }),
  }[extension.state];
  return (
    <div>
      <Heading>{t(m.extension)}</Heading>
      {t(m.extensionText, { until: times.dayMinute(extension.until), reason: extension.reason })}
      {space}
      <Tag>{state}</Tag>
    </div>
  );
}

function Record({ entries }: { readonly entries: OutputOf<'tasks.get'>['entries'] }): ReactNode {
  const t = useWords();
  const times = useTimes();
  return (
    <div>
      <Heading>{t(m.entries)}</Heading>
      {entries.length === 0 ? (
        <Muted>{t(m.entriesNone)}</Muted>
      ) : (
        <Entries>
          {entries.map((entry) => (
            <li key={entry.at + entry.kind}>
              <Small>{times.second(entry.at)}</Small>
              <b>{t(entryWord(entry.kind))}</b>
              <span>
                {entry.text}
                {space}
                <Small>{entry.actor}</Small>
              </span>
            </li>
          ))}
        </Entries>
      )}
    </div>
  );
}

/** One task with all that was said about it, and what can be done now. */
export function TaskDrawer({ taskId, onClose }: { readonly taskId: string; readonly onClose: () => void }): ReactNode {
  const t = useWords();
  const now = useNow();
  const { state, refetch } = useQuery('tasks.get', { taskId }, { kinds: ['tasks.'] });
  const known = valueOf(state)?.task;
  return (
    <SidePanel
      title={t(m.drawerTitle, { number: known?.number ?? '' })}
      onClose={onClose}
      footer={known ? <TaskActionBar key={known.taskId} task={known} /> : undefined}
    >
      <LoadableView state={state} onRetry={refetch}>
        {({ task: asked, entries }) => {
          const task = liveTask(asked, now);
          const of = (kind: Task['limits'][number]['kind']): Task['limits'][number] | undefined =>
            task.limits.find((limit) => limit.kind === kind);
          return (
            <>
              <Title>{task.title}</Title>
              <State>
                <Tag>{t(stageWords[task.stage])}</Tag>
                <LightMark light={shownLight(task)} />
                {task.level === undefined ? undefined : <LevelChip level={task.level} form="short" />}
                {task.wasRed ? <Tag>{t(m.wasRed)}</Tag> : undefined}
              </State>
              <Clocks>
                <TaskClock kind="sign" limit={of('sign')} />
                <TaskClock kind="arrive" limit={of('arrive')} />
                <TaskClock kind="finish" limit={of('finish')} />
              </Clocks>
              <Facts task={task} />
              {task.extension ? <Extension extension={task.extension} /> : undefined}
              <Record entries={entries} />
            </>
          );
        }}
      </LoadableView>
    </SidePanel>
  );
}
