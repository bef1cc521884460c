/** The keys of RFC 4733 events 0…15, in their order. */
export const DTMF_DIGITS = '0123456789*#ABCD';
const DTMF_VOLUME = 10;
const LONGEST_DURATION = 0xffff;

/** One telephone-event payload. */
export interface DtmfEvent {
  readonly digit: string;
  readonly isEnd: boolean;
  /** Since the packet's timestamp, in 1/8000 seconds. */
  readonly duration: number;
}

/** The four octets of a telephone-event (RFC 4733, 2.3). */
export function dtmfEventPayload(event: DtmfEvent): Buffer {
  const payload = Buffer.alloc(4);
  payload.writeUInt8(DTMF_DIGITS.indexOf(event.digit), 0);
  payload.writeUInt8((event.isEnd ? 0x80 : 0) | DTMF_VOLUME, 1);
  payload.writeUInt16BE(Math.min(LONGEST_DURATION, event.duration), 2);
  return payload;
}

/** Reads a telephone-event; undefined for events that are no key, and for nonsense. */
export function parseDtmfEvent(payload: Uint8Array): DtmfEvent | undefined {
  const [event, flags, high, low] = payload;
  if (event === undefined || flags === undefined || high === undefined || low === undefined) return undefined;
  const digit = DTMF_DIGITS[event];
  if (digit === undefined) return undefined;
  return { digit, isEnd: (flags & 0x80) !== 0, duration: high * 256 + low };
}
