import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { WireError } from '../../../../contract/wire/errors.js';
import { useWords } from '../../../app/i18n/use-words.js';
import { importMessages as m } from './messages.js';
import { problemPlace } from './plan-file.rules.js';

const List = styled('ul')(({ theme }) => ({
  ...theme.typography.body2,
  '& > li': { paddingBlock: theme.spacing(0.5), borderBlockStart: theme.line.soft, overflowWrap: 'anywhere' },
  '& > li:first-of-type': { borderBlockStart: 0 },
  '& b': { fontWeight: 600, marginInlineEnd: theme.spacing(1) },
}));

/** Mistakes of a document, each with its line and field. */
export function ErrorFields({ error }: { readonly error: WireError | undefined }): ReactNode {
  const t = useWords();
  const fields = error?.reason === 'plans.document_invalid' ? (error.fields ?? []) : [];
  if (fields.length === 0) return undefined;
  return (
    <List>
      {fields.map(({ path, problem }) => (
        <li key={`${path}:${problem}`}>
          <b>{t(m.problemAt, { ...problemPlace(path) })}</b>
          {problem}
        </li>
      ))}
    </List>
  );
}
