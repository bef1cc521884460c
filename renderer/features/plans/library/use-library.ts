import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { OutputOf } from '../../../../contract/index.js';
import type { PlanLoadReport, PlanSummary } from '../../../../contract/plans/library.model.js';
import { useCommand } from '../../../client/use-command.js';
import { useQuery } from '../../../client/use-query.js';
import { useTypedRequest } from '../../../client/use-typed-request.js';
import { type Loadable, valueOf } from '../../../rx/loadable.js';
import { addressOf, filtersOf } from './filter-address.rules.js';
import { filterPlans, type PlanFilters, type ReadinessByCode } from './plan-filters.rules.js';

const typingPauseMs = 150;
const addressPauseMs = 300;

/** Filters of the list; the address keeps them, so that the way back from a plan finds them again. */
export function useFilters(): readonly [PlanFilters, (part: Partial<PlanFilters>) => void] {
  const [params, setParams] = useSearchParams();
  const [filters, setFilters] = useState(() => filtersOf(params));
  const address = addressOf(filters).toString();
  const known = addressOf(filtersOf(params)).toString();
  useEffect(() => {
    if (address === known) return undefined;
    const timer = setTimeout(() => {
      setParams(new URLSearchParams(address), { replace: true });
    }, addressPauseMs);
    return () => {
      clearTimeout(timer);
    };
  }, [address, known, setParams]);
  return [
    filters,
    (part) => {
      setFilters((before) => ({ ...before, ...part }));
    },
  ];
}

/** Plans that hold the words typed. */
export interface Found {
  /** Best first, inside the filters. */
  readonly plans: readonly PlanSummary[];
  /** Hits the filters keep from view. */
  readonly filtered: number;
  readonly sum: { readonly plans: number; readonly places: number };
}

export interface Library {
  readonly state: Loadable<OutputOf<'plans.list'>>;
  readonly refetch: () => void;
  /** All plans, for the counts. */
  readonly all: readonly PlanSummary[];
  /** Plans inside the filters, whatever is searched. */
  readonly listed: readonly PlanSummary[];
  readonly readiness: ReadinessByCode;
  /** What was searched; the error of a search is its state's. */
  readonly search: Loadable<OutputOf<'plans.list'>>;
  readonly found: Found | undefined;
  /** Plans of the library this role may not read. */
  readonly hidden: number;
  readonly refused: PlanLoadReport['refused'];
}

const noReadiness: ReadinessByCode = {};
const noPlans: readonly PlanSummary[] = [];

/** Plans the report counts and the list does not show, once both are known. */
function hiddenOf(listed: number | undefined, loaded: number | undefined): number {
  return listed === undefined || loaded === undefined ? 0 : Math.max(0, loaded - listed);
}

function foundOf(plans: readonly PlanSummary[], passing: readonly PlanSummary[]): Found {
  return {
    plans: passing,
    filtered: plans.length - passing.length,
    sum: { plans: passing.length, places: passing.reduce((sum, plan) => sum + (plan.hitCount ?? 0), 0) },
  };
}

/** What the last load said, and the readiness of every plan that may be read. */
function useAround(): Pick<Library, 'readiness' | 'refused'> & { readonly loaded: number | undefined } {
  const rated = useQuery('plans.readiness', {}, { kinds: ['plans.', 'directory.', 'resources.'] });
  const report = valueOf(useQuery('plans.loadReport', {}, { kinds: ['plans.'] }).state);
  return {
    readiness: valueOf(rated.state)?.plans ?? noReadiness,
    refused: report?.refused ?? [],
    loaded: report?.loaded,
  };
}

/** Everything the library page shows. */
export function useLibrary(filters: PlanFilters): Library {
  const text = filters.text.trim();
  const list = useQuery('plans.list', {}, { kinds: ['plans.', 'duty.'] });
  const { readiness, refused, loaded } = useAround();
  const search = useTypedRequest('plans.list', text === '' ? undefined : { text }, typingPauseMs);
  const known = valueOf(list.state)?.plans;
  const all = known ?? noPlans;
  const hits = text === '' ? undefined : valueOf(search)?.plans;
  return {
    state: list.state,
    refetch: list.refetch,
    all,
    listed: filterPlans(all, filters, readiness),
    readiness,
    search,
    found: hits && foundOf(hits, filterPlans(hits, filters, readiness)),
    hidden: hiddenOf(known?.length, loaded),
    refused,
  };
}

/** Marks plans for this shift; absent for roles that do not keep marks. */
export function useMark(isAllowed: boolean): ((plan: PlanSummary) => void) | undefined {
  const { run } = useCommand('plans.bookmark');
  return isAllowed ? (plan) => void run({ code: plan.code, on: !plan.bookmarked }) : undefined;
}
