import { LevelMeter } from './level-meter.js';
import { FRAME_SAMPLES, silentFrame } from './sound.js';
import { SoftLimiter } from './soft-limiter.js';

interface Member {
  isMuted: boolean;
  spoken: Int16Array;
  readonly meter: LevelMeter;
  readonly limiter: SoftLimiter;
}

/** What one tick of a room gives. */
export interface RoomFrame {
  /** What a member hears: everybody but itself. Silence for strangers. */
  heardBy(id: string): Int16Array;
  /** Everybody together, for the recorder. */
  whole(): Int16Array;
}

/** Mixes one room: on every tick each member, phone or seat, hears the sum of the others. */
export class ConferenceMixer {
  readonly #members = new Map<string, Member>();
  readonly #wholeLimiter = new SoftLimiter();

  get size(): number {
    return this.#members.size;
  }

  has(id: string): boolean {
    return this.#members.has(id);
  }

  add(id: string): void {
    if (this.#members.has(id)) return;
    const member = { isMuted: false, spoken: silentFrame(), meter: new LevelMeter(), limiter: new SoftLimiter() };
    this.#members.set(id, member);
  }

  remove(id: string): void {
    this.#members.delete(id);
  }

  /** A muted member hears the room and is not heard. */
  mute(id: string, on: boolean): void {
    const member = this.#members.get(id);
    if (member !== undefined) member.isMuted = on;
  }

  /** What a member says in this tick (one frame); who says nothing is silent. */
  speak(id: string, frame: Int16Array): void {
    const member = this.#members.get(id);
    if (member === undefined || member.isMuted) return;
    member.spoken = frame;
    member.meter.add(frame);
  }

  /** Mixes what was spoken since the last tick. */
  mix(): RoomFrame {
    const sum = new Int32Array(FRAME_SAMPLES);
    const spoken = new Map<string, Int16Array>();
    for (const [id, member] of this.#members) {
      for (let at = 0; at < FRAME_SAMPLES; at++) sum[at] = (sum[at] ?? 0) + (member.spoken[at] ?? 0);
      spoken.set(id, member.spoken);
      member.spoken = silentFrame();
    }
    return {
      heardBy: (id) => {
        const member = this.#members.get(id);
        if (member === undefined) return silentFrame();
        const own = spoken.get(id);
        return member.limiter.limit(sum.map((sample, at) => sample - (own?.[at] ?? 0)));
      },
      whole: () => this.#wholeLimiter.limit(sum),
    };
  }

  /** Peak of each member since last asked, dBFS. What was muted counts as silence: it was not heard. */
  levels(): Map<string, number> {
    return new Map(Array.from(this.#members, ([id, member]) => [id, member.meter.read()]));
  }
}
