import StarIcon from '@mui/icons-material/Star';
import StarOutlineIcon from '@mui/icons-material/StarOutlineOutlined';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { PlanSummary } from '../../../../contract/plans/library.model.js';
import { useWords } from '../../../app/i18n/use-words.js';
import { libraryMessages as m } from './messages.js';

const Star = styled('button')(({ theme }) => ({
  display: 'inline-flex',
  verticalAlign: 'middle',
  padding: theme.spacing(0.25),
  border: 0,
  borderRadius: theme.spacing(0.5),
  background: 'none',
  color: theme.palette.text.secondary,
  cursor: 'pointer',
  '&[aria-pressed="true"]': { color: theme.palette.actionTone.text },
  '&:hover': { backgroundColor: theme.palette.actionTone.soft },
  '& > svg': { fontSize: theme.layout.iconSmall },
}));

export interface StarButtonProps {
  readonly plan: PlanSummary;
  readonly onMark: (plan: PlanSummary) => void;
  readonly tabIndex?: number;
}

/** Marks a plan for this shift, or takes the mark off. */
export function StarButton({ plan, onMark, tabIndex = 0 }: StarButtonProps): ReactNode {
  const t = useWords();
  const name = t(plan.bookmarked ? m.markOff : m.markOn, { plan: plan.shortName });
  return (
    <Star
      type="button"
      aria-pressed={plan.bookmarked}
      aria-label={name}
      title={name}
      tabIndex={tabIndex}
      onClick={(event) => {
        event.stopPropagation();
        onMark(plan);
      }}
    >
      {plan.bookmarked ? <StarIcon /> : <StarOutlineIcon />}
    </Star>
  );
}
