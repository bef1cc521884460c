import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { WireError } from '../../../../contract/wire/errors.js';
import { useWords } from '../../../app/i18n/use-words.js';
import { useDraft } from '../../../app/settings/use-draft.js';
import { ErrorLine } from '../../../components/ErrorLine.js';
import { TextField } from '../../../components/Fields.js';
import { lifeMessages as m } from './life.messages.js';

const Box = styled('div')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  gap: theme.spacing(1),
  padding: theme.spacing(1.25),
  border: theme.line.normal,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.palette.inset,
  '& > .row': { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
}));

export interface NoteAction {
  readonly label: string;
  readonly isPrimary?: boolean;
  /** May be done without words. */
  readonly wordless?: boolean;
  /** Other fields are complete. */
  readonly isReady?: boolean;
  /** Answers whether it was recorded. */
  readonly run: (text: string) => Promise<boolean>;
}

export interface NoteFormProps {
  /** Under which the words are kept on this seat until they are recorded. */
  readonly draftKey: string;
  readonly label: string;
  readonly hint?: string;
  readonly actions: readonly NoteAction[];
  readonly busy: boolean;
  readonly error: WireError | undefined;
  readonly onClose: () => void;
  /** Further fields, above the words. */
  readonly children?: ReactNode;
}

/** A few words and what to do with them. */
export function NoteForm(props: NoteFormProps): ReactNode {
  const { draftKey, label, hint, actions, busy, error, onClose, children } = props;
  const t = useWords();
  const [text, setText, clear] = useDraft(draftKey, '');
  const handleRun = async (action: NoteAction): Promise<void> => {
    if (!(await action.run(text.trim()))) return;
    clear();
    onClose();
  };
  return (
    <Box>
      {children}
      <TextField
        label={label}
        hint={hint}
        rows={2}
        maxRows={6}
        value={text}
        autoFocus={children === undefined}
        onChange={(typed) => {
          setText(() => typed);
        }}
      />
      <ErrorLine error={error} />
      <div className="row">
        {actions.map((action) => (
          <Button
            key={action.label}
            disabled={busy || action.isReady === false || (action.wordless !== true && text.trim() === '')}
            onClick={() => void handleRun(action)}
            {...(action.isPrimary === true ? { color: 'primary' as const } : {})}
          >
            {action.label}
          </Button>
        ))}
        <Button onClick={onClose}>{t(m.cancel)}</Button>
      </div>
    </Box>
  );
}
