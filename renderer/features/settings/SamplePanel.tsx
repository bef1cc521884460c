import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { ErrorLine } from '../../components/ErrorLine.js';
import { Panel } from '../../components/Panel.js';
import { Muted } from '../../components/Text.js';
import { useToast } from '../../components/Toasts.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useCommand } from '../../client/use-command.js';
import { useQuery } from '../../client/use-query.js';
import { valueOf } from '../../rx/loadable.js';
import { accessMessages } from '../access/messages.js';
import { settingsMessages as m } from './messages.js';
import { SettingsBody } from './SettingsBody.js';

/** Loads the marked sample set into an empty directory. */
export function SamplePanel(): ReactNode {
  const t = useWords();
  const toast = useToast();
  const load = useCommand('directory.loadSample');
  const hasSample = valueOf(useQuery('access.setupState', {}, { kinds: ['directory.'] }).state)?.hasSample === true;
  const handleLoad = async (): Promise<void> => {
    const reply = await load.run({});
    if (!reply.ok) return;
    const { people, depots, stockLines, accounts } = reply.result;
    toast(t(accessMessages.sampleDone, { people, depots, lines: stockLines, accounts }));
  };
  return (
    <Panel title={t(m.sampleTitle)}>
      <SettingsBody>
        <Muted>{t(m.sampleHint)}</Muted>
        <Button disabled={hasSample || load.busy} onClick={() => void handleLoad()}>
          {t(hasSample ? accessMessages.sampleAlready : accessMessages.sampleLoad)}
        </Button>
        <ErrorLine error={load.error} />
      </SettingsBody>
    </Panel>
  );
}
