import { ClipLibrary } from './clip-library.js';
import { ClipPlayer } from './clip-player.js';
import { ConferenceRoom } from './conference-room.js';
import { FrameTicker, type Ticker } from './frame-ticker.js';
import { MediaError } from './media-error.js';
import { type MediaEvent } from './media-event.js';
import { type PortRange } from './port-pair.js';
import { RtpCall } from './rtp-call.js';
import { silentFrame } from './sound.js';

const DEFAULT_PORTS: PortRange = { first: 40_000, last: 40_999 };

/** What the engine is made with; all but `events` is for tests and unusual sites. */
export interface MediaEngineOptions {
  readonly events: (event: MediaEvent) => void;
  readonly ports?: PortRange;
  readonly ticker?: Ticker;
  /** Milliseconds that never go back. */
  readonly now?: () => number;
  readonly random?: () => number;
}

interface EngineCall {
  readonly call: RtpCall;
  readonly player: ClipPlayer;
  room: string | undefined;
  isMuted: boolean;
}

/**
 * All sound of the telephony process: calls, rooms, clips, recordings, on one 20 ms clock that runs while there is
 * anything to do. What names a call nobody made throws MediaError `unknown_call`.
 */
export class MediaEngine {
  readonly #tell: (event: MediaEvent) => void;
  readonly #ports: PortRange;
  readonly #ticker: Ticker;
  readonly #now: () => number;
  readonly #random: () => number;
  readonly #clips = new ClipLibrary();
  readonly #calls = new Map<string, EngineCall>();
  readonly #rooms = new Map<string, ConferenceRoom>();
  #isTicking = false;

  constructor(options: MediaEngineOptions) {
    this.#tell = options.events;
    this.#ports = options.ports ?? DEFAULT_PORTS;
    this.#ticker = options.ticker ?? new FrameTicker();
    this.#now = options.now ?? (() => performance.now());
    this.#random = options.random ?? Math.random;
  }

  /** The sound of a new call, for the SIP side. Throws MediaError `call_exists`. */
  createCall(callId: string, options: { readonly localAddress: string; readonly offerSrtp: boolean }): RtpCall {
    if (this.#calls.has(callId)) throw new MediaError('call_exists', `There is a call ${callId} already`);
    const call = new RtpCall(
      { ...options, ports: this.#ports, now: this.#now, random: this.#random },
      {
        digit: (digit) => this.#tell({ kind: 'digit', callId, digit }),
        silent: (on) => this.#tell({ kind: 'silent', callId, on }),
      },
    );
    const player = new ClipPlayer(
      {
        played: () => this.#tell({ kind: 'played', callId }),
        failed: (error) => this.#tell({ kind: 'refused', callId, why: error.message }),
      },
      (file) => this.#clips.read(file),
    );
    this.#calls.set(callId, { call, player, room: undefined, isMuted: false });
    this.#keepTime();
    return call;
  }

  /**
   * Plays files to one phone instead of the room, one after another; a new list replaces the running one, an empty one
   * stops it. Waits while the call is held. Resolves when the files are read; a bad file is told as `refused`.
   */
  async play(callId: string, files: readonly string[]): Promise<void> {
    await this.#callOf(callId).player.play(files);
  }

  /** Puts a call into a room, out of the one it was in. */
  join(callId: string, room: string): void {
    const entry = this.#callOf(callId);
    if (entry.room === room) return;
    this.leave(callId);
    this.#roomOf(room).addCall(callId, entry.isMuted);
    entry.room = room;
  }

  leave(callId: string): void {
    const entry = this.#callOf(callId);
    if (entry.room === undefined) return;
    this.#rooms.get(entry.room)?.removeCall(callId);
    entry.room = undefined;
    this.#keepTime();
  }

  /** Also holds for rooms joined later. */
  mute(callId: string, on: boolean): void {
    const entry = this.#callOf(callId);
    entry.isMuted = on;
    if (entry.room !== undefined) this.#rooms.get(entry.room)?.mute(callId, on);
  }

  /** A held phone hears clips only and is not heard; the SIP side still has to tell it. */
  hold(callId: string, on: boolean): void {
    this.#callOf(callId).call.hold(on);
  }

  /** Throws MediaError `bad_digits`. */
  sendDigits(callId: string, digits: string): void {
    this.#callOf(callId).call.sendDigits(digits);
  }

  /** Records a room into a new file, or stops. Resolves when begun or ended; trouble is told as `refused`. */
  async record(room: string, file: string | null): Promise<void> {
    if (file === null && !this.#rooms.has(room)) return;
    await this.#roomOf(room).record(file);
    this.#keepTime();
  }

  /** Sound of a seat (as in `seat_audio`); the seat is in the room from its first. */
  seatAudio(room: string, seat: string, pcm: string): void {
    this.#roomOf(room).hearSeat(seat, pcm);
  }

  seatLeave(room: string, seat: string): void {
    this.#rooms.get(room)?.removeSeat(seat);
    this.#keepTime();
  }

  /** Ends a call's sound; does nothing for a call already gone. */
  closeCall(callId: string): void {
    const entry = this.#calls.get(callId);
    if (entry === undefined) return;
    this.leave(callId);
    entry.player.stop();
    entry.call.close();
    this.#calls.delete(callId);
    this.#keepTime();
  }

  /** Ends everything. Resolves when the recordings lie whole on the disk. */
  async close(): Promise<void> {
    const rooms = Array.from(this.#rooms.values());
    for (const callId of Array.from(this.#calls.keys())) this.closeCall(callId);
    this.#rooms.clear();
    this.#keepTime();
    await Promise.all(rooms.map((room) => room.record(null)));
  }

  #callOf(callId: string): EngineCall {
    const entry = this.#calls.get(callId);
    if (entry === undefined) throw new MediaError('unknown_call', `There is no call ${callId}`);
    return entry;
  }

  #roomOf(name: string): ConferenceRoom {
    const room = this.#rooms.get(name) ?? new ConferenceRoom(name, this.#tell);
    this.#rooms.set(name, room);
    if (!this.#isTicking) this.#keepTime(true);
    return room;
  }

  /** Lets the clock run while somebody needs it. `isNeeded`: a room was just made, for someone about to enter. */
  #keepTime(isNeeded = false): void {
    if (!isNeeded) {
      for (const [name, room] of this.#rooms) if (room.isAbandoned) this.#rooms.delete(name);
    }
    const shouldTick = isNeeded || this.#calls.size > 0 || this.#rooms.size > 0;
    if (shouldTick === this.#isTicking) return;
    this.#isTicking = shouldTick;
    if (shouldTick) this.#ticker.start((skipped) => this.#tick(skipped));
    else this.#ticker.stop();
  }

  #tick(skipped: number): void {
    const entries = Array.from(this.#calls);
    for (const [callId, entry] of entries) this.#hear(callId, entry, skipped);
    const mixed = new Map(Array.from(this.#rooms, ([name, room]) => [name, room.tick()]));
    for (const [callId, entry] of entries) {
      const { call, player, room } = entry;
      const clip = call.takesSound ? player.next() : undefined;
      call.sendFrame(clip ?? this.#heardIn(room, callId, call.isHolding, mixed));
    }
    if (mixed.size > 0) this.#keepTime();
  }

  #hear(callId: string, { call, room }: EngineCall, skipped: number): void {
    call.skip(skipped);
    const frame = call.receiveFrame();
    if (room !== undefined) this.#rooms.get(room)?.speak(callId, frame);
  }

  #heardIn(
    room: string | undefined,
    callId: string,
    isHolding: boolean,
    mixed: ReadonlyMap<string, (callId: string) => Int16Array>,
  ): Int16Array {
    if (room === undefined || isHolding) return silentFrame();
    return mixed.get(room)?.(callId) ?? silentFrame();
  }
}
