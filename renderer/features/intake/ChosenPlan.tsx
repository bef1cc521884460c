import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Small } from '../../components/Text.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useQuery } from '../../client/use-query.js';
import { valueOf } from '../../rx/loadable.js';
import { rankingMessages as m } from './ranking.messages.js';

const Bar = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(1),
  padding: theme.spacing(1, 1.5),
  border: theme.line.action,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.palette.actionTone.soft,
  '& > button': { marginInlineStart: 'auto', flexShrink: 0 },
}));

interface ChosenPlanProps {
  readonly code: string | undefined;
  /** The report has words already. */
  readonly hasText: boolean;
  readonly onTake: (code: string) => void;
}

/** The plan the officer came with from the library: taken as soon as the report has words. */
export function ChosenPlan({ code, hasText, onTake }: ChosenPlanProps): ReactNode {
  const t = useWords();
  const plan = valueOf(useQuery('plans.get', code === undefined ? undefined : { code }).state);
  if (!plan) return undefined;
  return (
    <Bar role="status">
      <span>
        <b>{t(m.chosenPlan, { title: plan.summary.title })}</b>
        <br />
        <Small>{t(hasText ? m.chosenReady : m.chosenWaiting)}</Small>
      </span>
      <Button
        variant="contained"
        color="primary"
        disabled={!hasText}
        onClick={() => {
          onTake(plan.summary.code);
        }}
      >
        {t(m.chosenTake)}
      </Button>
    </Bar>
  );
}
