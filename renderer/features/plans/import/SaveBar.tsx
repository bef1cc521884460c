import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { FormEvent, ReactNode } from 'react';
import type { MessageDescriptor } from 'react-intl';
import { useNavigate } from 'react-router';
import { useWords } from '../../../app/i18n/use-words.js';
import { useCommand } from '../../../client/use-command.js';
import { ErrorLine } from '../../../components/ErrorLine.js';
import { TextField } from '../../../components/Fields.js';
import { Small } from '../../../components/Text.js';
import { useToast } from '../../../components/Toasts.js';
import { ErrorFields } from './ErrorFields.js';
import { importMessages as m } from './messages.js';
import type { Preview } from './use-import.js';

const Bar = styled('form')(({ theme }) => ({
  flex: 'none',
  display: 'flex',
  flexDirection: 'column',
  gap: theme.spacing(1),
  padding: theme.spacing(1.25, 2),
  borderBlockStart: theme.line.normal,
  backgroundColor: theme.palette.frame,
  '& > .row': { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: theme.spacing(1, 1.5) },
  '& > .row > .note': { flex: 1, minWidth: theme.spacing(30), maxWidth: theme.spacing(80) },
  '& > .row > .rule': { lineHeight: `${String(theme.layout.control)}px` },
}));

const longestNote = 200;

/** What still keeps the plan from being kept. */
function missingFor(code: string, note: string): MessageDescriptor | undefined {
  if (code === '') return m.saveNoCode;
  if (note === '') return m.saveNoNote;
  return note.length > longestNote ? m.saveLongNote : undefined;
}

export interface SaveBarProps {
  readonly preview: Preview;
  /** Kept by the page: reading the file again must not lose it. */
  readonly note: string;
  readonly onNote: (note: string) => void;
  /** Reads the file again after somebody was faster. */
  readonly onAgain: () => void;
}

/** Keeps the plan as a draft, with a word on what changed. */
export function SaveBar({ preview, note, onNote, onAgain }: SaveBarProps): ReactNode {
  const t = useWords();
  const navigate = useNavigate();
  const toast = useToast();
  const save = useCommand('plans.save');
  const { code, document, newestVersion } = preview;
  const isNew = newestVersion === undefined;
  const missing = missingFor(code, note.trim());
  const canSave = missing === undefined;
  const handleSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!canSave || save.busy) return;
    const reply = await save.run({
      document,
      baseVersion: newestVersion ?? 0,
      source: 'import',
      note: note.trim(),
    });
    if (!reply.ok) return;
    toast(t(m.saved, { code: reply.result.code, version: reply.result.version }));
    void navigate(`/plans/${reply.result.code}?panel=life`);
  };
  const again =
    save.error?.reason === 'plans.version_changed' ? (
      <Button
        onClick={() => {
          save.clear();
          onAgain();
        }}
      >
        {t(m.again)}
      </Button>
    ) : undefined;
  return (
    <Bar onSubmit={(event) => void handleSubmit(event)}>
      <ErrorLine error={save.error} action={again} />
      <ErrorFields error={save.error} />
      <div className="row">
        <div className="note">
          <TextField label={t(m.note)} value={note} placeholder={t(m.noteHint)} onChange={onNote} />
        </div>
        <Button type="submit" color="primary" disabled={!canSave || save.busy}>
          {t(isNew ? m.saveNew : m.save)}
        </Button>
        <Small className="rule">{t(missing ?? m.saveRule)}</Small>
      </div>
    </Bar>
  );
}
