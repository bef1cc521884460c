import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { Task } from '../../../contract/tasks/tasks.contract.js';
import { Countdown } from '../../components/Countdown.js';
import { LightMark } from '../../components/LightMark.js';
import { LimitBar } from '../../components/LimitBar.js';
import { Small } from '../../components/Text.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useNow } from '../../client/use-now.js';
import { anchorWords } from '../tasks/anchor.messages.js';
import { limitMinutes, liveTask, runningLimit, shownLight } from '../tasks/live-task.rules.js';
import { taskMessages } from '../tasks/messages.js';
import { limitWords, stageWords } from '../tasks/task-words.js';
import { workspaceMessages as m } from './messages.js';

const Row = styled('button')(({ theme }) => ({
  width: '100%',
  display: 'block',
  textAlign: 'start',
  padding: theme.spacing(0.75, 1.5),
  border: 0,
  borderBlockEnd: theme.line.soft,
  background: 'transparent',
  color: theme.palette.text.primary,
  cursor: 'pointer',
  '&:hover': { backgroundColor: theme.palette.actionTone.soft },
}));

const Line = styled('span')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(1),
  whiteSpace: 'nowrap',
  '& > b': { fontWeight: 600, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
  '& > .end': {
    marginInlineStart: 'auto',
    flex: 'none',
    display: 'flex',
    alignItems: 'baseline',
    gap: theme.spacing(0.75),
  },
  '& > .end > [role="timer"]': { ...theme.typography.h2 },
  '& > .unit': { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
}));

function Limit({ task }: { readonly task: Task }): ReactNode {
  const t = useWords();
  const limit = runningLimit(task);
  if (!limit) return undefined;
  if (limit.dueAt === undefined) {
    return (
      <Small>
        {task.anchor === undefined
          ? t(taskMessages.limitWaiting)
          : t(m.tasksWaiting, { anchor: t(anchorWords[task.anchor]) })}
      </Small>
    );
  }
  return (
    <>
      <Small>{t(limitWords[limit.kind])}</Small>
      <Countdown dueAt={limit.dueAt} />
    </>
  );
}

/** A task in two lines and a bar: what and until when; light, unit, limit and stage. */
export function TaskRow({ task, onOpen }: { readonly task: Task; readonly onOpen: () => void }): ReactNode {
  const t = useWords();
  const live = liveTask(task, useNow());
  const light = shownLight(live);
  const limit = runningLimit(live);
  const minutes = limit ? limitMinutes(limit) : undefined;
  const stage = t(stageWords[task.stage]);
  return (
    <li>
      <Row type="button" onClick={onOpen} aria-label={t(m.tasksOpen, { title: task.title })}>
        <Line>
          <b title={task.title}>{task.title}</b>
          <span className="end">
            <Limit task={task} />
          </span>
        </Line>
        <Line>
          <LightMark light={light} />
          <Small className="unit">{task.unitName}</Small>
          <Small className="end">
            {minutes === undefined ? stage : [t(m.tasksWithin, { minutes }), stage].join(' · ')}
          </Small>
        </Line>
        <LimitBar used={task.stage === 'closed' ? 1 : (limit?.used ?? 0)} light={light} />
      </Row>
    </li>
  );
}
