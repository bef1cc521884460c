import { useMemo } from 'react';
import { useQuery } from '../../client/use-query.js';
import { valueOf } from '../../rx/loadable.js';

/** Name of a plan by its code; the code itself while the names are on their way. */
export function usePlanTitles(): (code: string) => string {
  const { state } = useQuery('plans.list', {}, { kinds: ['plans.'] });
  const plans = valueOf(state)?.plans;
  return useMemo(() => {
    const titles = new Map(plans?.map((plan) => [plan.code, plan.title]));
    return (code) => titles.get(code) ?? code;
  }, [plans]);
}
