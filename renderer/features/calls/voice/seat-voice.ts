import {
  BehaviorSubject,
  catchError,
  combineLatest,
  ignoreElements,
  map,
  merge,
  type Observable,
  of,
  scan,
  startWith,
  switchMap,
  takeWhile,
  tap,
} from 'rxjs';
import type { StationClient } from '../../../client/station-client.js';
import { openedDevice } from './opened-device.js';
import { type Heard, heardBy } from './speaking.rules.js';
import type { DeviceChoice, OpenVoiceDevice, VoiceDevice } from './voice-device.js';
import { VoiceFault, type VoiceProblem } from './voice-problem.js';
import { type SessionState, voiceSession } from './voice-session.js';

/** `opening`: the browser asks whether it may listen. */
type Part = SessionState | { readonly status: 'off' | 'opening' };

interface Live {
  readonly part: Part;
  readonly problem?: VoiceProblem | undefined;
  /** Who spoke last. */
  readonly heard: Heard;
}

export type VoiceState = Live & { readonly isMuted: boolean };

const off: Live = { part: { status: 'off' }, heard: {} };

export const voiceOff: VoiceState = { ...off, isMuted: false };

function heardOf(before: Heard, part: SessionState): Heard {
  return part.status === 'on' ? heardBy(before, part.levels, performance.now()) : {};
}

export interface SeatVoiceParts {
  readonly client: StationClient;
  readonly callOutId: string;
  readonly open: OpenVoiceDevice;
  /** Asked each time the seat joins. */
  readonly choice: () => DeviceChoice;
}

/** Microphone and headset of this seat in one conference. Nobody watching `state$` means not in it. */
export class SeatVoice {
  readonly #wanted$ = new BehaviorSubject(false);
  readonly #muted$ = new BehaviorSubject(false);
  readonly state$: Observable<VoiceState>;

  constructor(private readonly parts: SeatVoiceParts) {
    const live$ = this.#wanted$.pipe(switchMap((isWanted) => (isWanted ? this.#live() : of(off))));
    this.state$ = combineLatest([live$, this.#muted$]).pipe(map(([live, isMuted]) => ({ ...live, isMuted })));
  }

  /** To be called from a click: browsers give sound to nobody else. */
  join(): void {
    this.#muted$.next(false);
    this.#wanted$.next(true);
  }

  leave(): void {
    this.#wanted$.next(false);
  }

  mute(on: boolean): void {
    this.#muted$.next(on);
  }

  #live(): Observable<Live> {
    const { open, choice } = this.parts;
    return openedDevice(open, choice()).pipe(
      switchMap((device) => this.#talk(device)),
      catchError((error: unknown) =>
        of<Live>({ ...off, problem: error instanceof VoiceFault ? error.problem : 'unsupported' }),
      ),
      startWith<Live>({ ...off, part: { status: 'opening' } }),
      takeWhile(({ part }) => part.status !== 'over', true),
    );
  }

  #talk(device: VoiceDevice): Observable<Live> {
    const { client, callOutId } = this.parts;
    const muting$ = this.#muted$.pipe(
      tap((isMuted) => {
        device.mute(isMuted);
      }),
      ignoreElements(),
    );
    const problem$ = device.lost$.pipe(startWith(device.problem));
    const said$ = voiceSession(client, callOutId, device).pipe(
      scan<SessionState, Live>((before, part) => ({ part, heard: heardOf(before.heard, part) }), off),
    );
    const live$ = combineLatest([said$, problem$]).pipe(map(([live, problem]): Live => ({ ...live, problem })));
    return merge(muting$, live$);
  }
}
