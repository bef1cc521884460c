import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useWords } from '../app/i18n/use-words.js';
import { stepWords } from './step-words.js';
import { stepNames, type StepName } from './steps.js';

const Dots = styled('span')(({ theme }) => ({
  display: 'flex',
  justifyContent: 'flex-end',
  gap: theme.spacing(0.375),
  marginBlockEnd: theme.spacing(0.375),
  '& > i': {
    width: theme.spacing(1.75),
    height: theme.spacing(0.625),
    borderRadius: theme.spacing(0.25),
    backgroundColor: theme.palette.track,
  },
  '& > i[data-state="done"]': { backgroundColor: theme.palette.ack.main },
  '& > i[data-state="now"]': { backgroundColor: theme.palette.primary.main },
}));

/** Where an incident stands among the six steps, small. */
export function StepDots({ stage }: { readonly stage: StepName }): ReactNode {
  const t = useWords();
  const current = stepNames.indexOf(stage);
  return (
    <Dots role="img" aria-label={t(stepWords[stage])}>
      {stepNames.map((name, index) => (
        <i key={name} data-state={index < current ? 'done' : index === current ? 'now' : 'next'} />
      ))}
    </Dots>
  );
}
