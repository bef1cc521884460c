import WarningIcon from '@mui/icons-material/WarningAmberOutlined';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { PlanLoadReport } from '../../../../contract/plans/library.model.js';
import { useWords } from '../../../app/i18n/use-words.js';
import { Panel } from '../../../components/Panel.js';
import { libraryMessages as m } from './messages.js';
import { refusedFiles } from './refused.rules.js';
import { RefusedFiles } from './RefusedFiles.js';

const Body = styled('div')(({ theme }) => ({ padding: theme.spacing(0.5, 1.5) }));

/** Documents the last load of the plan set refused; nothing when all were good. */
export function RefusedPanel({ refused }: Pick<PlanLoadReport, 'refused'>): ReactNode {
  const t = useWords();
  if (refused.length === 0) return undefined;
  return (
    <Panel
      icon={<WarningIcon />}
      title={t(m.refusedTitle)}
      note={t(m.refusedCount, { count: refusedFiles(refused).length })}
    >
      <Body>
        <RefusedFiles refused={refused} />
      </Body>
    </Panel>
  );
}
