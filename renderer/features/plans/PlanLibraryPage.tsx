import { styled } from '@mui/material/styles';
import { type ReactNode, type Ref, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { OutputOf } from '../../../contract/index.js';
import type { PlanSummary } from '../../../contract/plans/plans.contract.js';
import { usePageKeys } from '../../app/keyboard/KeyboardContext.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useQuery } from '../../client/use-query.js';
import { useTypedRequest } from '../../client/use-typed-request.js';
import { EmptyState } from '../../components/EmptyState.js';
import { LoadableView } from '../../components/LoadableView.js';
import { Panel } from '../../components/Panel.js';
import { type Loadable, valueOf } from '../../rx/loadable.js';
import { stackedWhenNarrow } from '../../app/theme/stacked.js';
import { wordsOf } from './excerpt.rules.js';
import { GlancePanel } from './GlancePanel.js';
import { LibraryHead } from './LibraryHead.js';
import { LoadReportPanel } from './LoadReportPanel.js';
import { planMessages as m } from './messages.js';
import { byHits, filterPlans, noFilters, type PlanFilters } from './plan-filters.rules.js';
import { PlanTable } from './PlanTable.js';

const typingPauseMs = 200;

const Body = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  display: 'grid',
  gap: theme.spacing(1.5),
  padding: theme.spacing(1.5),
  gridTemplateColumns: `minmax(0, 1fr) ${String(theme.layout.search)}px`,
  '& > .side': { display: 'grid', gap: theme.spacing(1.5), gridTemplateRows: 'minmax(0, 1fr) auto', minHeight: 0 },
  ...stackedWhenNarrow(theme),
}));

interface Library {
  /** All plans, for the counts. */
  readonly all: readonly PlanSummary[];
  readonly state: Loadable<OutputOf<'plans.list'>>;
  readonly refetch: () => void;
  /** Plans on screen, in order. */
  readonly shown: readonly PlanSummary[];
  readonly words: readonly string[];
  readonly isSearched: boolean;
}

function useLibrary(filters: PlanFilters): Library {
  const text = filters.text.trim();
  const words = wordsOf(text);
  const all = useQuery('plans.list', {}, { kinds: ['plans.'] });
  const found = useTypedRequest('plans.list', text === '' ? undefined : { text }, typingPauseMs);
  const state = text === '' ? all.state : found;
  const shown = byHits(filterPlans(valueOf(state)?.plans ?? [], filters), words);
  return {
    all: valueOf(all.state)?.plans ?? [],
    state,
    refetch: all.refetch,
    shown,
    words,
    isSearched: text !== '' && valueOf(found) !== undefined,
  };
}

interface ListProps {
  readonly library: Library;
  readonly selected: string | undefined;
  readonly onSelect: (code: string) => void;
  readonly frameRef: Ref<HTMLDivElement>;
}

function PlanList({ library, selected, onSelect, frameRef }: ListProps): ReactNode {
  const t = useWords();
  const navigate = useNavigate();
  const { state, refetch, shown, words } = library;
  return (
    <Panel title={t(m.table)}>
      <LoadableView
        state={state}
        onRetry={refetch}
        isEmpty={() => shown.length === 0}
        empty={<EmptyState title={t(m.empty)} hint={t(m.emptyHint)} />}
      >
        {() => (
          <PlanTable
            plans={shown}
            words={words}
            selected={selected}
            onSelect={onSelect}
            frameRef={frameRef}
            onOpen={(plan) => void navigate(`/plans/${plan.code}`)}
          />
        )}
      </LoadableView>
    </Panel>
  );
}

/** The plan library: everything at hand at once, found by any word. */
export function PlanLibraryPage(): ReactNode {
  const t = useWords();
  const [filters, setFilters] = useState<PlanFilters>(noFilters);
  const [selected, setSelected] = useState<string>();
  const searchRef = useRef<HTMLInputElement>(null);
  const frameRef = useRef<HTMLDivElement>(null);
  const library = useLibrary(filters);
  const { all, shown, isSearched } = library;
  usePageKeys([
    {
      combo: 'Ctrl+F',
      label: t(m.keySearch),
      run: () => {
        searchRef.current?.focus();
      },
    },
  ]);
  return (
    <>
      <LibraryHead
        plans={all}
        found={isSearched ? shown.length : undefined}
        filters={filters}
        searchRef={searchRef}
        onChange={(part) => {
          setFilters((before) => ({ ...before, ...part }));
        }}
        onDown={() => {
          frameRef.current?.querySelector<HTMLElement>('tbody > tr')?.focus();
        }}
      />
      <Body>
        <PlanList library={library} selected={selected} onSelect={setSelected} frameRef={frameRef} />
        <div className="side">
          <GlancePanel code={shown.some((plan) => plan.code === selected) ? selected : shown[0]?.code} />
          <LoadReportPanel />
        </div>
      </Body>
    </>
  );
}
