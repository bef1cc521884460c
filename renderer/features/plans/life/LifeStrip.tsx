import CheckIcon from '@mui/icons-material/Check';
import LateIcon from '@mui/icons-material/PriorityHigh';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { MessageDescriptor } from 'react-intl';
import { useWords, type Words } from '../../../app/i18n/use-words.js';
import { useNow } from '../../../client/use-now.js';
import { space } from '../../../components/separators.js';
import { dayOf } from './day.rules.js';
import { lifeMessages as m } from './life.messages.js';
import { lifeStrip, type PlanLife, type StripMark, type StripStep } from './life-strip.rules.js';

const Strip = styled('button')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'flex',
  width: '100%',
  // Room for the ring of the present step, which would be cut at the edge.
  padding: theme.spacing(0.5),
  marginInline: theme.spacing(-0.5),
  boxSizing: 'content-box',
  border: 0,
  background: 'none',
  color: theme.palette.text.secondary,
  cursor: 'pointer',
  whiteSpace: 'nowrap',
  borderRadius: theme.spacing(0.75),
  overflow: 'hidden',
  '&:hover b': { color: theme.palette.actionTone.text },
}));

const Step = styled('span')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(0.75),
  minWidth: 0,
  '& + &': { flex: '1 1 auto' },
  '& + &::before': {
    content: '""',
    flex: `1 1 ${theme.spacing(1.5)}`,
    height: 1,
    marginInlineStart: theme.spacing(1),
    backgroundColor: theme.palette.borderStrong,
  },
  '& b': { ...theme.typography.body2, fontWeight: 600, color: theme.palette.text.primary },
  '&[data-present="true"] b': { color: theme.palette.actionTone.text },
  '& > em': { overflow: 'hidden', textOverflow: 'ellipsis' },
}));

const Dot = styled('i', { shouldForwardProp: (name) => name !== 'mark' && name !== 'isPresent' })<{
  mark: StripMark;
  isPresent: boolean;
}>(({ theme, mark, isPresent }) => {
  const fill = {
    done: theme.palette.ack.main,
    now: theme.palette.actionTone.main,
    next: 'transparent',
    unproven: 'transparent',
    late: theme.palette.light.orange.main,
  }[mark];
  const on = { done: theme.palette.ack.on, now: theme.palette.actionTone.on, late: theme.palette.light.orange.on };
  const edge = mark === 'unproven' ? theme.line.dashed : theme.strokes.line(theme.palette.borderStrong);
  return {
    flex: 'none',
    display: 'grid',
    placeItems: 'center',
    width: theme.spacing(2.25),
    height: theme.spacing(2.25),
    borderRadius: '50%',
    color: mark === 'next' || mark === 'unproven' ? theme.palette.text.secondary : on[mark],
    backgroundColor: fill,
    border: fill === 'transparent' ? edge : 'none',
    outline: isPresent ? theme.strokes.line(theme.palette.actionTone.edge, 2) : 'none',
    outlineOffset: 1,
    '& svg': { fontSize: theme.layout.mark },
  };
});

const titles: Readonly<Record<StripStep['key'], MessageDescriptor>> = {
  draft: m.draft,
  review: m.review,
  drill: m.drill,
  force: m.force,
  due: m.due,
};

function reviewWords(step: Extract<StripStep, { key: 'review' }>, t: Words): string {
  if (step.mark === 'unproven') return t(m.stripUnproven);
  return step.of === 0 ? t(m.stripNotSent) : t(m.stripReview, { have: step.have, of: step.of });
}

function forceWords(step: Extract<StripStep, { key: 'force' }>, t: Words): string {
  if (step.current !== undefined) return t(m.stripCurrent, { version: step.current });
  if (step.isWaiting) return t(m.stripWaiting);
  if (step.on === undefined) return '';
  const since = t(m.stripFrom, { on: step.on, count: step.activations });
  return step.isImported ? [t(m.stripImported), since].join('，') : since;
}

function dueWords({ on, days, isRaised }: Extract<StripStep, { key: 'due' }>, t: Words): string {
  if (isRaised) return t(m.stripRaised);
  if (on === undefined) return '';
  return days < 0 ? t(m.stripLate, { on }) : t(m.stripDue, { on, days });
}

function stepWords(step: StripStep, t: Words): string {
  switch (step.key) {
    case 'draft':
      if (step.returned > 0) return t(m.stripReturned, { count: step.returned });
      return step.by === '' ? step.on : step.on + space + step.by;
    case 'review':
      return reviewWords(step, t);
    case 'drill':
      return step.on ?? t(step.mark === 'unproven' ? m.stripUnproven : m.stripNoDrill);
    case 'force':
      return forceWords(step, t);
    case 'due':
      return dueWords(step, t);
  }
}

function DotIcon({ mark }: { readonly mark: StripMark }): ReactNode {
  if (mark === 'done') return <CheckIcon />;
  return mark === 'late' ? <LateIcon /> : undefined;
}

export interface LifeStripProps {
  readonly life: PlanLife;
  readonly onOpen: () => void;
}

/** Where the plan stands: five steps with their dates. Opens the life panel. */
export function LifeStrip({ life, onOpen }: LifeStripProps): ReactNode {
  const t = useWords();
  const today = dayOf(useNow());
  const steps = lifeStrip(life, today);
  if (steps.length === 0) return undefined;
  return (
    <Strip type="button" onClick={onOpen} title={t(m.open)}>
      {steps.map((step) => (
        <Step key={step.key} data-present={step.isPresent} {...(step.isPresent ? { 'aria-current': 'step' } : {})}>
          <Dot mark={step.mark} isPresent={step.isPresent} aria-hidden>
            <DotIcon mark={step.mark} />
          </Dot>
          <b>{t(titles[step.key])}</b>
          <em>{stepWords(step, t)}</em>
        </Step>
      ))}
    </Strip>
  );
}
