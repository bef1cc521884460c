import { useCallback, useMemo } from 'react';
import type { OutputOf } from '../../../contract/index.js';
import { useDraft } from '../../app/settings/use-draft.js';
import { useClient } from '../../client/ClientContext.js';
import { useTypedRequest } from '../../client/use-typed-request.js';
import { useQuery } from '../../client/use-query.js';
import { type Loadable, valueOf } from '../../rx/loadable.js';
import { emptyDraft, type IntakeDraft, type Match, type PlanMatch } from './intake-draft.js';
import { rankedPlans } from './ranking.rules.js';

const pauseMs = 130;

export interface Intake {
  readonly draft: IntakeDraft;
  readonly change: (part: Partial<IntakeDraft>) => void;
  readonly clear: () => void;
  readonly state: Loadable<Match>;
  readonly match: Match | undefined;
  readonly plans: readonly PlanMatch[];
  /** An incident that was reported before and is decided now; its words stay as they are. */
  readonly incidentId: string | undefined;
  readonly isLoading: boolean;
}

/** What stays as it was reported. */
function asReported(incident: OutputOf<'incidents.get'>): Partial<IntakeDraft> {
  const { text, channel, caller, place } = incident;
  return {
    text,
    channel,
    callerName: caller?.name ?? '',
    callerNumber: caller?.number ?? '',
    placeText: place.text ?? '',
  };
}

/** The intake: the draft on this seat and the ranking that follows it. */
export function useIntake(incidentId: string | undefined): Intake {
  const client = useClient();
  const [draft, setDraft, clear] = useDraft<IntakeDraft>(`intake.${incidentId ?? 'new'}`, emptyDraft);
  const existing = valueOf(useQuery('incidents.get', incidentId === undefined ? undefined : { incidentId }).state);
  const text = existing?.text ?? draft.text;
  const isBlank = text.trim() === '';
  const town = draft.townCode ?? existing?.place.townCode;
  const state = useTypedRequest(
    'incidents.match',
    isBlank ? undefined : { text, confirmed: [...draft.confirmed], ...(town === undefined ? {} : { town }) },
    pauseMs,
  );
  const match = valueOf(state);
  const change = useCallback(
    (part: Partial<IntakeDraft>) => {
      setDraft((previous) => {
        const startedAt = previous.startedAt ?? new Date(client.clock.now()).toISOString();
        return { ...previous, startedAt, ...part };
      });
    },
    [client, setDraft],
  );
  const parted = draft.parted;
  const plans = useMemo(() => (match ? rankedPlans(match, parted) : []), [match, parted]);
  const shown = useMemo(() => (existing ? { ...draft, ...asReported(existing) } : draft), [draft, existing]);
  return {
    draft: shown,
    change,
    clear,
    state,
    match,
    plans,
    incidentId,
    isLoading: incidentId !== undefined && !existing,
  };
}
