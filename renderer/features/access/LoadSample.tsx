import Button from '@mui/material/Button';
import { type ReactNode, useState } from 'react';
import { CheckField } from '../../components/CheckField.js';
import { ErrorLine } from '../../components/ErrorLine.js';
import { useToast } from '../../components/Toasts.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useCommand } from '../../client/use-command.js';
import { accessMessages as m } from './messages.js';

/** One click fills the empty directory and stock with the marked sample set. */
export function LoadSample({
  password,
  onDone,
}: {
  readonly password: string;
  readonly onDone: () => void;
}): ReactNode {
  const t = useWords();
  const toast = useToast();
  const load = useCommand('directory.loadSample');
  const [withAccounts, setWithAccounts] = useState(true);
  const handleLoad = async (): Promise<void> => {
    const reply = await load.run(withAccounts ? { accountsPassword: password } : {});
    if (!reply.ok) return;
    const { people, depots, stockLines, accounts } = reply.result;
    toast(t(m.sampleDone, { people, depots, lines: stockLines, accounts }));
    onDone();
  };
  return (
    <>
      <CheckField label={t(m.sampleAccounts)} checked={withAccounts} onChange={setWithAccounts} />
      <ErrorLine error={load.error} />
      <Button
        variant="contained"
        color="primary"
        size="medium"
        autoFocus
        disabled={load.busy}
        onClick={() => void handleLoad()}
      >
        {t(load.busy ? m.sampleBusy : m.sampleLoad)}
      </Button>
      <Button size="medium" disabled={load.busy} onClick={onDone}>
        {t(m.sampleSkip)}
      </Button>
    </>
  );
}
