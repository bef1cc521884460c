import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { WireError } from '../../../contract/wire/errors.js';
import { ErrorLine } from '../../components/ErrorLine.js';
import { TextField } from '../../components/Fields.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useSessionStore } from '../../app/session/SessionContext.js';
import { useDraft } from '../../app/settings/use-draft.js';
import { accessMessages as m } from './messages.js';

export const Form = styled('form')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  gap: theme.spacing(1.5),
  width: '100%',
}));

/** Name and password. The name is kept on this seat; a refused password stays typed. */
export function SignInForm({ onDone }: { readonly onDone?: () => void }): ReactNode {
  const t = useWords();
  const session = useSessionStore();
  const [name, setName] = useDraft('sign-in-name', '');
  const [password, setPassword] = useState('');
  const [error, setError] = useState<WireError>();
  const [isBusy, setBusy] = useState(false);
  const handleSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const reply = await session.signIn(name.trim(), password);
    setBusy(false);
    if (reply.ok) onDone?.();
    else setError(reply.error);
  };
  return (
    <Form onSubmit={(event) => void handleSubmit(event)} aria-label={t(m.signInTitle)}>
      <TextField
        label={t(m.signInName)}
        value={name}
        onChange={(value) => {
          setName(() => value);
        }}
        autoFocus={name === ''}
        autoComplete="username"
        required
      />
      <TextField
        label={t(m.signInPassword)}
        type="password"
        value={password}
        onChange={setPassword}
        autoFocus={name !== ''}
        autoComplete="current-password"
        required
      />
      <ErrorLine error={error} />
      <Button
        type="submit"
        variant="contained"
        color="primary"
        size="medium"
        disabled={isBusy || name.trim() === '' || password === ''}
      >
        {t(isBusy ? m.signInBusy : m.signInSubmit)}
      </Button>
    </Form>
  );
}
