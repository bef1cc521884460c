import { type ReactNode, useMemo } from 'react';
import { useWords } from '../../app/i18n/use-words.js';
import { type Column, DataTable } from '../../components/DataTable.js';
import type { Lexicon } from './lexicon-search.rules.js';
import { matchingMessages as m } from './messages.js';
import { PlanName } from './PlanName.js';

type Row = Lexicon['phrases'][number];

export interface PhraseTableProps {
  readonly phrases: readonly Row[];
  /** Lines that open no plan; absent while a search narrows the table. */
  readonly everyday: number | undefined;
}

/** How many ways of saying it the matcher knows, by plan. */
export function PhraseTable({ phrases, everyday }: PhraseTableProps): ReactNode {
  const t = useWords();
  const columns = useMemo<readonly Column<Row>[]>(
    () => [
      {
        id: 'plan',
        title: t(m.plan),
        cell: ({ code, title }) => (code === '' ? title : <PlanName code={code} title={title} />),
      },
      { id: 'count', title: t(m.phraseCount), numeric: true, cell: ({ count }) => count },
    ],
    [t],
  );
  const last = everyday === undefined ? [] : [{ code: '', title: t(m.everydayLines), count: everyday }];
  return (
    <DataTable label={t(m.phraseCount)} rows={[...phrases, ...last]} columns={columns} rowId={({ code }) => code} />
  );
}
