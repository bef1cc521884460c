import { styled } from '@mui/material/styles';
import { type ReactNode, useMemo } from 'react';
import { useWords } from '../../app/i18n/use-words.js';
import { type Column, DataTable } from '../../components/DataTable.js';
import { Tag } from '../../components/Text.js';
import type { BoundaryRule, Concept } from './lexicon-search.rules.js';
import { matchingMessages as m } from './messages.js';
import { Weights } from './Weights.js';

const Tags = styled('span')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(0.5),
  '& > span': { whiteSpace: 'normal' },
}));

export interface RuleTableProps {
  readonly rules: readonly BoundaryRule[];
  /** All concepts, for their names. */
  readonly concepts: readonly Concept[];
}

/** Boundaries between plans: what must be read, what must not, and whom it moves. */
export function RuleTable({ rules, concepts }: RuleTableProps): ReactNode {
  const t = useWords();
  const columns = useMemo<readonly Column<BoundaryRule>[]>(() => {
    const names = new Map(concepts.map(({ id, name }) => [id, name]));
    const wordsOf = (entry: string): string =>
      entry
        .split('|')
        .map((id) => names.get(id) ?? id)
        .reduce((left, right) => t(m.or, { left, right }));
    const tags = (entries: readonly string[]): ReactNode => (
      <Tags>
        {entries.map((entry) => (
          <Tag key={entry}>{wordsOf(entry)}</Tag>
        ))}
      </Tags>
    );
    return [
      { id: 'why', title: t(m.ruleWhy), width: '26%', cell: ({ why }) => why },
      { id: 'when', title: t(m.ruleWhen), cell: ({ when }) => tags(when) },
      { id: 'without', title: t(m.ruleWithout), cell: ({ without }) => tags(without) },
      { id: 'boost', title: t(m.ruleBoost), cell: ({ boost }) => <Weights weights={boost} /> },
    ];
  }, [t, concepts]);
  return <DataTable label={t(m.ruleWhy)} rows={rules} columns={columns} rowId={({ id }) => id} />;
}
