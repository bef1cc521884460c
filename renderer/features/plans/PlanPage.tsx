import { styled } from '@mui/material/styles';
import { type ComponentType, type ReactNode, useEffect, useRef } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useWords } from '../../app/i18n/use-words.js';
import { stackedWhenNarrow } from '../../app/theme/stacked.js';
import { useQuery } from '../../client/use-query.js';
import { LoadableView } from '../../components/LoadableView.js';
import { valueOf } from '../../rx/loadable.js';
import { ActivationsPanel } from './ActivationsPanel.js';
import { CommandPanel } from './CommandPanel.js';
import { CriteriaPanel } from './CriteriaPanel.js';
import { AuthorityPanel, PlanResourcesPanel, ReportingPanel } from './FactPanels.js';
import { LifePanel } from './life/LifePanel.js';
import { currentOf, type PlanLife } from './life/life-strip.rules.js';
import { stateWords } from './life/life-words.js';
import { OnePageCard } from './OnePageCard.js';
import { pageMessages as m } from './page.messages.js';
import { PlanHead } from './PlanHead.js';
import { PlanOutline } from './PlanOutline.js';
import { atOf, type PanelId, panelIds, type Place, placeIn, placeOf, type PlanView } from './plan-view.js';
import { FindingsPanel } from './readiness/FindingsPanel.js';
import { type PlanPanel, ReadinessPanel } from './readiness/ReadinessPanel.js';
import { Reading } from './Reading.js';
import { useFittingLines } from './use-fitting-lines.js';
import { StepsPanel } from './StepsPanel.js';

const Body = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  display: 'grid',
  gap: theme.spacing(1.5),
  padding: theme.spacing(1, 1.5),
  gridTemplateColumns: `${theme.spacing(23)} minmax(0, 1fr) ${theme.spacing(32)}`,
  [theme.breakpoints.down('lg')]: {
    gridTemplateColumns: `${theme.spacing(23)} minmax(0, 1fr)`,
    gridTemplateRows: 'minmax(0, 2fr) minmax(0, 1fr)',
    '& > nav': { gridRow: '1 / 3' },
  },
  ...stackedWhenNarrow(theme),
}));

const Middle = styled('div')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  gap: theme.spacing(1.25),
  minHeight: 0,
  overflow: 'auto',
  scrollbarWidth: 'thin',
  '& > *': { flex: 'none' },
  '& [data-section]': { scrollMarginBlockStart: theme.spacing(0.25) },
}));

const Side = styled('div')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  gap: theme.spacing(1.25),
  minHeight: 0,
  overflow: 'auto',
  scrollbarWidth: 'thin',
  '& > section': { flex: 'none' },
}));

const Banner = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  flex: 'none',
  display: 'flex',
  gap: theme.spacing(2),
  padding: theme.spacing(0.5, 2),
  borderBlockEnd: theme.line.normal,
  backgroundColor: theme.palette.actionTone.soft,
  '& > a': { color: theme.palette.actionTone.text, fontWeight: 600 },
}));

const panelViews: Readonly<Record<PanelId, ComponentType<{ readonly plan: PlanView }>>> = {
  criteria: CriteriaPanel,
  authority: AuthorityPanel,
  command: CommandPanel,
  steps: StepsPanel,
  resources: PlanResourcesPanel,
  reporting: ReportingPanel,
};

function Structure({ plan }: { readonly plan: PlanView }): ReactNode {
  return panelIds.map((id) => {
    const View = panelViews[id];
    return (
      <div key={id} data-section={atOf({ view: 'structure', panel: id })}>
        <View plan={plan} />
      </div>
    );
  });
}

interface MiddleViewProps {
  readonly plan: PlanView;
  readonly place: Place;
  readonly onScrolledTo: (place: Place) => void;
}

/** Pixels below the top edge that still count as being at a section. */
const reach = 40;

/** The section the reader has come to; at the end of the page, where several are in view, the one asked for. */
function sectionInView(pane: HTMLElement, asked: string): string | undefined {
  const { top, bottom } = pane.getBoundingClientRect();
  const sections = [...pane.querySelectorAll<HTMLElement>('[data-section]')].map((section) => ({
    id: section.dataset['section'],
    box: section.getBoundingClientRect(),
  }));
  const isAtEnd = pane.scrollTop + pane.clientHeight >= pane.scrollHeight - 2;
  const own = sections.find(({ id }) => id === asked);
  if (isAtEnd && own && own.box.top >= top && own.box.top < bottom) return asked;
  return sections.find(({ box }) => box.bottom > top + reach)?.id;
}

function MiddleView({ plan, place, onScrolledTo }: MiddleViewProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  // Set by a scroll of the reader, so that the address that follows does not scroll back.
  const scrolledTo = useRef<string>(undefined);
  const at = atOf(place);
  useFittingLines(box, place.view === 'card' ? plan : undefined);
  useEffect(() => {
    if (scrolledTo.current === at) return;
    const section = box.current?.querySelector(`[data-section="${CSS.escape(at)}"]`);
    if (section) section.scrollIntoView({ block: 'start' });
    else box.current?.scrollTo({ top: 0 });
    scrolledTo.current = at;
  }, [at]);
  const handleScroll = (): void => {
    const pane = box.current;
    if (!pane || place.view === 'card') return;
    const id = sectionInView(pane, at);
    if (id === undefined || id === at) return;
    scrolledTo.current = id;
    onScrolledTo(placeOf(id));
  };
  return (
    <Middle
      key={place.view}
      role="group"
      aria-label={plan.summary.title}
      ref={box}
      onScroll={handleScroll}
      tabIndex={0}
    >
      {place.view === 'card' ? <OnePageCard plan={plan} /> : undefined}
      {place.view === 'structure' ? <Structure plan={plan} /> : undefined}
      {place.view === 'text' ? <Reading plan={plan} /> : undefined}
    </Middle>
  );
}

interface Address {
  readonly place: Place;
  readonly panel: PlanPanel | undefined;
  readonly version: number | undefined;
  readonly go: (place: Place) => void;
  readonly openPanel: (panel: PlanPanel | undefined) => void;
}

/** What the address says beyond the code: the place, an open panel, another version. */
function useAddress(): Address {
  const [params, setParams] = useSearchParams();
  const change = (name: string, value: string | undefined): void => {
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === undefined) next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  };
  const panel = params.get('panel');
  const version = Number(params.get('version'));
  return {
    place: placeOf(params.get('at')),
    panel: panel === 'life' || panel === 'findings' ? panel : undefined,
    version: Number.isInteger(version) && version > 0 ? version : undefined,
    go: (place) => {
      change('at', atOf(place));
    },
    openPanel: (next) => {
      change('panel', next);
    },
  };
}

function VersionBanner({ plan, life }: { readonly plan: PlanView; readonly life: PlanLife | undefined }): ReactNode {
  const t = useWords();
  const { code, version } = plan.summary;
  const shown = life?.versions.find((one) => one.version === version);
  const current = life && currentOf(life);
  if (!shown || shown.version === current?.version) return undefined;
  const state = t(stateWords[shown.state]);
  if (!current) return <Banner role="status">{t(m.lookingNew, { version, state })}</Banner>;
  return (
    <Banner role="status">
      {t(m.looking, { version, state, current: current.version })}
      <Link to={`/plans/${code}`}>{t(m.toCurrent)}</Link>
    </Banner>
  );
}

function PlanDesk({ plan }: { readonly plan: PlanView }): ReactNode {
  const { code } = plan.summary;
  const { place, panel, version, go, openPanel } = useAddress();
  const lifeQuery = useQuery('plans.life', { code }, { kinds: ['plans.', 'incidents.activated'] });
  const life = valueOf(lifeQuery.state);
  const close = (): void => {
    openPanel(undefined);
  };
  return (
    <>
      <PlanHead
        plan={plan}
        life={life}
        onLife={() => {
          openPanel('life');
        }}
      />
      <VersionBanner plan={plan} life={life} />
      <Body>
        <PlanOutline plan={plan} place={placeIn(plan, place)} onGo={go} />
        <MiddleView plan={plan} place={placeIn(plan, place)} onScrolledTo={go} />
        <Side>
          <ReadinessPanel code={code} onPanel={openPanel} />
          <ActivationsPanel plan={plan} />
        </Side>
      </Body>
      {panel === 'life' ? <LifePanel plan={plan} query={lifeQuery} onClose={close} /> : undefined}
      {panel === 'findings' ? <FindingsPanel code={code} version={version} onClose={close} /> : undefined}
    </>
  );
}

/** One plan: the card first, its structure and text a click away, its readiness beside it. */
export function PlanPage(): ReactNode {
  const { code } = useParams();
  const { version } = useAddress();
  const { state, refetch } = useQuery(
    'plans.get',
    code === undefined ? undefined : { code, ...(version === undefined ? {} : { version }) },
    { kinds: ['plans.', 'incidents.activated', 'directory.'] },
  );
  return (
    <LoadableView state={state} onRetry={refetch}>
      {(plan) => <PlanDesk key={plan.summary.code} plan={plan} />}
    </LoadableView>
  );
}
