import CheckIcon from '@mui/icons-material/Check';
import { styled } from '@mui/material/styles';
import { Fragment, type ReactNode } from 'react';
import type { OutputOf } from '../../contract/index.js';
import { useSpanWords } from '../app/i18n/use-span-words.js';
import { useWords } from '../app/i18n/use-words.js';
import { useNow } from '../client/use-now.js';
import { messages } from './messages.js';
import { stepWords } from './step-words.js';
import { type Step, stepsOf } from './steps.js';

const Strip = styled('ol')(({ theme }) => ({
  flex: 1,
  minWidth: 0,
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(0.75),
  whiteSpace: 'nowrap',
}));

const Item = styled('li', { shouldForwardProp: (name) => name !== 'state' })<{ state: Step['state'] }>(
  ({ theme, state }) => ({
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.75),
    minWidth: 0,
    '& > div': { minWidth: 0 },
    [theme.breakpoints.down('md')]: { flex: 'none' },
    '& > div > *': { overflow: 'hidden', textOverflow: 'ellipsis' },
    '& > b': {
      ...theme.typography.body2,
      flex: 'none',
      width: theme.spacing(3.25),
      height: theme.spacing(3.25),
      borderRadius: '50%',
      display: 'grid',
      placeItems: 'center',
      fontWeight: 600,
      border: theme.strokes.line(
        { done: theme.palette.ack.main, now: theme.palette.primary.main, next: theme.palette.borderStrong }[state],
        1.5,
      ),
      backgroundColor: { done: theme.palette.ack.main, now: theme.palette.actionTone.soft, next: 'transparent' }[state],
      color: { done: theme.palette.ack.on, now: theme.palette.actionTone.text, next: theme.palette.text.secondary }[
        state
      ],
    },
    '& span': {
      display: 'block',
      ...theme.typography.h3,
      lineHeight: 1.25,
      color: {
        done: theme.palette.text.primary,
        now: theme.palette.actionTone.text,
        next: theme.palette.text.secondary,
      }[state],
    },
    '& small': { display: 'block', ...theme.typography.caption, lineHeight: 1.3, color: theme.palette.text.secondary },
    '& svg': { fontSize: theme.layout.iconSmall },
  }),
);

const Rail = styled('li', { shouldForwardProp: (name) => name !== 'passed' })<{ passed: boolean }>(
  ({ theme, passed }) => ({
    flex: 1,
    minWidth: theme.spacing(0.5),
    height: 0,
    borderTop: theme.strokes.line(passed ? theme.palette.ack.main : theme.palette.borderStrong, 1.5),
  }),
);

type Times = OutputOf<'incidents.get'>['stageTimes'];

export interface StepStripProps {
  readonly stage: OutputOf<'incidents.get'>['stage'];
  readonly times: Times;
}

/** The six steps of an incident and the time each took. */
export function StepStrip({ stage, times }: StepStripProps): ReactNode {
  const t = useWords();
  const now = useNow();
  const span = useSpanWords();
  const timeWords = (step: Step): string => {
    if (step.state === 'next') return t(messages.stepWaiting);
    const time = span((step.endedAt ?? now) - step.startedAt);
    return t(step.state === 'now' ? messages.stepRunning : messages.stepTook, { time });
  };
  return (
    <Strip aria-label={t(messages.stepStrip)}>
      {stepsOf(stage, times).map((step, index) => (
        <Fragment key={step.name}>
          {index === 0 ? undefined : <Rail passed={step.state !== 'next'} aria-hidden />}
          <Item state={step.state} {...(step.state === 'now' ? { 'aria-current': 'step' } : {})}>
            <b aria-hidden>{step.state === 'done' ? <CheckIcon /> : index + 1}</b>
            <div>
              <span>{t(stepWords[step.name])}</span>
              <small>{timeWords(step)}</small>
            </div>
          </Item>
        </Fragment>
      ))}
    </Strip>
  );
}
