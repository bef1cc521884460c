import { smsPartsOf } from '../../../../contract/messages/sms-parts.rules.js';
import type { PduFields } from './smpp-library.js';

const ucs2 = 0x08;
const gsmDefault = 0x00;
const joinedHeader = 0x00;

/**
 * The text of a message as PDUs carry it: one, several joined by a header with a number of their own (8 bit), or the
 * whole as one payload that the centre cuts.
 */
export function textFields(text: string, longText: 'parts' | 'payload', joinNumber: number): readonly PduFields[] {
  const { alphabet, parts } = smsPartsOf(text);
  const coding = { data_coding: alphabet === 'ucs2' ? ucs2 : gsmDefault };
  const [first = ''] = parts;
  if (parts.length <= 1) return [{ ...coding, short_message: { message: first } }];
  if (longText === 'payload') return [{ ...coding, message_payload: { message: text } }];
  return parts.map((message, index) => ({
    ...coding,
    short_message: {
      // 3GPP TS 23.040, 9.2.3.24.1: length, kind, length, number, how many, which.
      udh: Buffer.from([5, joinedHeader, 3, joinNumber & 0xff, parts.length, index + 1]),
      message,
    },
  }));
}
