import Button from '@mui/material/Button';
import { type ReactNode, useState } from 'react';
import type { OutputOf } from '../../../contract/index.js';
import type { Reply } from '../../../contract/wire/envelope.js';
import { ErrorLine } from '../../components/ErrorLine.js';
import { Panel } from '../../components/Panel.js';
import { Muted } from '../../components/Text.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useClient } from '../../client/ClientContext.js';
import { settingsMessages as m } from './messages.js';
import { SettingsBody } from './SettingsBody.js';

/** Walks the whole record on request and says whether it is intact. */
export function JournalCheck(): ReactNode {
  const t = useWords();
  const client = useClient();
  const [isBusy, setBusy] = useState(false);
  const [reply, setReply] = useState<Reply<OutputOf<'journal.verify'>>>();
  const handleVerify = async (): Promise<void> => {
    setBusy(true);
    setReply(await client.request('journal.verify', {}));
    setBusy(false);
  };
  return (
    <Panel title={t(m.journalTitle)}>
      <SettingsBody>
        <Muted>{t(m.journalHint)}</Muted>
        <Button color="primary" disabled={isBusy} onClick={() => void handleVerify()}>
          {t(isBusy ? m.journalBusy : m.journalVerify)}
        </Button>
        {reply?.ok ? (
          <b role={reply.result.ok ? 'status' : 'alert'}>
            {reply.result.ok
              ? t(m.journalOk, { seq: reply.result.lastSeq })
              : t(m.journalBroken, { seq: reply.result.brokenAt ?? 0 })}
          </b>
        ) : undefined}
        {reply && !reply.ok ? <ErrorLine error={reply.error} /> : undefined}
      </SettingsBody>
    </Panel>
  );
}
