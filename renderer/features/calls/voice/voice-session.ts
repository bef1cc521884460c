import {
  concat,
  defer,
  filter,
  finalize,
  from,
  map,
  merge,
  type Observable,
  of,
  repeat,
  switchMap,
  take,
  takeUntil,
  takeWhile,
  tap,
  timer,
} from 'rxjs';
import type { OutputOf } from '../../../../contract/index.js';
import type { Reply } from '../../../../contract/wire/envelope.js';
import type { WireError } from '../../../../contract/wire/errors.js';
import { backOnline } from '../../../client/back-online.js';
import type { StationClient } from '../../../client/station-client.js';
import { refreshMap } from '../../../rx/refresh-map.js';
import { peakDb, pcmOfText, silentDb, textOfPcm } from './pcm.rules.js';
import type { VoiceDevice } from './voice-device.js';

/**
 * `stalled`: the station has not answered for a while; `lost`: it is away, and joined again when it is back; `over`:
 * it no longer takes this seat, for the reason given.
 */
export type SessionState =
  | { readonly status: 'joining' | 'stalled' | 'lost' }
  | {
      readonly status: 'on';
      /** Loudest of what this seat said, dBFS. */
      readonly level: number;
      /** Loudest of what each person said, dBFS, by leg. */
      readonly levels: Readonly<Record<string, number>>;
    }
  | {
      readonly status: 'over';
      /** Absent: another window of this seat took the sound. */
      readonly error?: WireError;
    };

/** 60 ms at a time: some sixteen requests a second. */
const framesPerSend = 3;
/** What could not be sent in time is not said any more. */
const mostFrames = 20;
const stallMs = 2_000;
const tryAgainMs = 5_000;
const joinAgainMs = 500;
/** Put out again this soon, it would only fight with another window over one seat. */
const settledMs = 15_000;

const joining: SessionState = { status: 'joining' };
const lost: SessionState = { status: 'lost' };
const stalled: SessionState = { status: 'stalled' };
const taken: SessionState = { status: 'over' };

/** Frames of the microphone on their way to the station. */
class Outbox {
  #frames: Int16Array[] = [];

  get isReady(): boolean {
    return this.#frames.length >= framesPerSend;
  }

  put(frame: Int16Array): void {
    this.#frames.push(frame);
    if (this.#frames.length > mostFrames) this.#frames.shift();
  }

  take(): readonly Int16Array[] {
    return this.#frames.splice(0);
  }
}

function failed(error: WireError): SessionState {
  return error.category === 'unavailable' ? lost : { status: 'over', error };
}

/** One giving and taking. */
function exchange(
  client: StationClient,
  callOutId: string,
  frames: readonly Int16Array[],
  device: VoiceDevice,
): Observable<SessionState> {
  const level = frames.reduce((loudest, frame) => Math.max(loudest, peakDb(frame)), silentDb);
  const after = (reply: Reply<OutputOf<'calls.voice'>>): SessionState => {
    if (!reply.ok) return failed(reply.error);
    const { joined, sound, levels } = reply.result;
    if (!joined) return joining;
    if (sound !== '') device.play(pcmOfText(sound));
    return { status: 'on', level, levels };
  };
  return defer(() => {
    const answer = client.request('calls.voice', { callOutId, sound: textOfPcm(frames) });
    const late$ = timer(stallMs).pipe(
      map(() => stalled),
      takeUntil(from(answer)),
    );
    return merge(from(answer).pipe(map(after)), late$);
  });
}

/** Gives and takes until something is in the way. The pace is the microphone's: timers sleep in a hidden window. */
function talk(client: StationClient, callOutId: string, device: VoiceDevice): Observable<SessionState> {
  return defer(() => {
    const outbox = new Outbox();
    return device.frames$.pipe(
      tap((frame) => {
        outbox.put(frame);
      }),
      filter(() => outbox.isReady),
      refreshMap(() => exchange(client, callOutId, outbox.take(), device)),
      takeWhile(({ status }) => status === 'on' || status === 'stalled', true),
    );
  });
}

function join(client: StationClient, callOutId: string, device: VoiceDevice): Observable<SessionState> {
  return defer(() => client.request('calls.joinVoice', { callOutId, on: true })).pipe(
    switchMap((reply) => {
      if (!reply.ok) return of(failed(reply.error));
      const joinedAt = performance.now();
      return talk(client, callOutId, device).pipe(
        map((state) => (state.status === 'joining' && performance.now() - joinedAt < settledMs ? taken : state)),
      );
    }),
  );
}

/** A seat in a conference from subscribing to unsubscribing; completes after `over`, never errors. */
export function voiceSession(client: StationClient, callOutId: string, device: VoiceDevice): Observable<SessionState> {
  return defer(() => {
    let last: SessionState = joining;
    const again = (): Observable<unknown> =>
      last.status === 'lost'
        ? merge(backOnline(client.transport.connection$), timer(tryAgainMs)).pipe(take(1))
        : timer(joinAgainMs);
    return concat(of(joining), join(client, callOutId, device).pipe(repeat({ delay: again }))).pipe(
      tap((state) => {
        last = state;
      }),
      takeWhile(({ status }) => status !== 'over', true),
      finalize(() => {
        if (last.status !== 'over') void client.request('calls.joinVoice', { callOutId, on: false });
      }),
    );
  });
}
