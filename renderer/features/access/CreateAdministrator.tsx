import Button from '@mui/material/Button';
import { type FormEvent, type ReactNode, useState } from 'react';
import { ErrorLine } from '../../components/ErrorLine.js';
import { TextField } from '../../components/Fields.js';
import { Small } from '../../components/Text.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useSessionStore } from '../../app/session/SessionContext.js';
import { useCommand } from '../../client/use-command.js';
import { accessMessages as m } from './messages.js';
import { Form } from './SignInForm.js';

const shortest = 8;

/** The first account. `onDone` gets the password for the accounts of the sample set. */
export function CreateAdministrator({ onDone }: { readonly onDone: (password: string) => void }): ReactNode {
  const t = useWords();
  const session = useSessionStore();
  const setUp = useCommand('access.setUp');
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [repeat, setRepeat] = useState('');
  const isShort = password !== '' && password.length < shortest;
  const isDifferent = repeat !== '' && repeat !== password;
  const isReady = name.trim() !== '' && password.length >= shortest && repeat === password;
  const handleSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const reply = await setUp.run({ name: name.trim(), password });
    if (!reply.ok) return;
    onDone(password);
    session.enter(reply.result.account);
  };
  return (
    <Form onSubmit={(event) => void handleSubmit(event)} aria-label={t(m.setUpTitle)}>
      <TextField label={t(m.setUpName)} value={name} onChange={setName} autoFocus autoComplete="username" required />
      <TextField
        label={t(m.setUpPassword)}
        type="password"
        value={password}
        onChange={setPassword}
        autoComplete="new-password"
        required
      />
      <TextField
        label={t(m.setUpRepeat)}
        type="password"
        value={repeat}
        onChange={setRepeat}
        autoComplete="new-password"
        required
      />
      {isShort ? <Small role="alert">{t(m.setUpShort)}</Small> : undefined}
      {isDifferent ? <Small role="alert">{t(m.setUpDifferent)}</Small> : undefined}
      <ErrorLine error={setUp.error} />
      <Button type="submit" variant="contained" color="primary" size="medium" disabled={!isReady || setUp.busy}>
        {t(m.setUpSubmit)}
      </Button>
    </Form>
  );
}
