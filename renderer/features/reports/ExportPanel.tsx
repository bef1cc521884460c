import DownloadIcon from '@mui/icons-material/DownloadOutlined';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { InputOf } from '../../../contract/index.js';
import { ErrorLine } from '../../components/ErrorLine.js';
import { Panel } from '../../components/Panel.js';
import { Small } from '../../components/Text.js';
import { useToast } from '../../components/Toasts.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useCommand } from '../../client/use-command.js';
import { downloadFile } from './download-file.js';
import { reportMessages as m } from './messages.js';

const Body = styled('div')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  gap: theme.spacing(1),
  padding: theme.spacing(1.25, 1.5),
}));

type Export = InputOf<'reports.export'>;

/** The report as a file. */
export function ExportPanel({ incidentId, kind }: Pick<Export, 'incidentId' | 'kind'>): ReactNode {
  const t = useWords();
  const toast = useToast();
  const command = useCommand('reports.export');
  const handleExport = async (format: Export['format']): Promise<void> => {
    const reply = await command.run({ incidentId, kind, format });
    if (!reply.ok) return;
    downloadFile(reply.result);
    toast(t(m.exportDone, { name: reply.result.fileName }));
  };
  return (
    <Panel title={t(m.exportTitle)}>
      <Body>
        <Button startIcon={<DownloadIcon />} disabled={command.busy} onClick={() => void handleExport('docx')}>
          {t(m.exportDocx)}
        </Button>
        <Button startIcon={<DownloadIcon />} disabled={command.busy} onClick={() => void handleExport('pdf')}>
          {t(m.exportPdf)}
        </Button>
        <ErrorLine error={command.error} />
        <Small>{t(m.exportNote)}</Small>
      </Body>
    </Panel>
  );
}
