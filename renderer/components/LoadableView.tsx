import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useErrorWords } from '../app/errors/use-error-words.js';
import { useWords } from '../app/i18n/use-words.js';
import type { Loadable } from '../rx/loadable.js';
import { EmptyState } from './EmptyState.js';
import { messages } from './messages.js';

const Wait = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  margin: 'auto',
  padding: theme.spacing(3),
  color: theme.palette.text.secondary,
}));

const Old = styled('div')(({ theme }) => ({
  ...theme.typography.caption,
  flex: 'none',
  padding: theme.spacing(0.5, 1.5),
  backgroundColor: theme.palette.light.none.soft,
  color: theme.palette.text.secondary,
}));

export interface LoadableViewProps<T> {
  readonly state: Loadable<T>;
  readonly onRetry?: () => void;
  /** Shown instead of the value while there is none to ask for. */
  readonly idle?: ReactNode;
  readonly isEmpty?: (value: T) => boolean;
  readonly empty?: ReactNode;
  readonly children: (value: T) => ReactNode;
}

/** Loading, error, stale and empty, the same on every page. */
export function LoadableView<T>({ state, onRetry, idle, isEmpty, empty, children }: LoadableViewProps<T>): ReactNode {
  const t = useWords();
  const words = useErrorWords();
  if (state.status === 'idle') return idle;
  if (state.status === 'loading') return <Wait role="status">{t(messages.stateLoading)}</Wait>;
  if (state.status === 'error') {
    const retry = onRetry ? <Button onClick={onRetry}>{t(messages.stateRetry)}</Button> : undefined;
    return (
      <div role="alert">
        <EmptyState title={words(state.error)} action={retry} />
      </div>
    );
  }
  const body =
    isEmpty?.(state.value) === true ? (empty ?? <EmptyState title={t(messages.stateEmpty)} />) : children(state.value);
  return (
    <>
      {state.status === 'stale' ? (
        <Old role="status">{t(messages.stateStale, { reason: words(state.error) })}</Old>
      ) : undefined}
      {body}
    </>
  );
}
