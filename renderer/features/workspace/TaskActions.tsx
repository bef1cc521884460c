import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { ErrorLine } from '../../components/ErrorLine.js';
import { TextField } from '../../components/Fields.js';
import { useToast } from '../../components/Toasts.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useDraft } from '../../app/settings/use-draft.js';
import { taskMessages as m } from './task.messages.js';
import type { Task } from './task.rules.js';
import { type TaskAct, useTaskActs } from './use-task-acts.js';

const Box = styled('div')(({ theme }) => ({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1) }));
const Buttons = styled('div')(({ theme }) => ({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.75) }));

interface Draft {
  readonly text: string;
  readonly minutes: string;
}

const empty: Draft = { text: '', minutes: '30' };

interface ActFieldsProps {
  readonly acts: readonly TaskAct[];
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}

function ActFields({ acts, draft, onChange }: ActFieldsProps): ReactNode {
  const t = useWords();
  return (
    <>
      {acts.some((act) => act.needsWords) ? (
        <TextField
          label={t(m.taskWords)}
          value={draft.text}
          rows={2}
          maxRows={8}
          onChange={(text) => {
            onChange({ text });
          }}
        />
      ) : undefined}
      {acts.some((act) => act.name === 'extend') ? (
        <TextField
          label={t(m.taskExtendMinutes)}
          type="number"
          value={draft.minutes}
          onChange={(minutes) => {
            onChange({ minutes });
          }}
        />
      ) : undefined}
    </>
  );
}

/** What may be done to a task now; words typed stay until they are recorded. */
export function TaskActions({ task }: { readonly task: Task }): ReactNode {
  const t = useWords();
  const toast = useToast();
  const [draft, setDraft, clear] = useDraft<Draft>(`task.${task.taskId}`, empty);
  const { acts, run, busy, error } = useTaskActs(task);
  if (acts.length === 0) return undefined;
  const text = draft.text.trim();
  const isMissing = (act: TaskAct): boolean => act.needsWords && text === '';
  const change = (part: Partial<Draft>): void => {
    setDraft((previous) => ({ ...previous, ...part }));
  };
  const handleRun = async (act: TaskAct): Promise<void> => {
    const isDone = await run(act, text, Number(draft.minutes));
    if (!isDone) return;
    if (act.needsWords) clear();
    toast(t(m.taskDone, { act: t(act.word) }));
  };
  return (
    <Box>
      <ActFields acts={acts} draft={draft} onChange={change} />
      <ErrorLine error={error} />
      <Buttons>
        {acts.map((act) => (
          <Button
            key={act.name}
            color={act.isNext ? 'primary' : 'inherit'}
            disabled={busy || isMissing(act)}
            title={isMissing(act) ? t(m.taskNeedsWords, { act: t(act.word) }) : ''}
            onClick={() => void handleRun(act)}
          >
            {t(act.word)}
          </Button>
        ))}
      </Buttons>
    </Box>
  );
}
