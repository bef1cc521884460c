import { useMemo, useState } from 'react';
import type { InputOf, OutputOf } from '../../../contract/index.js';
import type { WireError } from '../../../contract/wire/errors.js';
import { useMay } from '../../app/session/SessionContext.js';
import { useCommand } from '../../client/use-command.js';
import { useQuery } from '../../client/use-query.js';
import { type Loadable, valueOf } from '../../rx/loadable.js';
import { type CallOut, type Provider, type Tile, tilesOf } from './tile.rules.js';

export type Mode = InputOf<'calls.start'>['mode'];
export type ProviderName = Provider['name'];
export type MarkResult = InputOf<'calls.mark'>['result'];

export interface Calls {
  readonly group: Loadable<OutputOf<'command.group'>>;
  readonly refetch: () => void;
  readonly tiles: readonly Tile[];
  /** The call-out that runs, else the last one. */
  readonly current: CallOut | undefined;
  readonly isRunning: boolean;
  readonly providers: readonly Provider[];
  readonly provider: ProviderName | undefined;
  readonly chooseProvider: (name: ProviderName) => void;
  readonly mayCall: boolean;
  readonly start: (mode: Mode, memberIds?: readonly string[]) => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly again: (tile: Tile) => Promise<void>;
  readonly mark: (tile: Tile, result: MarkResult | 'arrived') => Promise<void>;
  readonly remove: (tile: Tile) => Promise<void>;
  readonly busy: boolean;
  readonly error: WireError | undefined;
}

interface Known extends Pick<Calls, 'group' | 'refetch' | 'tiles' | 'current' | 'isRunning' | 'providers'> {
  readonly defaultProvider: ProviderName | undefined;
}

function useKnown(incidentId: string): Known {
  const when = { kinds: ['calls.', 'command.', 'incidents.activated'], incidentId };
  const group = useQuery('command.group', { incidentId }, when);
  const list = useQuery('calls.list', { incidentId }, when);
  const lines = valueOf(useQuery('calls.providers', {}, { kinds: [] }).state);
  const members = valueOf(group.state)?.members;
  const callOuts = valueOf(list.state)?.callOuts;
  const tiles = useMemo(() => tilesOf(members ?? [], callOuts ?? []), [members, callOuts]);
  const current = callOuts?.find((one) => one.state === 'running') ?? callOuts?.[0];
  return {
    group: group.state,
    refetch: () => {
      group.refetch();
      list.refetch();
    },
    tiles,
    current,
    isRunning: current?.state === 'running',
    providers: lines?.providers ?? [],
    defaultProvider: lines?.defaultProvider,
  };
}

function useCallCommands() {
  return {
    start: useCommand('calls.start'),
    stop: useCommand('calls.stop'),
    again: useCommand('calls.again'),
    mark: useCommand('calls.mark'),
    markMember: useCommand('command.mark'),
    remove: useCommand('command.remove'),
  };
}

type Commands = ReturnType<typeof useCallCommands>;

/** A call that was dialled is marked itself; somebody never called is marked as a member. */
async function markTile(commands: Commands, { member, leg }: Tile, result: MarkResult | 'arrived'): Promise<void> {
  const { memberId } = member;
  if (result === 'arrived') await commands.markMember.run({ memberId, state: result });
  else if (leg !== undefined && leg.state !== 'queued') await commands.mark.run({ legId: leg.legId, result });
  else if (result === 'acknowledged' || result === 'cannot') await commands.markMember.run({ memberId, state: result });
}

function actionsOf(
  incidentId: string,
  { current }: Known,
  commands: Commands,
  provider: ProviderName | undefined,
): Pick<Calls, 'start' | 'stop' | 'again' | 'mark' | 'remove'> {
  const forget = (): void => {
    Object.values(commands).forEach((command) => {
      command.clear();
    });
  };
  const start: Calls['start'] = async (mode, memberIds) => {
    forget();
    const chosen = memberIds === undefined ? {} : { memberIds: [...memberIds] };
    await commands.start.run({ incidentId, mode, ...chosen, ...(provider === undefined ? {} : { provider }) });
  };
  return {
    start,
    stop: async () => {
      forget();
      if (current) await commands.stop.run({ callOutId: current.callOutId });
    },
    again: async ({ member: { memberId } }) => {
      forget();
      if (current?.state === 'running') await commands.again.run({ callOutId: current.callOutId, memberId });
      else await start('each', [memberId]);
    },
    mark: async (tile, result) => {
      forget();
      await markTile(commands, tile, result);
    },
    remove: async ({ member: { memberId } }) => {
      forget();
      await commands.remove.run({ memberId });
    },
  };
}

/** The command group of an incident on the line: what is known, and what can be done. */
export function useCalls(incidentId: string): Calls {
  const known = useKnown(incidentId);
  const [chosen, setChosen] = useState<ProviderName>();
  const commands = useCallCommands();
  const mayCall = useMay('calls.start');
  const provider = chosen ?? known.defaultProvider;
  const all = Object.values(commands);
  return {
    ...known,
    ...actionsOf(incidentId, known, commands, provider),
    provider,
    chooseProvider: setChosen,
    mayCall,
    busy: all.some((command) => command.busy),
    error: all.find((command) => command.error)?.error,
  };
}
