import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type ReactNode, useState } from 'react';
import type { Task } from '../../../contract/tasks/tasks.contract.js';
import { useAccount } from '../../app/session/SessionContext.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useDraft } from '../../app/settings/use-draft.js';
import { ErrorLine } from '../../components/ErrorLine.js';
import { TextField } from '../../components/Fields.js';
import { Muted } from '../../components/Text.js';
import { taskMessages as m } from './messages.js';
import { actionNeeds, actionsFor, type TaskAction } from './task-actions.rules.js';
import { actionWords, fieldWords } from './task-words.js';
import { useTaskAction } from './use-task-action.js';

const Box = styled('div')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  gap: theme.spacing(1),
  '& > .row': { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  '& > .row > button:first-of-type': { flex: 1 },
}));

/** A local time of the field as an instant: the field means Asia/Shanghai. */
function instantOf(local: string): string | undefined {
  const at = new Date(`${local}:00+08:00`);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}

interface Draft {
  readonly text: string;
  /** Local time of the field. */
  readonly until: string;
}
const emptyDraft: Draft = { text: '', until: '' };

interface FormProps {
  readonly taskId: string;
  readonly action: TaskAction;
  readonly busy: boolean;
  /** Answers whether it was recorded. */
  readonly onSend: (text: string, until: string | undefined) => Promise<boolean>;
  readonly onCancel: () => void;
  readonly size: 'small' | 'medium';
}

/** Words typed stay on this seat until they are recorded. */
function ActionForm({ taskId, action, busy, onSend, onCancel, size }: FormProps): ReactNode {
  const t = useWords();
  const [{ text, until }, setDraft, clear] = useDraft(`task.${taskId}.${action}`, emptyDraft);
  const needs = actionNeeds[action];
  const isReady = (needs.text !== 'required' || text.trim() !== '') && (!needs.until || instantOf(until) !== undefined);
  const change = (part: Partial<Draft>): void => {
    setDraft((previous) => ({ ...previous, ...part }));
  };
  const handleSend = async (): Promise<void> => {
    if (!isReady || busy) return;
    if (await onSend(text.trim(), needs.until ? instantOf(until) : undefined)) clear();
  };
  return (
    <Box>
      <TextField
        autoFocus
        rows={2}
        maxRows={6}
        label={t(fieldWords[action])}
        value={text}
        onChange={(typed) => {
          change({ text: typed });
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) void handleSend();
        }}
      />
      {needs.until ? (
        <TextField
          type="datetime-local"
          label={t(m.askUntil)}
          value={until}
          onChange={(chosen) => {
            change({ until: chosen });
          }}
        />
      ) : undefined}
      <div className="row">
        <Button color="primary" size={size} disabled={!isReady || busy} onClick={() => void handleSend()}>
          {t(actionWords[action])}
        </Button>
        <Button size={size} onClick={onCancel}>
          {t(m.cancel)}
        </Button>
      </div>
    </Box>
  );
}

interface ButtonsProps {
  readonly actions: readonly TaskAction[];
  readonly busy: boolean;
  readonly touch: boolean;
  readonly onChoose: (action: TaskAction) => void;
}

function ActionButtons({ actions, busy, touch, onChoose }: ButtonsProps): ReactNode {
  const t = useWords();
  return (
    <div className="row">
      {actions.map((action, i) => (
        <Button
          key={action}
          size={touch ? 'medium' : 'small'}
          disabled={busy}
          onClick={() => {
            onChoose(action);
          }}
          {...(i === 0 ? { color: 'primary', ...(touch ? { variant: 'contained' } : {}) } : {})}
        >
          {t(actionWords[action])}
        </Button>
      ))}
    </div>
  );
}

export interface TaskActionBarProps {
  readonly task: Task;
  /** Larger, for a finger; the next step is filled. */
  readonly touch?: boolean;
}

/** The next step of a task as a button, the other possible ones beside it. */
export function TaskActionBar({ task, touch = false }: TaskActionBarProps): ReactNode {
  const t = useWords();
  const role = useAccount()?.role;
  const { run, busy, error } = useTaskAction(task);
  const [form, setForm] = useState<TaskAction>();
  const actions = actionsFor(task, role);
  const size = touch ? 'medium' : 'small';
  const handle = (action: TaskAction): void => {
    if (actionNeeds[action].text === 'none') void run(action, { text: '' });
    else setForm(action);
  };
  const handleSend = async (action: TaskAction, text: string, until: string | undefined): Promise<boolean> => {
    const isDone = await run(action, { text, until });
    if (isDone) setForm(undefined);
    return isDone;
  };
  if (role === 'wall' || role === undefined) return <Muted>{t(m.readOnly)}</Muted>;
  const current = form !== undefined && actions.includes(form) ? form : undefined;
  return (
    <Box>
      <ErrorLine error={error} />
      {current === undefined ? (
        <ActionButtons actions={actions} busy={busy} touch={touch} onChoose={handle} />
      ) : (
        <ActionForm
          key={current}
          taskId={task.taskId}
          action={current}
          busy={busy}
          size={size}
          onCancel={() => {
            setForm(undefined);
          }}
          onSend={(text, until) => handleSend(current, text, until)}
        />
      )}
    </Box>
  );
}
