import { styled } from '@mui/material/styles';
import type { KeyboardEvent, ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../app/i18n/use-words.js';
import { Clipped, Small } from '../../components/Text.js';
import { cardMessages } from './card.messages.js';
import { planMessages as m } from './messages.js';
import { pageMessages as p } from './page.messages.js';
import { atOf, type PanelId, panelIds, type Place, type PlanView } from './plan-view.js';

const Box = styled('nav')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'flex',
  flexDirection: 'column',
  overflow: 'auto',
  padding: theme.spacing(0.75),
  border: theme.line.normal,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.palette.surface,
  scrollbarWidth: 'thin',
  '& > button': {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    flex: 'none',
    height: theme.layout.controlSmall,
    padding: theme.spacing(0, 1),
    border: 0,
    borderRadius: theme.spacing(0.75),
    background: 'none',
    color: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    minWidth: 0,
  },
  '& > button.inner': { paddingInlineStart: theme.spacing(2.5) },
  '& > button > small': {
    ...theme.typography.caption,
    color: theme.palette.text.secondary,
    flex: 'none',
    marginInlineStart: 'auto',
  },
  '& > button[aria-current="true"]': {
    backgroundColor: theme.palette.actionTone.soft,
    color: theme.palette.actionTone.text,
    fontWeight: 600,
  },
  '& > button:hover': { backgroundColor: theme.palette.actionTone.soft },
}));

const BoxWithLinks = styled(Box)(({ theme }) => ({
  '& > h3': {
    ...theme.typography.caption,
    color: theme.palette.text.secondary,
    fontWeight: 500,
    padding: theme.spacing(0.75, 1, 0.25),
  },
  '& > a': {
    display: 'grid',
    flex: 'none',
    gridTemplateColumns: `${theme.spacing(5)} minmax(0, 1fr)`,
    gap: theme.spacing(0.5),
    padding: theme.spacing(0.375, 1),
    borderRadius: theme.spacing(0.75),
  },
  '& > a:hover': { color: theme.palette.actionTone.text },
}));

const panelWords = {
  criteria: cardMessages.criteriaTitle,
  authority: p.authority,
  command: m.command,
  steps: m.stepsTitle,
  resources: m.resources,
  reporting: m.reporting,
} as const satisfies Record<PanelId, unknown>;

function countOf({ structure }: PlanView, panel: PanelId): number | undefined {
  switch (panel) {
    case 'command':
      return structure.command.posts.length;
    case 'steps':
      return structure.steps.length;
    case 'resources':
      return structure.resources.length;
    case 'criteria':
    case 'authority':
    case 'reporting':
      return undefined;
  }
}

interface Entry {
  readonly place: Place;
  readonly title: string;
  readonly count?: number | undefined;
  readonly inner?: boolean;
}

interface EntryProps extends Entry {
  readonly isCurrent: boolean;
  readonly onGo: (place: Place) => void;
}

function EntryButton({ place, title, count, inner = false, isCurrent, onGo }: EntryProps): ReactNode {
  return (
    <button
      type="button"
      aria-current={isCurrent}
      className={inner ? 'inner' : undefined}
      title={title}
      onClick={() => {
        onGo(place);
      }}
    >
      <Clipped>{title}</Clipped>
      {count === undefined ? undefined : <small>{count}</small>}
    </button>
  );
}

/** Arrow keys walk the entries. */
function handleKeys(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const entries = [...event.currentTarget.querySelectorAll<HTMLElement>('button, a')];
  const at = entries.indexOf(document.activeElement as HTMLElement);
  const next = entries[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

const shortCode = (code: string): string => code.replace(/^MH-/u, '');
const shortTitle = (title: string): string => title.replace(/(?:专项|突发事件)?应急预案$/u, '');

function Beside({ plan }: { readonly plan: PlanView }): ReactNode {
  const t = useWords();
  const { openTogether, boundaries } = plan.structure;
  const title = (code: string): string => plan.planTitles[code] ?? code;
  return (
    <>
      {openTogether.length > 0 ? <h3>{t(m.together)}</h3> : undefined}
      {openTogether.map(({ plan: code, when }) => (
        <Link key={code + when} to={`/plans/${code}`} title={`${title(code)}：${when}`}>
          <Small>{shortCode(code)}</Small>
          <Clipped>{shortTitle(title(code))}</Clipped>
        </Link>
      ))}
      {boundaries.length > 0 ? <h3>{t(m.instead)}</h3> : undefined}
      {boundaries.map(({ plan: code, useInsteadWhen }) => (
        <Link key={code + useInsteadWhen} to={`/plans/${code}`} title={`${title(code)}：${useInsteadWhen}`}>
          <Small>{shortCode(code)}</Small>
          <Clipped>{useInsteadWhen}</Clipped>
        </Link>
      ))}
    </>
  );
}

export interface PlanOutlineProps {
  readonly plan: PlanView;
  readonly place: Place;
  readonly onGo: (place: Place) => void;
}

/** Contents of the plan: the card, the structured panels, the chapters; and the plans beside it. */
export function PlanOutline({ plan, place, onGo }: PlanOutlineProps): ReactNode {
  const t = useWords();
  const isOpen = place.view === 'structure';
  const entries: readonly Entry[] = [
    { place: { view: 'card' }, title: t(cardMessages.cardTitle) },
    { place: { view: 'structure', panel: 'criteria' }, title: t(p.structure), count: panelIds.length },
    ...(isOpen
      ? panelIds.map((panel): Entry => ({
          place: { view: 'structure', panel },
          title: t(panelWords[panel]),
          count: countOf(plan, panel),
          inner: true,
        }))
      : []),
  ];
  const chapters = plan.chapters.map((chapter): Entry => ({
    place: { view: 'text', chapter: chapter.id },
    title: chapter.title,
  }));
  const button = (entry: Entry): ReactNode => {
    const isHead = entry.place.view === 'structure' && entry.inner !== true;
    const isCurrent = atOf(entry.place) === atOf(place) && !(isHead && isOpen);
    return (
      <EntryButton
        key={(entry.inner === true ? 'inner ' : '') + atOf(entry.place)}
        {...entry}
        isCurrent={isCurrent}
        onGo={onGo}
      />
    );
  };
  return (
    <BoxWithLinks aria-label={t(m.outline)} onKeyDown={handleKeys}>
      {entries.map(button)}
      {chapters.length > 0 ? <h3>{t(p.chapters)}</h3> : undefined}
      {chapters.map(button)}
      <Beside plan={plan} />
    </BoxWithLinks>
  );
}
