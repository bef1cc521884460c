import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { useWords } from '../app/i18n/use-words.js';
import { messages } from './messages.js';

export interface Question {
  readonly title: string;
  readonly text: string;
  /** Word of the button that does it. */
  readonly confirm: string;
}

type Ask = (question: Question) => Promise<boolean>;

interface Pending extends Question {
  readonly settle: (answer: boolean) => void;
}

const AskContext = createContext<Ask | undefined>(undefined);

function QuestionDialog({ question }: { readonly question: Pending }): ReactNode {
  const t = useWords();
  const { title, text, confirm, settle } = question;
  const cancel = (): void => {
    settle(false);
  };
  return (
    <Dialog open onClose={cancel} aria-labelledby="confirm-title">
      <DialogTitle id="confirm-title" variant="h2">
        {title}
      </DialogTitle>
      <DialogContent>{text}</DialogContent>
      <DialogActions>
        <Button onClick={cancel}>{t(messages.actionCancel)}</Button>
        <Button
          color="primary"
          autoFocus
          onClick={() => {
            settle(true);
          }}
        >
          {confirm}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** The one dialog service. A modal only for what cannot be undone. */
export function ConfirmProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [pending, setPending] = useState<Pending>();
  const ask = useCallback<Ask>(
    (question) =>
      new Promise((resolve) => {
        const settle = (answer: boolean): void => {
          setPending(undefined);
          resolve(answer);
        };
        setPending({ ...question, settle });
      }),
    [],
  );
  return (
    <AskContext value={ask}>
      {children}
      {pending ? <QuestionDialog question={pending} /> : undefined}
    </AskContext>
  );
}

/** Asks before something that cannot be undone. */
export function useConfirm(): Ask {
  const ask = useContext(AskContext);
  if (!ask) throw new Error('ConfirmProvider is missing');
  return ask;
}
