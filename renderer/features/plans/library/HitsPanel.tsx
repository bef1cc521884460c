import SearchIcon from '@mui/icons-material/SearchOutlined';
import { styled } from '@mui/material/styles';
import { type ReactNode, useEffect, useRef } from 'react';
import type { PlanHit, PlanSummary } from '../../../../contract/plans/library.model.js';
import { useWords, type Words } from '../../../app/i18n/use-words.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { Kbd } from '../../../components/Kbd.js';
import { Panel } from '../../../components/Panel.js';
import { PanelFoot } from '../../../components/PanelFoot.js';
import { Small, Tag } from '../../../components/Text.js';
import { PlanStatus } from '../PlanStatus.js';
import { Highlighted } from './Highlighted.js';
import { libraryMessages as m } from './messages.js';
import type { ReadinessByCode } from './plan-filters.rules.js';
import { ReadinessMark } from './ReadinessMark.js';
import { urgentWords } from './readiness-words.js';

const Hit = styled('li')(({ theme }) => ({
  ...theme.typography.body2,
  padding: theme.spacing(1, 1.5, 1, 1.75),
  borderBlockEnd: theme.line.soft,
  borderInlineStart: theme.strokes.line('transparent', 3),
  cursor: 'pointer',
  '&[aria-selected="true"]': {
    backgroundColor: theme.palette.actionTone.soft,
    borderInlineStartColor: theme.palette.actionTone.main,
  },
  '& .name': { display: 'flex', alignItems: 'center', gap: theme.spacing(1), minWidth: 0 },
  '& .name > b': { ...theme.typography.h3, minWidth: 0 },
  '& .name > span': { flex: 'none', whiteSpace: 'nowrap' },
  '& .name > :last-child': { marginInlineStart: 'auto' },
  '& .place': {
    display: 'grid',
    gridTemplateColumns: `${theme.spacing(9)} minmax(0, 1fr)`,
    gap: theme.spacing(1),
  },
  '& .place > span': { overflowWrap: 'anywhere' },
  '& .foot': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0, 1.75),
    marginBlockStart: theme.spacing(0.5),
  },
  '& .foot > :last-child': { marginInlineStart: 'auto', color: theme.palette.actionTone.text, fontWeight: 600 },
}));

const Keys = styled('span')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'inline-flex',
  gap: theme.spacing(0.5),
  color: theme.palette.text.secondary,
}));

/** Id of the element of a hit, for the search box that steers the list. */
export const hitElementId = (listId: string, code: string): string => `${listId}-${code}`;

export interface HitsPanelProps {
  readonly listId: string;
  readonly text: string;
  /** Best first. */
  readonly plans: readonly PlanSummary[];
  /** Hits the filters keep from view. */
  readonly filtered: number;
  readonly readiness: ReadinessByCode;
  readonly chosen: string | undefined;
  readonly onChoose: (code: string) => void;
  readonly onOpen: (plan: PlanSummary, hit?: PlanHit) => void;
  /** Restricted plans that were not searched for this role. */
  readonly hidden: number;
}

/** Name of the place a hit stands in. */
function sectionWords(t: Words, { section }: PlanHit): string {
  return section === '' ? t(m.hitsName) : section;
}

type ItemProps = Pick<HitsPanelProps, 'listId' | 'readiness' | 'onChoose' | 'onOpen'> & {
  readonly plan: PlanSummary;
  readonly isChosen: boolean;
};

function HitFoot({ plan, readiness }: Pick<ItemProps, 'plan' | 'readiness'>): ReactNode {
  const t = useWords();
  return (
    <div className="foot">
      <PlanStatus status={plan.status} />
      <Small>{t(m.versionOf, { version: plan.version })}</Small>
      <Small>{urgentWords(t, plan, readiness[plan.code])}</Small>
      <span>{t(m.hitsOpen)}</span>
    </div>
  );
}

/** Scrolls the list, never the page around it. */
function showInList(item: HTMLElement | null): void {
  const box = item?.parentElement?.parentElement;
  if (!item || !box) return;
  const [inner, outer] = [item.getBoundingClientRect(), box.getBoundingClientRect()];
  if (inner.top < outer.top) box.scrollTop -= outer.top - inner.top;
  else if (inner.bottom > outer.bottom) box.scrollTop += inner.bottom - outer.bottom;
}

function HitItem({ listId, plan, isChosen, readiness, onChoose, onOpen }: ItemProps): ReactNode {
  const t = useWords();
  const element = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen) showInList(element.current);
  }, [isChosen]);
  return (
    <Hit
      ref={element}
      id={hitElementId(listId, plan.code)}
      role="option"
      aria-selected={isChosen}
      onMouseEnter={() => {
        onChoose(plan.code);
      }}
      onClick={() => {
        onOpen(plan);
      }}
    >
      <div className="name">
        <Tag>{plan.code}</Tag>
        <b>{plan.title}</b>
        <Small>{t(m.placesOf, { count: plan.hitCount ?? 0 })}</Small>
        <ReadinessMark readiness={readiness[plan.code]} />
      </div>
      {(plan.hits ?? []).map((hit, index, hits) => (
        <div
          key={`${hit.section}:${hit.excerpt}`}
          className="place"
          onClick={(event) => {
            event.stopPropagation();
            onOpen(plan, hit);
          }}
        >
          <Small>{hits[index - 1]?.section === hit.section ? undefined : sectionWords(t, hit)}</Small>
          <span>
            <Highlighted text={hit.excerpt} spans={hit.spans} />
          </span>
        </div>
      ))}
      {isChosen ? <HitFoot plan={plan} readiness={readiness} /> : undefined}
    </Hit>
  );
}

function KeyHints(): ReactNode {
  const t = useWords();
  return (
    <Keys aria-hidden>
      <Kbd keys="↑" />
      <Kbd keys="↓" />
      {t(m.hitsChoose)}
      <Kbd keys="Enter" />
      {t(m.hitsOpen)}
    </Keys>
  );
}

/** Where the words stand: plans best first, chapter and excerpt, steered from the search box. */
export function HitsPanel(props: HitsPanelProps): ReactNode {
  const { listId, text, plans, filtered, chosen, hidden } = props;
  const t = useWords();
  const notes = [
    ...(filtered === 0 ? [] : [t(m.hitsFiltered, { count: filtered })]),
    ...(hidden === 0 ? [] : [t(m.hitsHidden, { count: hidden })]),
  ];
  const foot =
    notes.length === 0 ? undefined : (
      <PanelFoot>
        {notes.map((note) => (
          <Small key={note}>{note}</Small>
        ))}
      </PanelFoot>
    );
  return (
    <Panel
      icon={<SearchIcon />}
      title={t(m.hitsTitle, { text })}
      note={t(m.hitsNote)}
      tools={<KeyHints />}
      footer={foot}
    >
      {plans.length === 0 ? (
        <EmptyState title={t(m.hitsNone, { text })} hint={t(m.hitsNoneHint)} />
      ) : (
        <ul id={listId} role="listbox" aria-label={t(m.hitsList)}>
          {plans.map((plan) => (
            <HitItem key={plan.code} {...props} plan={plan} isChosen={plan.code === chosen} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
