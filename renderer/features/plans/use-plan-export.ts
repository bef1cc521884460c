import type { InputOf, WireError } from '../../../contract/index.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useCommand } from '../../client/use-command.js';
import { useToast } from '../../components/Toasts.js';
import { downloadFile } from '../reports/download-file.js';
import { pageMessages as m } from './page.messages.js';

/** Puts a plan into the seat's download folder; answers what went wrong. */
export function usePlanExport(): {
  readonly run: (input: InputOf<'plans.export'>) => Promise<WireError | undefined>;
  readonly busy: boolean;
} {
  const t = useWords();
  const toast = useToast();
  const { run, busy } = useCommand('plans.export');
  return {
    busy,
    run: async (input) => {
      const reply = await run(input);
      if (!reply.ok) return reply.error;
      downloadFile(reply.result);
      toast(t(m.exported, { name: reply.result.fileName }));
      return undefined;
    },
  };
}
