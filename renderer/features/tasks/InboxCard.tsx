import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { Task, TaskLimit } from '../../../contract/tasks/tasks.contract.js';
import { useTimes } from '../../app/i18n/use-times.js';
import { useWords } from '../../app/i18n/use-words.js';
import { Countdown } from '../../components/Countdown.js';
import { LevelChip } from '../../components/LevelChip.js';
import { LightMark } from '../../components/LightMark.js';
import { LimitBar } from '../../components/LimitBar.js';
import { Rows } from '../../components/Rows.js';
import { Small, Tag } from '../../components/Text.js';
import { Fact } from '../../components/Fact.js';
import { cardClocks, shownLight } from './live-task.rules.js';
import { taskMessages as m } from './messages.js';
import { TaskActionBar } from './TaskActionBar.js';
import { limitWords, stageWords } from './task-words.js';

const Box = styled('article', { shouldForwardProp: (name) => name !== 'isNew' })<{ isNew: boolean }>(
  ({ theme, isNew }) => ({
    border: isNew ? `${theme.spacing(0.25)} solid ${theme.palette.actionTone.main}` : theme.line.normal,
    borderRadius: theme.spacing(1.25),
    backgroundColor: theme.palette.surface,
    overflow: 'hidden',
    flex: 'none',
  }),
);

const Top = styled('header', { shouldForwardProp: (name) => name !== 'isNew' })<{ isNew: boolean }>(
  ({ theme, isNew }) => ({
    ...theme.typography.body2,
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(1, 1.5),
    fontWeight: 600,
    whiteSpace: 'nowrap',
    ...(isNew ? { backgroundColor: theme.palette.actionTone.soft, color: theme.palette.actionTone.text } : {}),
    '& > .end': {
      ...theme.typography.caption,
      marginInlineStart: 'auto',
      color: theme.palette.text.secondary,
      fontWeight: 400,
    },
    '& > strong': { ...theme.typography.clock, color: theme.palette.text.primary },
  }),
);

const Body = styled('div')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  gap: theme.spacing(1),
  padding: theme.spacing(1, 1.5, 1.5),
  '& > h2': { ...theme.typography.h2 },
  '& > .marks': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: theme.spacing(1) },
  '& > .marks > .end': { marginInlineStart: 'auto' },
  '& > dl': { padding: 0 },
}));

function Head({ task, running }: { readonly task: Task; readonly running: TaskLimit | undefined }): ReactNode {
  const t = useWords();
  const isNew = task.stage === 'dispatched';
  const isInTime = isNew && (running?.used ?? 0) <= 1;
  return (
    <Top isNew={isNew}>
      {isNew ? (
        t(m.inboxNew)
      ) : (
        <>
          <LightMark light={shownLight(task)} />
          <Tag>{t(stageWords[task.stage])}</Tag>
        </>
      )}
      {running?.dueAt === undefined ? undefined : (
        <>
          <span className="end">{isInTime ? t(m.inboxSignLeft) : t(limitWords[running.kind])}</span>
          <strong>
            <Countdown dueAt={running.dueAt} bare={isInTime} />
          </strong>
        </>
      )}
    </Top>
  );
}

function Facts({ task, finish }: { readonly task: Task; readonly finish: TaskLimit | undefined }): ReactNode {
  const t = useWords();
  const times = useTimes();
  return (
    <Rows>
      <Fact label={t(m.incidentLabel)}>{task.incidentTitle}</Fact>
      <Fact label={t(m.supportLabel)}>{task.supportUnits.map((unit) => unit.unitName).join('、')}</Fact>
      {finish?.dueAt === undefined ? undefined : (
        <Fact label={t(m.limitFinish)}>
          <b>{t(m.inboxFinishBy, { at: times.dayMinute(finish.dueAt) })}</b>
        </Fact>
      )}
      <Fact label={t(m.entryFeedback)}>{task.lastFeedback}</Fact>
    </Rows>
  );
}

/** One task of the unit: the clock that runs now, and the next step under the thumb. */
export function InboxCard({ task }: { readonly task: Task }): ReactNode {
  const t = useWords();
  const times = useTimes();
  const isNew = task.stage === 'dispatched';
  const { first, finish } = cardClocks(task);
  const running = [first, finish].find((limit) => limit?.dueAt !== undefined && limit.doneAt === undefined);
  return (
    <Box isNew={isNew} aria-label={task.title}>
      <Head task={task} running={running} />
      {running && !isNew ? <LimitBar used={running.used} light={running.light} /> : undefined}
      <Body>
        <div className="marks">
          {task.level === undefined ? undefined : <LevelChip level={task.level} />}
          <Tag>
            {task.planCode === undefined
              ? t(m.byHand)
              : t(m.fromPlan, { plan: task.planCode, step: task.stepSeq ?? 0 })}
          </Tag>
          {task.wasRed ? <Tag>{t(m.wasRed)}</Tag> : undefined}
          <Small className="end">{t(m.inboxSent, { at: times.second(task.createdAt) })}</Small>
        </div>
        <h2>{task.title}</h2>
        <Facts task={task} finish={finish} />
        <TaskActionBar task={task} touch={isNew} />
      </Body>
    </Box>
  );
}
