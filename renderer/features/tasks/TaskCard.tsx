import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { Task } from '../../../contract/tasks/tasks.contract.js';
import type { LightName } from '../../app/theme/tokens.js';
import { useWords } from '../../app/i18n/use-words.js';
import { LightMark } from '../../components/LightMark.js';
import { Clipped, Tag } from '../../components/Text.js';
import { cardClocks, shownLight } from './live-task.rules.js';
import { taskMessages as m } from './messages.js';
import { TaskClock } from './TaskClock.js';
import { stageWords } from './task-words.js';

const Card = styled('button', { shouldForwardProp: (name) => name !== 'light' })<{ light: LightName }>(
  ({ theme, light }) => ({
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(0.5),
    flex: 'none',
    width: '100%',
    padding: theme.spacing(0.875, 1.25, 0.875, 1.25),
    border: theme.line.normal,
    borderInlineStart: `${String(theme.layout.edge)}px solid ${light === 'none' ? theme.palette.borderStrong : theme.palette.light[light].main}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.surface,
    color: theme.palette.text.primary,
    textAlign: 'start',
    cursor: 'pointer',
    '&:hover, &[aria-pressed="true"]': {
      borderColor: theme.palette.actionTone.edge,
      borderInlineStartColor: light === 'none' ? theme.palette.actionTone.edge : theme.palette.light[light].main,
    },
    '& > strong': {
      ...theme.typography.body2,
      fontWeight: 600,
      display: '-webkit-box',
      WebkitBoxOrient: 'vertical',
      WebkitLineClamp: 2,
      overflow: 'hidden',
    },
  }),
);

const Line = styled('span')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(0.75),
  minWidth: 0,
  color: theme.palette.text.secondary,
  whiteSpace: 'nowrap',
  '& > b': { fontWeight: 500, color: theme.palette.text.primary },
  '& > .end': { marginInlineStart: 'auto' },
}));

const Clocks = styled('span')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
  gap: theme.spacing(1.25),
}));

/** Accessible name of a card: what, whose, how far. */
function nameOf(task: Task, stage: string): string {
  return [task.title, task.unitName, stage].join(' ');
}

function Marks({ task, light }: { readonly task: Task; readonly light: LightName }): ReactNode {
  const t = useWords();
  return (
    <Line>
      <LightMark light={light} />
      {task.wasRed && light !== 'red' ? <Tag>{t(m.wasRed)}</Tag> : undefined}
      {task.extension?.state === 'asked' ? <Tag>{t(m.extensionAsked)}</Tag> : undefined}
      {task.planCode === undefined || task.stepSeq === undefined ? undefined : (
        <Clipped className="end">
          {t(m.fromPlan, { plan: task.planCode.replace(/^MH-/u, ''), step: task.stepSeq })}
        </Clipped>
      )}
    </Line>
  );
}

export interface TaskCardProps {
  readonly task: Task;
  readonly isOpen: boolean;
  readonly onOpen: (task: Task) => void;
  /** Where it stands on the board, for the arrow keys. */
  readonly place: string;
}

/** One task: what, whose, two clocks, light. */
export function TaskCard({ task, isOpen, onOpen, place }: TaskCardProps): ReactNode {
  const t = useWords();
  const { first, finish } = cardClocks(task);
  const light = shownLight(task);
  return (
    <Card
      type="button"
      light={light}
      aria-pressed={isOpen}
      data-place={place}
      aria-label={nameOf(task, t(stageWords[task.stage]))}
      onClick={() => {
        onOpen(task);
      }}
    >
      <strong title={task.title}>{task.title}</strong>
      <Line>
        <b>{task.unitName}</b>
        <Clipped className="end">{task.incidentTitle ?? t(m.byHand)}</Clipped>
      </Line>
      <Clocks>
        <TaskClock kind={first?.kind ?? 'arrive'} limit={first} />
        <TaskClock kind="finish" limit={finish} />
      </Clocks>
      <Marks task={task} light={light} />
      {task.lastFeedback === undefined ? undefined : (
        <Line>
          <Clipped>{task.lastFeedback}</Clipped>
        </Line>
      )}
    </Card>
  );
}
