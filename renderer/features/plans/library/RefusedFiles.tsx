import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { PlanLoadReport } from '../../../../contract/plans/library.model.js';
import { useWords } from '../../../app/i18n/use-words.js';
import { Muted } from '../../../components/Text.js';
import { libraryMessages as m } from './messages.js';
import { refusedFiles } from './refused.rules.js';

const List = styled('ul')(({ theme }) => ({
  ...theme.typography.body2,
  width: '100%',
  maxHeight: theme.spacing(40),
  overflow: 'auto',
  overflowWrap: 'anywhere',
  '& > li': { paddingBlock: theme.spacing(0.75), borderBlockStart: theme.line.soft },
  '& > li:first-of-type': { borderBlockStart: 0 },
  '& b': { fontWeight: 600 },
  '& p': { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', gap: theme.spacing(1) },
}));

/** Documents that were refused, each with line, field and what is wrong there. */
export function RefusedFiles({ refused }: Pick<PlanLoadReport, 'refused'>): ReactNode {
  const t = useWords();
  return (
    <List tabIndex={0}>
      {refusedFiles(refused).map(({ file, problems }) => (
        <li key={file}>
          <b>{file}</b>
          {problems.map(({ line, field, message }) => (
            <p key={`${String(line)}:${field ?? ''}:${message}`}>
              <Muted>{t(m.refusedLine, { line })}</Muted>
              <span>{field === undefined ? message : t(m.refusedField, { field, message })}</span>
            </p>
          ))}
        </li>
      ))}
    </List>
  );
}
