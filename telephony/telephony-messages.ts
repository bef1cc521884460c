/**
 * What the station and the telephony engine say to each other. The engine is a process of its own; messages are plain
 * JSON objects. The station decides (whom, when, what a key means), the engine speaks SIP and moves sound.
 */

/** The account at the room's exchange (PBX, IMS). */
export interface LineAccount {
  readonly transport: 'udp' | 'tcp' | 'tls';
  /** Host name or address of the registrar, e.g. `10.1.2.3`. */
  readonly host: string;
  readonly port: number;
  /** SIP domain; usually the same as `host`. */
  readonly domain: string;
  readonly user: string;
  /** Name for the digest where it is not the user part. */
  readonly authUser?: string;
  readonly password: string;
  readonly displayName?: string;
  /** Offer SRTP (SDES) instead of plain RTP. A peer's SRTP offer is always taken. */
  readonly srtp: boolean;
  /** Own address in signalling and media; the engine finds it by the route to `host` when absent. */
  readonly localAddress?: string;
  /** For `tls`: PEM of the certificate authority to trust besides the system's. */
  readonly tlsCa?: string;
  readonly registerSeconds: number;
}

/** Wait times, milliseconds. */
export interface LineTimes {
  /** OPTIONS to the exchange as the line lamp: how often, and how long an answer may take. */
  readonly optionsEveryMs: number;
  readonly optionsAnswerMs: number;
  /** No provisional answer to an INVITE within this: the exchange does not respond. */
  readonly noResponseMs: number;
  /** First wait before registering again after a failure; doubles up to sixteen times this. */
  readonly registerRetryMs: number;
}

export type LineState = 'down' | 'connecting' | 'up';

/** Why the line is down, as a word the screen has a sentence for. */
export type LineTrouble =
  'not_configured' | 'unreachable' | 'wrong_secret' | 'refused' | 'no_answer' | 'lost' | 'engine';

export type WireState = 'dialing' | 'proceeding' | 'ringing' | 'early' | 'answered' | 'held' | 'ended';

/** How a call ended, from our own reason, then Q.850, then the SIP status. */
export type Verdict =
  | 'answered'
  | 'busy'
  | 'no_answer'
  | 'rejected'
  | 'wrong_number'
  | 'unreachable'
  | 'no_response'
  | 'no_line'
  | 'not_allowed'
  | 'media'
  | 'exchange_down'
  | 'cancelled'
  | 'failed';

/** Station to engine. */
export type ToTelephony =
  | { readonly kind: 'configure'; readonly account: LineAccount; readonly times: LineTimes }
  /** Gives the registration back and hangs up everything. */
  | { readonly kind: 'close' }
  | { readonly kind: 'dial'; readonly callId: string; readonly number: string; readonly ringMs: number }
  /** Answers an incoming call (`incoming` said its id). */
  | { readonly kind: 'answer'; readonly callId: string }
  /** `no_answer` when it rang too long; the engine finishes the CANCEL in the background. */
  | { readonly kind: 'hang_up'; readonly callId: string; readonly why: 'cancelled' | 'no_answer' | 'released' | 'busy' }
  /** Plays WAV files (PCM 16 bit, mono, 8 kHz) one after another to one phone; a new list replaces the running one. */
  | { readonly kind: 'play'; readonly callId: string; readonly files: readonly string[] }
  /** Puts an answered call into a conference room (made when first named), or takes it out. */
  | { readonly kind: 'join'; readonly callId: string; readonly room: string }
  | { readonly kind: 'leave'; readonly callId: string }
  /** A muted call hears the room and is not heard. */
  | { readonly kind: 'mute'; readonly callId: string; readonly on: boolean }
  | { readonly kind: 'hold'; readonly callId: string; readonly on: boolean }
  | { readonly kind: 'send_digits'; readonly callId: string; readonly digits: string }
  /** Records a room's mix into a WAV file until told to stop or the room is empty. */
  | { readonly kind: 'record'; readonly room: string; readonly file: string | null }
  /** Sound of the officer's seat for a room: 20 ms frames, PCM 16 bit little endian mono 8 kHz, base64. */
  | { readonly kind: 'seat_audio'; readonly room: string; readonly seat: string; readonly pcm: string }
  | { readonly kind: 'seat_leave'; readonly room: string; readonly seat: string };

/** Engine to station. */
export type FromTelephony =
  | { readonly kind: 'ready' }
  /** Said every second; silence means the engine hangs. */
  | { readonly kind: 'alive' }
  | {
      readonly kind: 'line';
      readonly state: LineState;
      readonly why?: LineTrouble;
      /** SIP status behind `why`, where there is one. */
      readonly status?: number;
    }
  | {
      readonly kind: 'call';
      readonly callId: string;
      readonly state: Exclude<WireState, 'ended'>;
      readonly status?: number;
    }
  | {
      readonly kind: 'ended';
      readonly callId: string;
      readonly verdict: Verdict;
      readonly by: 'local' | 'remote';
      readonly status?: number;
      readonly q850?: number;
    }
  | { readonly kind: 'digit'; readonly callId: string; readonly digit: string }
  /** All files of a `play` were heard. */
  | { readonly kind: 'played'; readonly callId: string }
  /** No sound has come for a while although the call is up. */
  | { readonly kind: 'silent'; readonly callId: string; readonly on: boolean }
  | { readonly kind: 'incoming'; readonly callId: string; readonly number: string; readonly name?: string }
  /** Peak level of the last 200 ms of each call in a room, dBFS (−90 = silence), five times a second. */
  | { readonly kind: 'levels'; readonly room: string; readonly levels: Readonly<Record<string, number>> }
  | { readonly kind: 'recorded'; readonly room: string; readonly file: string; readonly seconds: number }
  /** What the seat hears of the room (everybody but itself); as `seat_audio`. */
  | { readonly kind: 'room_audio'; readonly room: string; readonly seat: string; readonly pcm: string }
  /** A message could not be carried out; nothing changed. */
  | { readonly kind: 'refused'; readonly callId?: string; readonly why: string };
