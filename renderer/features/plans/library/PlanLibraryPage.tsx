import { styled } from '@mui/material/styles';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { useNavigate } from 'react-router';
import type { PlanHit, PlanSummary } from '../../../../contract/plans/library.model.js';
import { useWords } from '../../../app/i18n/use-words.js';
import { useMay } from '../../../app/session/SessionContext.js';
import { useDraft } from '../../../app/settings/use-draft.js';
import { stackedWhenNarrow } from '../../../app/theme/stacked.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { LoadableView } from '../../../components/LoadableView.js';
import { hitAddress } from './hit-address.rules.js';
import { hitElementId, HitsPanel } from './HitsPanel.js';
import { LibraryHead, type LibraryView } from './LibraryHead.js';
import { libraryMessages as m } from './messages.js';
import { PlanTable } from './PlanTable.js';
import { PlanWall } from './PlanWall.js';
import { RefusedPanel } from './RefusedPanel.js';
import { RemindersPanel } from './RemindersPanel.js';
import { markedFirst } from './wall-groups.rules.js';
import { type Library, useFilters, useLibrary, useMark } from './use-library.js';

const Body = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  display: 'grid',
  gap: theme.spacing(1.5),
  padding: theme.spacing(1.5),
  gridTemplateColumns: 'minmax(0, 2.1fr) minmax(0, 1fr)',
  '& > .side': { display: 'flex', flexDirection: 'column', gap: theme.spacing(1.5), minHeight: 0 },
  '& > .side > section:last-of-type': { flex: 1 },
  '& > .side > section:not(:last-of-type)': { flex: 'none', maxHeight: '40%' },
  ...stackedWhenNarrow(theme),
  // What was searched for stands above the plans where there is room for one column only.
  '& > .hits': { [theme.breakpoints.down('md')]: { order: -1, maxHeight: '55%' } },
}));

const Frame = styled('section')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  minWidth: 0,
  minHeight: 0,
  overflow: 'auto',
  backgroundColor: theme.palette.surface,
  border: theme.line.normal,
  borderRadius: theme.shape.borderRadius,
}));

type Open = (plan: PlanSummary, hit?: PlanHit) => void;

/** Opens a plan; from a hit at the chapter it stands in. */
function useOpen(): Open {
  const navigate = useNavigate();
  return (plan, hit) => void navigate(hitAddress(plan, hit));
}

interface PartProps {
  readonly library: Library;
  readonly chosen: string | undefined;
  readonly open: Open;
}

function Plans({ library, chosen, open, view }: PartProps & { readonly view: LibraryView }): ReactNode {
  const t = useWords();
  const mark = useMark(useMay('plans.bookmark'));
  const { state, refetch, all, listed, readiness, found } = library;
  const rows = view === 'table' ? (found?.plans ?? markedFirst(listed)) : listed;
  const empty =
    all.length === 0 ? (
      <EmptyState title={t(m.noPlans)} hint={t(m.noPlansHint)} />
    ) : (
      <EmptyState title={t(m.empty)} hint={t(m.emptyHint)} />
    );
  return (
    <Frame aria-label={t(view === 'wall' ? m.wall : m.table)}>
      <LoadableView state={state} onRetry={refetch} isEmpty={() => rows.length === 0} empty={empty}>
        {() =>
          view === 'wall' ? (
            <PlanWall
              plans={rows}
              readiness={readiness}
              places={found && new Map(found.plans.map((plan) => [plan.code, plan.hitCount ?? 0]))}
              chosen={chosen}
              onMark={mark}
            />
          ) : (
            <PlanTable
              plans={rows}
              readiness={readiness}
              isSearched={found !== undefined}
              chosen={chosen}
              onOpen={open}
              onMark={mark}
            />
          )
        }
      </LoadableView>
    </Frame>
  );
}

interface SideProps extends PartProps {
  readonly text: string;
  readonly listId: string;
  readonly onChoose: (code: string) => void;
}

/** Beside the plans: the hits while something is searched, else what there is to do. */
function Side({ library, chosen, open, text, listId, onChoose }: SideProps): ReactNode {
  const mayLoad = useMay('plans.preview');
  const { found, search, readiness, hidden, refused } = library;
  if (text === '') {
    return (
      <div className="side">
        {mayLoad ? <RefusedPanel refused={refused} /> : undefined}
        <RemindersPanel />
      </div>
    );
  }
  return (
    <div className="side hits">
      <LoadableView state={search}>
        {() => (
          <HitsPanel
            listId={listId}
            text={text}
            plans={found?.plans ?? []}
            filtered={found?.filtered ?? 0}
            readiness={readiness}
            chosen={chosen}
            onChoose={onChoose}
            onOpen={open}
            hidden={hidden}
          />
        )}
      </LoadableView>
    </div>
  );
}

/** The hit now chosen, and the keys of the search box that move it. */
function useChosenHit(hits: readonly PlanSummary[], open: Open, onClear: () => void) {
  const [code, setCode] = useState<string>();
  const at = Math.max(
    0,
    hits.findIndex((plan) => plan.code === code),
  );
  const chosen = hits[at];
  const handleKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      onClear();
      return;
    }
    if (event.key === 'Enter' && chosen) open(chosen);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || hits.length === 0) return;
    event.preventDefault();
    setCode(hits[(at + step + hits.length) % hits.length]?.code);
  };
  return { chosen: chosen?.code, choose: setCode, handleKeyDown };
}

/** The plan library: everything at hand at once, found by any word. */
export function PlanLibraryPage(): ReactNode {
  const listId = useId();
  const [filters, change] = useFilters();
  const [view, changeView] = useDraft<LibraryView>('plans-view', 'wall');
  const library = useLibrary(filters);
  const open = useOpen();
  const hits = useChosenHit(library.found?.plans ?? [], open, () => {
    change({ text: '' });
  });
  return (
    <>
      <LibraryHead
        plans={library.all}
        readiness={library.readiness}
        filters={filters}
        onChange={change}
        hidden={library.hidden}
        search={{
          text: filters.text,
          onText: (typed) => {
            change({ text: typed });
          },
          sum: library.found?.sum,
          steered: { listId, activeId: hits.chosen === undefined ? undefined : hitElementId(listId, hits.chosen) },
          onKeyDown: hits.handleKeyDown,
        }}
        view={view}
        onView={(next) => {
          changeView(() => next);
        }}
      />
      <Body>
        <Plans library={library} chosen={hits.chosen} open={open} view={view} />
        <Side
          library={library}
          chosen={hits.chosen}
          open={open}
          text={filters.text.trim()}
          listId={listId}
          onChoose={hits.choose}
        />
      </Body>
    </>
  );
}
