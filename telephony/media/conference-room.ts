import { ConferenceMixer } from './conference-mixer.js';
import { type MediaEvent } from './media-event.js';
import { pcmFromBase64, pcmToBase64 } from './pcm-text.rules.js';
import { RoomRecording } from './room-recording.js';
import { SeatMicrophone } from './seat-microphone.js';

const LEVELS_EVERY_FRAMES = 10;
/** A seat that says nothing at all (not even silence) for this long is gone: its window crashed. */
const SEAT_GONE_MS = 30_000;

/** One room: phones and seats that hear each other, and the recording of it. */
export class ConferenceRoom {
  readonly #name: string;
  readonly #tell: (event: MediaEvent) => void;
  readonly #mixer = new ConferenceMixer();
  readonly #calls = new Set<string>();
  readonly #seats = new Map<string, SeatMicrophone>();
  readonly #recording: RoomRecording;
  #frames = 0;

  constructor(name: string, tell: (event: MediaEvent) => void) {
    this.#name = name;
    this.#tell = tell;
    this.#recording = new RoomRecording(name, tell);
  }

  /** Nobody is here and nothing is recorded. */
  get isAbandoned(): boolean {
    return this.#mixer.size === 0 && this.#recording.isIdle;
  }

  addCall(callId: string, isMuted: boolean): void {
    this.#calls.add(callId);
    this.#mixer.add(callMember(callId));
    this.mute(callId, isMuted);
  }

  /** The last phone that leaves ends the recording: what a seat says to itself is no conference. */
  removeCall(callId: string): void {
    if (!this.#calls.delete(callId)) return;
    this.#mixer.remove(callMember(callId));
    if (this.#calls.size === 0 && this.#recording.isOn) void this.#recording.record(null);
  }

  mute(callId: string, on: boolean): void {
    this.#mixer.mute(callMember(callId), on);
  }

  /** Sound of a seat, which joins with its first. */
  hearSeat(seat: string, pcm: string): void {
    const microphone = this.#seats.get(seat) ?? new SeatMicrophone();
    this.#seats.set(seat, microphone);
    this.#mixer.add(seatMember(seat));
    microphone.push(pcmFromBase64(pcm));
  }

  removeSeat(seat: string): void {
    this.#seats.delete(seat);
    this.#mixer.remove(seatMember(seat));
  }

  /** Resolves when the recording has begun or ended; never rejects. */
  record(file: string | null): Promise<void> {
    return this.#recording.record(file);
  }

  /** What a phone says in this tick. */
  speak(callId: string, frame: Int16Array): void {
    this.#mixer.speak(callMember(callId), frame);
  }

  /** Mixes this tick; gives what a phone is to hear. */
  tick(): (callId: string) => Int16Array {
    this.#hearSeats();
    const mixed = this.#mixer.mix();
    if (this.#recording.isOn) this.#recording.add(mixed.whole());
    for (const seat of this.#seats.keys()) {
      const pcm = pcmToBase64(mixed.heardBy(seatMember(seat)));
      this.#tell({ kind: 'room_audio', room: this.#name, seat, pcm });
    }
    if (++this.#frames % LEVELS_EVERY_FRAMES === 0) this.#tellLevels();
    return (callId) => mixed.heardBy(callMember(callId));
  }

  #hearSeats(): void {
    for (const [seat, microphone] of this.#seats) {
      const frame = microphone.next();
      if (frame !== undefined) this.#mixer.speak(seatMember(seat), frame);
      else if (microphone.quietForMs >= SEAT_GONE_MS) this.removeSeat(seat);
    }
  }

  #tellLevels(): void {
    const all = this.#mixer.levels();
    if (this.#calls.size === 0) return;
    const levels = Object.fromEntries(
      Array.from(this.#calls, (callId) => [callId, all.get(callMember(callId)) ?? -90] as const),
    );
    this.#tell({ kind: 'levels', room: this.#name, levels });
  }
}

function callMember(callId: string): string {
  return `call:${callId}`;
}

function seatMember(seat: string): string {
  return `seat:${seat}`;
}
