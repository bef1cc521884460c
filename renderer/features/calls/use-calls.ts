import { useMemo, useState } from 'react';
import type { InputOf, OutputOf } from '../../../contract/index.js';
import type { WireError } from '../../../contract/wire/errors.js';
import { useMay } from '../../app/session/SessionContext.js';
import { useQuery } from '../../client/use-query.js';
import { type Loadable, valueOf } from '../../rx/loadable.js';
import type { NumberHistory } from './number-history.rules.js';
import { choicesOf, providerOf, staysConnected } from './provider-choice.rules.js';
import { type CallOut, type Provider, type ProviderName, type Tile, tilesOf } from './tile.rules.js';
import { type CallActions, useCallActions } from './use-call-actions.js';
import { useLegSounds } from './use-leg-sounds.js';
import { useLines } from './use-lines.js';

export type MarkResult = InputOf<'calls.mark'>['result'];

/** How the next calls go, as far as the officer has said so. */
export interface CallWishes {
  readonly provider?: ProviderName;
  /** Who confirms stays on the line. */
  readonly conference?: boolean;
  /** The unreached are called again and again. */
  readonly repeat: boolean;
  /** What is said, in the officer's words. */
  readonly speech?: string | undefined;
}

interface Known {
  readonly incidentId: string;
  readonly scope: string;
  readonly group: Loadable<OutputOf<'command.group'>>;
  readonly refetch: () => void;
  readonly tiles: readonly Tile[];
  /** The call-out that runs, else the last one. */
  readonly current: CallOut | undefined;
  readonly isRunning: boolean;
  readonly providers: readonly Provider[];
  /** Ways to call to choose from. */
  readonly choices: readonly Provider[];
  readonly defaultProvider: ProviderName | undefined;
  /** What earlier calls say about the numbers. */
  readonly numbers: ReadonlyMap<string, NumberHistory>;
}

/** What is known, and the plan for the next calls. */
export interface CallPlan extends Known {
  readonly provider: Provider | undefined;
  readonly conference: boolean;
  readonly wishes: CallWishes;
  readonly wish: (part: Partial<CallWishes>) => void;
}

export interface Calls extends CallPlan, CallActions {
  readonly mayCall: boolean;
  readonly busy: boolean;
  readonly error: WireError | undefined;
}

/** Before the station has answered. */
const noLines = { providers: [], defaultProvider: undefined };

function useNumbers(incidentId: string, mayCall: boolean): ReadonlyMap<string, NumberHistory> {
  const when = { kinds: ['calls.settled', 'calls.stopped', 'calls.interrupted', 'command.'], incidentId };
  const history = valueOf(useQuery('calls.numbers', mayCall ? { incidentId } : undefined, when).state)?.numbers;
  return useMemo(() => new Map((history ?? []).map((one) => [one.number, one])), [history]);
}

function useKnown(incidentId: string, scope: string, mayCall: boolean): Known {
  const when = { kinds: ['calls.', 'command.', 'incidents.activated'], incidentId };
  const group = useQuery('command.group', { incidentId }, when);
  const list = useQuery('calls.list', { incidentId }, when);
  const { providers, defaultProvider } = useLines() ?? noLines;
  const numbers = useNumbers(incidentId, mayCall);
  const members = valueOf(group.state)?.members;
  const callOuts = valueOf(list.state)?.callOuts;
  useLegSounds(callOuts);
  const tiles = useMemo(() => tilesOf(members ?? [], callOuts ?? []), [members, callOuts]);
  const current = callOuts?.find((one) => one.state === 'running') ?? callOuts?.[0];
  return {
    incidentId,
    scope,
    group: group.state,
    refetch: () => {
      group.refetch();
      list.refetch();
    },
    tiles,
    current,
    isRunning: current?.state === 'running',
    providers,
    choices: choicesOf(providers, scope),
    defaultProvider,
    numbers,
  };
}

/** The command group of an incident on the line: what is known, and what can be done. */
export function useCalls(incidentId: string, scope: string): Calls {
  const mayCall = useMay('calls.start');
  const known = useKnown(incidentId, scope, mayCall);
  const [wishes, setWishes] = useState<CallWishes>({ repeat: false });
  const provider = providerOf(known.choices, wishes.provider, known.defaultProvider);
  const fits = staysConnected(provider, known.tiles.length, scope);
  const plan: CallPlan = {
    ...known,
    provider,
    conference: provider?.conference === true && (wishes.conference ?? fits),
    wishes,
    wish: (part) => {
      setWishes((previous) => ({ ...previous, ...part }));
    },
  };
  return { ...plan, ...useCallActions(plan), mayCall };
}
