import Button from '@mui/material/Button';
import type { FormEvent, ReactNode } from 'react';
import { ErrorLine } from '../../components/ErrorLine.js';
import { TextField } from '../../components/Fields.js';
import { SidePanel } from '../../components/SidePanel.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useDraft } from '../../app/settings/use-draft.js';
import { useCommand } from '../../client/use-command.js';
import { Form } from '../access/SignInForm.js';
import { journalMessages as m } from './messages.js';

export interface NotePanelProps {
  readonly incidentId: string;
  readonly onClose: () => void;
}

/** 记一笔: one line into the record. The words stay on this seat until they are written down. */
export function NotePanel({ incidentId, onClose }: NotePanelProps): ReactNode {
  const t = useWords();
  const note = useCommand('incidents.note');
  const [text, setText, clear] = useDraft(`note.${incidentId}`, '');
  const handleSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const reply = await note.run({ incidentId, text: text.trim() });
    if (!reply.ok) return;
    clear();
    onClose();
  };
  return (
    <SidePanel title={t(m.panelAdd)} onClose={onClose} ownFocus>
      <Form onSubmit={(event) => void handleSubmit(event)}>
        <TextField
          label={t(m.panelNoteText)}
          hint={t(m.panelNoteHint)}
          value={text}
          onChange={(value) => {
            setText(() => value);
          }}
          rows={4}
          maxRows={10}
          autoFocus
        />
        <ErrorLine error={note.error} />
        <Button type="submit" color="primary" disabled={text.trim() === '' || note.busy}>
          {t(m.panelSave)}
        </Button>
      </Form>
    </SidePanel>
  );
}
