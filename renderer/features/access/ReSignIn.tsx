import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import type { ReactNode } from 'react';
import { Muted } from '../../components/Text.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useSession } from '../../app/session/SessionContext.js';
import { accessMessages as m } from './messages.js';
import { SignInForm } from './SignInForm.js';

/** The session was lost under an open page: sign in over it, the page and what was typed stay. */
export function ReSignIn(): ReactNode {
  const t = useWords();
  const session = useSession();
  if (session.status !== 'signed_in' || !session.expired) return undefined;
  return (
    <Dialog open fullWidth aria-labelledby="sign-in-again">
      <DialogTitle id="sign-in-again" variant="h2">
        {t(m.signInAgain)}
      </DialogTitle>
      <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
        <Muted>{t(m.signInAgainHint)}</Muted>
        <SignInForm />
      </DialogContent>
    </Dialog>
  );
}
