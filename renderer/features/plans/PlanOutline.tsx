import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../app/i18n/use-words.js';
import { Small } from '../../components/Text.js';
import { cardMessages } from './card.messages.js';
import { planMessages as m } from './messages.js';
import { type PlanView, type SectionId, sectionIds } from './plan-view.js';

const Box = styled('nav')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'flex',
  flexDirection: 'column',
  overflow: 'auto',
  padding: theme.spacing(0.75),
  border: theme.line.normal,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.palette.surface,
  '& > button': {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    flex: 'none',
    height: theme.layout.controlSmall,
    padding: theme.spacing(0, 1),
    border: 0,
    borderRadius: theme.spacing(0.75),
    background: 'none',
    color: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
  },
  '& > button[aria-current="true"]': {
    backgroundColor: theme.palette.actionTone.soft,
    color: theme.palette.actionTone.text,
    fontWeight: 600,
  },
  '& > button:hover': { backgroundColor: theme.palette.actionTone.soft },
  '& > h3': {
    ...theme.typography.caption,
    color: theme.palette.text.secondary,
    fontWeight: 500,
    padding: theme.spacing(1, 1, 0.25),
  },
  '& > a': {
    display: 'grid',
    gridTemplateColumns: `${theme.spacing(5)} minmax(0, 1fr)`,
    gap: theme.spacing(0.5),
    padding: theme.spacing(0.375, 1),
    borderRadius: theme.spacing(0.75),
  },
  '& > a:hover': { color: theme.palette.actionTone.text },
}));

const words = {
  card: cardMessages.cardTitle,
  criteria: cardMessages.criteriaTitle,
  command: m.command,
  steps: m.stepsTitle,
  resources: m.resources,
  reporting: m.reporting,
  termination: m.termination,
  hazards: m.hazards,
  notes: m.notes,
  text: m.fullText,
} as const;

/** Sections this plan has, with how much stands in each. */
export function outlineOf({
  structure,
  sections,
}: PlanView): readonly { readonly id: SectionId; readonly count?: number }[] {
  const counts: Partial<Record<SectionId, number>> = {
    command: structure.command.posts.length,
    steps: structure.steps.length,
    resources: structure.resources.length,
    hazards: structure.jurisdictionHazards.length,
    notes: structure.notes.length,
    text: sections.length,
  };
  return sectionIds
    .filter((id) => !(['hazards', 'notes'] as readonly SectionId[]).includes(id) || (counts[id] ?? 0) > 0)
    .map((id) => ({ id, ...(counts[id] === undefined ? {} : { count: counts[id] }) }));
}

export interface PlanOutlineProps {
  readonly plan: PlanView;
  readonly current: SectionId;
  readonly onGo: (id: SectionId) => void;
}

const shortCode = (code: string): string => code.replace(/^MH-/u, '');
const shortTitle = (title: string): string => title.replace(/(?:专项|突发事件)?应急预案$/u, '');

const Two = styled('span')({
  display: '-webkit-box',
  WebkitBoxOrient: 'vertical',
  WebkitLineClamp: 2,
  overflow: 'hidden',
});

/** Contents of the plan, and the plans beside it. */
export function PlanOutline({ plan, current, onGo }: PlanOutlineProps): ReactNode {
  const t = useWords();
  const { openTogether, boundaries } = plan.structure;
  const title = (code: string): string => plan.planTitles[code] ?? code;
  return (
    <Box aria-label={t(m.outline)}>
      {outlineOf(plan).map(({ id, count }) => (
        <button
          key={id}
          type="button"
          aria-current={id === current}
          onClick={() => {
            onGo(id);
          }}
        >
          {t(words[id])}
          {count === undefined ? undefined : <Small>{count}</Small>}
        </button>
      ))}
      {openTogether.length > 0 ? <h3>{t(m.together)}</h3> : undefined}
      {openTogether.map((code) => (
        <Link key={code} to={`/plans/${code}`} title={title(code)}>
          <Small>{shortCode(code)}</Small>
          <Two>{shortTitle(title(code))}</Two>
        </Link>
      ))}
      {boundaries.length > 0 ? <h3>{t(m.instead)}</h3> : undefined}
      {boundaries.map(({ plan: code, useInsteadWhen }) => (
        <Link key={code + useInsteadWhen} to={`/plans/${code}`} title={`${title(code)}：${useInsteadWhen}`}>
          <Small>{shortCode(code)}</Small>
          <Two>{useInsteadWhen}</Two>
        </Link>
      ))}
    </Box>
  );
}
