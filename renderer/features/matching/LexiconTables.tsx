import { type ReactNode, useMemo, useState } from 'react';
import { styled } from '@mui/material/styles';
import { useWords } from '../../app/i18n/use-words.js';
import { EmptyState } from '../../components/EmptyState.js';
import { TextField } from '../../components/Fields.js';
import { Panel } from '../../components/Panel.js';
import { Segmented } from '../../components/Segmented.js';
import { ConceptTable } from './ConceptTable.js';
import { type Lexicon, searchLexicon } from './lexicon-search.rules.js';
import { matchingMessages as m } from './messages.js';
import { PhraseTable } from './PhraseTable.js';
import { RuleTable } from './RuleTable.js';
import { usePlanTitles } from './use-plan-titles.js';

type View = 'concepts' | 'rules' | 'phrases';

const Find = styled('div')(({ theme }) => ({ flex: 'none', padding: theme.spacing(1, 1.5) }));

interface TableProps {
  readonly view: View;
  readonly found: Lexicon;
  readonly all: Lexicon;
  readonly text: string;
}

function Table({ view, found, all, text }: TableProps): ReactNode {
  const t = useWords();
  if (found[view].length === 0) return <EmptyState title={t(m.searchNone)} hint={t(m.searchNoneHint)} />;
  if (view === 'concepts') return <ConceptTable concepts={found.concepts} text={text} />;
  if (view === 'rules') return <RuleTable rules={found.rules} concepts={all.concepts} />;
  return <PhraseTable phrases={found.phrases} everyday={text === '' ? found.everyday : undefined} />;
}

/** Concepts, boundaries and phrase counts, with one search over all three. */
export function LexiconTables({ lexicon }: { readonly lexicon: Lexicon }): ReactNode {
  const t = useWords();
  const titleOf = usePlanTitles();
  const [view, setView] = useState<View>('concepts');
  const [text, setText] = useState('');
  const found = useMemo(() => searchLexicon(lexicon, text, titleOf), [lexicon, text, titleOf]);
  return (
    <Panel
      title={t(m.tablesTitle)}
      tools={
        <Segmented
          label={t(m.view)}
          value={view}
          onChange={setView}
          options={[
            { value: 'concepts', label: t(m.viewConcepts, { count: found.concepts.length }) },
            { value: 'rules', label: t(m.viewRules, { count: found.rules.length }) },
            { value: 'phrases', label: t(m.viewPhrases, { count: found.phrases.length }) },
          ]}
        />
      }
    >
      <Find>
        <TextField hideLabel label={t(m.search)} placeholder={t(m.search)} value={text} onChange={setText} />
      </Find>
      <Table view={view} found={found} all={lexicon} text={text.trim()} />
    </Panel>
  );
}
