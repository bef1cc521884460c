import { styled } from '@mui/material/styles';
import { type ReactNode, useMemo } from 'react';
import { useWords } from '../../app/i18n/use-words.js';
import { type Column, DataTable } from '../../components/DataTable.js';
import { Small } from '../../components/Text.js';
import { Highlighted } from '../plans/library/Highlighted.js';
import { type Concept, formsFor, spansOf } from './lexicon-search.rules.js';
import { polarityWords } from './match-words.js';
import { matchingMessages as m } from './messages.js';
import { Weights } from './Weights.js';

const Name = styled('span')({
  display: 'flex',
  flexDirection: 'column',
  '& > b': { fontWeight: 600, whiteSpace: 'nowrap' },
});
const Forms = styled('span')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(0.25, 1),
  overflowWrap: 'anywhere',
}));
const NoWrap = styled('span')({ whiteSpace: 'nowrap' });

export interface ConceptTableProps {
  readonly concepts: readonly Concept[];
  /** What was searched, marked in the words. */
  readonly text: string;
}

/** Every concept with the words that mean it and the plans it points to. */
export function ConceptTable({ concepts, text }: ConceptTableProps): ReactNode {
  const t = useWords();
  const columns = useMemo<readonly Column<Concept>[]>(
    () => [
      {
        id: 'name',
        title: t(m.concept),
        cell: ({ id, name }) => (
          <Name>
            <b>{name}</b>
            <Small>{id}</Small>
          </Name>
        ),
      },
      {
        id: 'polarity',
        title: t(m.polarity),
        cell: ({ polarity }) => <NoWrap>{t(polarityWords[polarity])}</NoWrap>,
      },
      {
        id: 'forms',
        title: t(m.forms),
        width: '55%',
        cell: ({ forms }) => (
          <Forms>
            {formsFor(forms, text).map((form) => (
              <span key={form}>
                <Highlighted text={form} spans={[...spansOf(form, text)]} />
              </span>
            ))}
          </Forms>
        ),
      },
      { id: 'plans', title: t(m.points), cell: ({ plans }) => <Weights weights={plans} /> },
    ],
    [t, text],
  );
  return <DataTable label={t(m.concept)} rows={concepts} columns={columns} rowId={({ id }) => id} />;
}
