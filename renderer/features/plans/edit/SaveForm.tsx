import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type ReactNode, useEffect } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '../../../app/i18n/use-words.js';
import { usePageKeys } from '../../../app/keyboard/KeyboardContext.js';
import { useDraft } from '../../../app/settings/use-draft.js';
import { useCommand } from '../../../client/use-command.js';
import { ErrorLine } from '../../../components/ErrorLine.js';
import { TextField } from '../../../components/Fields.js';
import { Muted } from '../../../components/Text.js';
import { useToast } from '../../../components/Toasts.js';
import { editMessages as m } from './edit.messages.js';
import type { PlanDraft } from './use-plan-draft.js';

const Box = styled('form')(({ theme }) => ({
  flex: 'none',
  display: 'flex',
  flexDirection: 'column',
  gap: theme.spacing(1),
  padding: theme.spacing(1.25, 1.5),
  border: theme.line.normal,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.palette.surface,
  '& > .row': { display: 'flex', alignItems: 'center', gap: theme.spacing(1.5) },
}));

export interface SaveFormProps {
  readonly code: string;
  readonly newest: number;
  readonly draft: PlanDraft;
  /** Lets the way out through. */
  readonly onSaved: () => void;
}

/** Saves the text as the next version, with a word on what changed. */
export function SaveForm({ code, newest, draft, onSaved }: SaveFormProps): ReactNode {
  const t = useWords();
  const toast = useToast();
  const navigate = useNavigate();
  const [note, setNote, clearNote] = useDraft(`plan-edit-note.${code}`, '');
  const { run, busy, error, clear } = useCommand('plans.save');
  const { text, base, isDirty } = draft;
  // The refusal speaks of the base it was tried with; another base is another try.
  useEffect(clear, [clear, base]);
  const isReady = isDirty && !busy && note.trim() !== '' && base === newest;
  const handleSave = async (): Promise<void> => {
    if (!isReady || text === undefined) return;
    const reply = await run({ document: text, baseVersion: base, source: 'edit', note: note.trim() });
    if (!reply.ok) return;
    onSaved();
    clearNote();
    draft.startFrom(reply.result.version);
    toast(t(m.saved, { version: reply.result.version }));
    void navigate(`/plans/${reply.result.code}?version=${String(reply.result.version)}&panel=life`);
  };
  usePageKeys([{ combo: 'Ctrl+S', label: t(m.keySave), run: () => void handleSave() }]);
  return (
    <Box
      onSubmit={(event) => {
        event.preventDefault();
        void handleSave();
      }}
    >
      <TextField
        label={t(m.note)}
        value={note}
        onChange={(typed) => {
          setNote(() => typed);
        }}
      />
      <ErrorLine error={error} />
      <div className="row">
        <Button type="submit" color="primary" disabled={!isReady}>
          {t(m.save, { version: newest + 1 })}
        </Button>
        {isDirty ? undefined : <Muted>{t(m.unchanged)}</Muted>}
      </div>
    </Box>
  );
}
