import type { Subscription } from 'rxjs';
import type { FromTelephony } from '../../../telephony/telephony-messages.js';
import type { Cancel, Clock } from '../../ports/clock.js';
import type { TelephonySupervisor } from './sip/telephony-supervisor.js';

interface Seat {
  readonly room: string;
  readonly heard: Buffer[];
  cancelLeave: Cancel;
}

/** What was said while a seat did not ask; older sound is of no use to anybody. */
const keptBytes = 16_000;
/** A seat that says nothing this long is gone. */
const silenceMs = 10_000;
const levelSeparator = '/';

/** Microphones and headsets of seats in conferences. The sound goes by; nothing of it is kept. */
export class SeatVoice {
  private readonly seats = new Map<string, Seat>();
  private readonly levels = new Map<string, Readonly<Record<string, number>>>();
  private readonly subscriptions: readonly Subscription[];

  constructor(
    private readonly telephony: TelephonySupervisor,
    private readonly clock: Clock,
  ) {
    this.subscriptions = [
      telephony.messages$.subscribe((message) => {
        this.hear(message);
      }),
      telephony.lost$.subscribe(() => {
        for (const seat of [...this.seats.keys()]) this.leave(seat);
      }),
    ];
  }

  join(seat: string, room: string): void {
    this.leave(seat);
    this.seats.set(seat, { room, heard: [], cancelLeave: this.leaveLater(seat) });
    this.telephony.send({ kind: 'seat_audio', room, seat, pcm: '' });
  }

  leave(seat: string): void {
    const known = this.seats.get(seat);
    if (known === undefined) return;
    known.cancelLeave();
    this.seats.delete(seat);
    this.telephony.send({ kind: 'seat_leave', room: known.room, seat });
  }

  /** Gives a seat's sound to its room and takes what the room said since. */
  exchange(
    seat: string,
    room: string,
    sound: string,
  ): { readonly sound: string; readonly joined: boolean; readonly levels: Readonly<Record<string, number>> } {
    const known = this.seats.get(seat);
    if (known?.room !== room) return { sound: '', joined: false, levels: {} };
    known.cancelLeave();
    known.cancelLeave = this.leaveLater(seat);
    this.telephony.send({ kind: 'seat_audio', room, seat, pcm: sound });
    const heard = Buffer.concat(known.heard.splice(0));
    return { sound: heard.toString('base64'), joined: true, levels: this.levels.get(room) ?? {} };
  }

  close(): void {
    for (const seat of [...this.seats.keys()]) this.leave(seat);
    for (const subscription of this.subscriptions) subscription.unsubscribe();
  }

  private leaveLater(seat: string): Cancel {
    return this.clock.schedule(silenceMs, () => {
      this.leave(seat);
    });
  }

  private hear(message: FromTelephony): void {
    if (message.kind === 'levels') {
      // Calls are named `leg/attempt`; the screen knows legs.
      const byLeg = Object.entries(message.levels).map(([call, level]) => [call.split(levelSeparator)[0], level]);
      this.levels.set(message.room, Object.fromEntries(byLeg) as Record<string, number>);
      return;
    }
    if (message.kind !== 'room_audio') return;
    const known = this.seats.get(message.seat);
    if (known?.room !== message.room) return;
    known.heard.push(Buffer.from(message.pcm, 'base64'));
    while (known.heard.reduce((sum, part) => sum + part.length, 0) > keptBytes) known.heard.shift();
  }
}
