import type { InputOf } from '../../../contract/index.js';
import type { WireError } from '../../../contract/wire/errors.js';
import { useSeatSettings } from '../../app/settings/SettingsContext.js';
import { useCommand } from '../../client/use-command.js';
import { canHangUp, inMeeting, type Mode, type Tile, unconfirmed } from './tile.rules.js';
import type { CallPlan, MarkResult } from './use-calls.js';

type StartInput = InputOf<'calls.start'>;

/** What can be done on the board. */
export interface CallActions {
  readonly start: (mode: Mode, memberIds?: readonly string[]) => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly repeat: (on: boolean) => Promise<void>;
  readonly again: (tile: Tile) => Promise<void>;
  readonly hangUp: (tile: Tile) => Promise<void>;
  /** Ends the conference: everybody in it is hung up. */
  readonly hangUpAll: () => Promise<void>;
  readonly mute: (tile: Tile, on: boolean) => Promise<void>;
  readonly mark: (tile: Tile, result: MarkResult | 'arrived') => Promise<void>;
  /** When somebody expects to be there, in minutes from now. */
  readonly expect: (tile: Tile, minutes: number) => Promise<void>;
  readonly remove: (tile: Tile) => Promise<void>;
  /** The officer's desk phone into the conference, or out of it without a number. */
  readonly officer: (callOutId: string, number: string | null) => Promise<void>;
  readonly record: (callOutId: string, on: boolean) => Promise<void>;
  /** Stops what runs and calls the same unconfirmed people by hand. */
  readonly dialByHand: () => Promise<void>;
  /** Goes on with those an interruption left unconfirmed. */
  readonly resume: (memberIds: readonly string[]) => Promise<void>;
  readonly busy: boolean;
  readonly error: WireError | undefined;
}

function useCallCommands() {
  return {
    start: useCommand('calls.start'),
    stop: useCommand('calls.stop'),
    repeat: useCommand('calls.repeat'),
    again: useCommand('calls.again'),
    hangUp: useCommand('calls.hangUp'),
    mute: useCommand('calls.mute'),
    mark: useCommand('calls.mark'),
    officer: useCommand('calls.officer'),
    record: useCommand('calls.record'),
    markMember: useCommand('command.mark'),
    expect: useCommand('command.expect'),
    remove: useCommand('command.remove'),
  };
}

type Commands = ReturnType<typeof useCallCommands>;

const pauseMs = 250;
const mostTries = 12;
const pause = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, pauseMs);
  });

/** Starts as soon as the call-out just stopped is written down as over. */
async function startAfterStop(commands: Commands, input: StartInput): Promise<void> {
  for (let count = 0; count < mostTries; count += 1) {
    const reply = await commands.start.run(input);
    if (reply.ok || reply.error.reason !== 'calls.already_running') return;
    await pause();
  }
}

/** A call that was dialled is marked itself; somebody never called is marked as a member. */
async function markTile(commands: Commands, { member, leg }: Tile, result: MarkResult | 'arrived'): Promise<void> {
  const { memberId } = member;
  if (result === 'arrived') await commands.markMember.run({ memberId, state: result });
  else if (leg !== undefined && leg.state !== 'queued') await commands.mark.run({ legId: leg.legId, result });
  else if (result === 'acknowledged' || result === 'cannot') await commands.markMember.run({ memberId, state: result });
}

function inputFor(plan: CallPlan, mode: Mode, memberIds: readonly string[] | undefined): StartInput {
  const { incidentId, provider, conference, wishes } = plan;
  return {
    incidentId,
    mode,
    ...(memberIds === undefined ? { repeat: wishes.repeat } : { memberIds: [...memberIds] }),
    ...(provider === undefined ? {} : { provider: provider.name, conference }),
    ...(wishes.speech === undefined ? {} : { speech: wishes.speech }),
  };
}

type Run = (work: (commands: Commands) => Promise<unknown>) => Promise<void>;

function starting(plan: CallPlan, run: Run, deskNumber: string): Pick<CallActions, 'start' | 'dialByHand' | 'resume'> {
  const begin = (input: StartInput) =>
    run(async (commands) => {
      const reply = await commands.start.run(input);
      // The officer hears the conference from its first voice on.
      if (!reply.ok || input.conference !== true || deskNumber === '') return;
      await commands.officer.run({ callOutId: reply.result.callOutId, number: deskNumber });
    });
  return {
    start: (mode, memberIds) => begin(inputFor(plan, mode, memberIds)),
    resume: (memberIds) => {
      const { mode = 'all', provider, conference, repeat } = plan.current ?? {};
      const ways = {
        ...(provider === undefined ? {} : { provider }),
        ...(conference === undefined ? {} : { conference }),
      };
      return begin({ ...inputFor(plan, mode, memberIds), ...ways, ...(repeat === undefined ? {} : { repeat }) });
    },
    dialByHand: () =>
      run(async (commands) => {
        const memberIds = unconfirmed(plan.tiles).map(({ member }) => member.memberId);
        plan.wish({ provider: 'link' });
        if (plan.isRunning && plan.current) await commands.stop.run({ callOutId: plan.current.callOutId });
        const { incidentId } = plan;
        await startAfterStop(commands, { incidentId, mode: 'each', memberIds, provider: 'link' });
      }),
  };
}

function oneByOne(
  plan: CallPlan,
  run: Run,
  start: CallActions['start'],
): Pick<CallActions, 'again' | 'hangUp' | 'mute' | 'hangUpAll'> {
  const { current, provider } = plan;
  return {
    again: ({ member: { memberId } }) => {
      // A call-out that is over takes people up again, but only on the line it ran on.
      if (current && (plan.isRunning || current.provider === provider?.name)) {
        return run((commands) => commands.again.run({ callOutId: current.callOutId, memberId }));
      }
      return start('each', [memberId]);
    },
    hangUp: (tile) =>
      run(async (commands) => {
        if (tile.leg && canHangUp(tile)) await commands.hangUp.run({ legId: tile.leg.legId });
      }),
    mute: ({ leg }, on) =>
      run(async (commands) => {
        if (leg) await commands.mute.run({ legId: leg.legId, on });
      }),
    hangUpAll: () =>
      run(async (commands) => {
        for (const { leg } of inMeeting(plan.tiles)) if (leg) await commands.hangUp.run({ legId: leg.legId });
      }),
  };
}

/** The commands of the board; what one of them was refused stays on screen until the next. */
export function useCallActions(plan: CallPlan): CallActions {
  const commands = useCallCommands();
  const { deskNumber } = useSeatSettings();
  const all = Object.values(commands);
  const run: Run = async (work) => {
    all.forEach((command) => {
      command.clear();
    });
    await work(commands);
  };
  const { current } = plan;
  const onCurrent = (work: (callOutId: string) => Promise<unknown>): Promise<void> =>
    run(async () => {
      if (current) await work(current.callOutId);
    });
  const start = starting(plan, run, deskNumber);
  return {
    ...start,
    ...oneByOne(plan, run, start.start),
    stop: () => onCurrent((callOutId) => commands.stop.run({ callOutId })),
    repeat: (on) => onCurrent((callOutId) => commands.repeat.run({ callOutId, on })),
    mark: (tile, result) => run(() => markTile(commands, tile, result)),
    expect: ({ member: { memberId } }, minutes) => run(() => commands.expect.run({ memberId, minutes })),
    remove: ({ member: { memberId } }) => run(() => commands.remove.run({ memberId })),
    officer: (callOutId, number) => run(() => commands.officer.run({ callOutId, number })),
    record: (callOutId, on) => run(() => commands.record.run({ callOutId, on })),
    busy: all.some((command) => command.busy),
    error: all.find((command) => command.error)?.error,
  };
}
