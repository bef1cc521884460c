import { useEffect } from 'react';
import type { OutputOf } from '../../../contract/index.js';
import { useQuery } from '../../client/use-query.js';
import { valueOf } from '../../rx/loadable.js';

export type Lines = OutputOf<'calls.providers'>;

/** A line that comes or goes writes no journal row. */
const askEveryMs = 10_000;

/** Asks again every so often, for what changes without a journal row. */
export function useEvery(run: () => void, everyMs: number): void {
  useEffect(() => {
    const timer = setInterval(run, everyMs);
    return () => {
      clearInterval(timer);
    };
  }, [run, everyMs]);
}

/** The ways to call and how each line stands. */
export function useLines(): Lines | undefined {
  const { state, refetch } = useQuery('calls.providers', {}, { kinds: ['calls.'] });
  useEvery(refetch, askEveryMs);
  return valueOf(state);
}
