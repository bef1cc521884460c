import DownloadIcon from '@mui/icons-material/DownloadOutlined';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { type ReactNode, useState } from 'react';
import type { InputOf } from '../../../contract/index.js';
import { useErrorWords } from '../../app/errors/use-error-words.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useToast } from '../../components/Toasts.js';
import { pageMessages as m } from './page.messages.js';
import { usePlanExport } from './use-plan-export.js';

const formats = ['docx', 'pdf', 'md'] as const satisfies readonly InputOf<'plans.export'>['format'][];
const words = { docx: m.exportDocx, pdf: m.exportPdf, md: m.exportMd } as const;

export interface ExportMenuProps {
  readonly code: string;
  readonly version: number;
}

/** The version on screen as a file. */
export function ExportMenu({ code, version }: ExportMenuProps): ReactNode {
  const t = useWords();
  const toast = useToast();
  const wordsOfError = useErrorWords();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const { run, busy } = usePlanExport();
  const close = (): void => {
    setAnchor(undefined);
  };
  const handleExport = async (format: InputOf<'plans.export'>['format']): Promise<void> => {
    close();
    const error = await run({ code, version, format });
    if (error) toast(wordsOfError(error));
  };
  return (
    <>
      <Button
        startIcon={<DownloadIcon />}
        disabled={busy}
        aria-haspopup="menu"
        aria-expanded={anchor !== undefined}
        onClick={(event) => {
          setAnchor(event.currentTarget);
        }}
      >
        {t(m.export)}
      </Button>
      <Menu anchorEl={anchor ?? null} open={anchor !== undefined} onClose={close}>
        {formats.map((format) => (
          <MenuItem key={format} dense onClick={() => void handleExport(format)}>
            {t(words[format])}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
