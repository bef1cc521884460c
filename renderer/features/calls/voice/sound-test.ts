import {
  BehaviorSubject,
  bufferCount,
  catchError,
  concat,
  map,
  type Observable,
  of,
  scan,
  startWith,
  switchMap,
  take,
  takeWhile,
} from 'rxjs';
import { openedDevice } from './opened-device.js';
import { peakDb, silentDb } from './pcm.rules.js';
import type { DeviceChoice, OpenVoiceDevice, VoiceDevice } from './voice-device.js';
import { VoiceFault, type VoiceProblem } from './voice-problem.js';

export interface SoundTestState {
  readonly stage: 'idle' | 'opening' | 'listening' | 'recording' | 'playing';
  /** Loudest of the last moment, dBFS. */
  readonly level: number;
  /** Loudest of the whole test, dBFS; stays after it. Absent: nothing was tested yet. */
  readonly peak?: number | undefined;
  readonly problem?: VoiceProblem | undefined;
}

type TestKind = 'microphone' | 'loopback';

/** 80 ms: what the ring gathers before it plays, and often enough for a meter. */
const framesAtOnce = 4;
/** Three seconds. */
const recordedPieces = 38;

export const soundTestIdle: SoundTestState = { stage: 'idle', level: silentDb };

function pieces(device: VoiceDevice): Observable<readonly Int16Array[]> {
  return device.frames$.pipe(bufferCount(framesAtOnce));
}

function heard(stage: SoundTestState['stage'], piece: readonly Int16Array[]): SoundTestState {
  return { stage, level: Math.max(...piece.map(peakDb)) };
}

function listen(device: VoiceDevice): Observable<SoundTestState> {
  return pieces(device).pipe(map((piece) => heard('listening', piece)));
}

/** Records and plays at the pace of the microphone, which is the pace of the headset. */
function loopBack(device: VoiceDevice): Observable<SoundTestState> {
  const recorded: (readonly Int16Array[])[] = [];
  const play = (piece: readonly Int16Array[] | undefined): void => {
    piece?.forEach(device.play);
  };
  const record$ = pieces(device).pipe(
    take(recordedPieces),
    map((piece) => {
      recorded.push(piece);
      return heard('recording', piece);
    }),
  );
  const play$ = pieces(device).pipe(
    // Two pieces ahead, so that a late tick makes no gap; and the time to play them out.
    take(recordedPieces + 3),
    map((_, index) => {
      if (index === 0) play(recorded[0]);
      play(recorded[index + 1]);
      return heard('playing', recorded[index] ?? []);
    }),
    map((state) => ({ ...state, level: Math.max(silentDb, state.level) })),
  );
  return concat(record$, play$, of(soundTestIdle));
}

/** The peak belongs to what was said; what is played back or left idle keeps it. */
function withPeak(before: SoundTestState, now: SoundTestState): SoundTestState {
  switch (now.stage) {
    case 'opening':
      return now;
    case 'listening':
    case 'recording':
      return { ...now, peak: Math.max(before.peak ?? silentDb, now.level) };
    case 'idle':
    case 'playing':
      return { ...now, peak: before.peak };
  }
}

/** Tries the microphone of this seat. Nobody watching `state$` closes it. */
export class SoundTest {
  readonly #kind$ = new BehaviorSubject<TestKind | undefined>(undefined);
  readonly state$: Observable<SoundTestState>;

  constructor(
    private readonly open: OpenVoiceDevice,
    private readonly choice: () => DeviceChoice,
  ) {
    this.state$ = this.#kind$.pipe(
      switchMap((kind) => (kind === undefined ? of(soundTestIdle) : this.#run(kind))),
      scan(withPeak),
    );
  }

  /** To be called from a click. */
  start(kind: TestKind): void {
    this.#kind$.next(kind);
  }

  stop(): void {
    this.#kind$.next(undefined);
  }

  #run(kind: TestKind): Observable<SoundTestState> {
    return openedDevice(this.open, this.choice()).pipe(
      switchMap((device) => {
        if (device.problem !== undefined) return of({ ...soundTestIdle, problem: device.problem });
        return kind === 'microphone' ? listen(device) : loopBack(device);
      }),
      catchError((error: unknown) =>
        of({ ...soundTestIdle, problem: error instanceof VoiceFault ? error.problem : ('unsupported' as const) }),
      ),
      takeWhile(({ stage }) => stage !== 'idle', true),
      startWith<SoundTestState>({ ...soundTestIdle, stage: 'opening' }),
    );
  }
}
