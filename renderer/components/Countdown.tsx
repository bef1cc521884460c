import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useSpanWords } from '../app/i18n/use-span-words.js';
import { useWords } from '../app/i18n/use-words.js';
import { useNow } from '../client/use-now.js';
import { messages } from './messages.js';

const Figure = styled('span', { shouldForwardProp: (name) => name !== 'over' })<{ over: boolean }>(
  ({ theme, over }) => ({
    fontWeight: 600,
    whiteSpace: 'nowrap',
    color: over ? theme.palette.light.red.text : 'inherit',
  }),
);

export interface CountdownProps {
  readonly dueAt: string;
  /** Only the figure, without 余 / 超. */
  readonly bare?: boolean;
}

/** Time left to a limit, or past it, on the station's clock; whole days where hours would say nothing. */
export function Countdown({ dueAt, bare = false }: CountdownProps): ReactNode {
  const t = useWords();
  const span = useSpanWords();
  const leftMs = Date.parse(dueAt) - useNow();
  const isOver = leftMs < 0;
  const time = span(Math.abs(leftMs));
  const sign = isOver ? `−${time}` : time;
  return (
    <Figure role="timer" over={isOver}>
      {bare ? sign : t(isOver ? messages.timeOver : messages.timeLeft, { time })}
    </Figure>
  );
}

export interface ElapsedProps {
  readonly since: string;
  readonly until?: string | undefined;
}

/** Time since an instant, running until it is given an end. */
export function Elapsed({ since, until }: ElapsedProps): ReactNode {
  const now = useNow();
  const span = useSpanWords();
  return span((until === undefined ? now : Date.parse(until)) - Date.parse(since));
}
