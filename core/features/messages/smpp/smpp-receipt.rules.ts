import type { ReceiptState } from '../sms-gateway.js';
import type { Pdu, PduFields, SmppText } from './smpp-library.js';

/** What a `deliver_sm` is. */
export type Delivered =
  | { readonly kind: 'receipt'; readonly ref: string; readonly state: ReceiptState; readonly detail: string }
  | { readonly kind: 'text'; readonly from: string; readonly text: string }
  | { readonly kind: 'other' };

// SMPP 3.4, 5.2.12: the type of message in bits 2 to 5; 5.2.28: message states; appendix B: words of a receipt.
const typeBits = 0x3c;
const receiptType = 0x04;
const stateOfNumber: Readonly<Record<number, ReceiptState>> = {
  2: 'delivered',
  3: 'expired',
  4: 'undelivered',
  5: 'undelivered',
  8: 'undelivered',
};
const stateOfWord: Readonly<Record<string, ReceiptState>> = {
  DELIVRD: 'delivered',
  EXPIRED: 'expired',
  DELETED: 'undelivered',
  UNDELIV: 'undelivered',
  REJECTD: 'undelivered',
};

function wordsOf(text: SmppText | string | undefined): string {
  if (text === undefined) return '';
  return typeof text === 'string' ? text : String(text.message);
}

/** The text of a PDU, wherever it stands. */
function textOf(pdu: PduFields): string {
  const short = wordsOf(pdu.short_message);
  return short === '' ? wordsOf(pdu.message_payload) : short;
}

function hexOf(decimal: string): string {
  return /^\d{1,20}$/u.test(decimal) ? BigInt(decimal).toString(16) : decimal;
}

/** One spelling of a reference, for both sides: lower case without leading zeros when it is hexadecimal. */
export function refOf(id: string, isHexadecimal: boolean): string {
  const plain = id.replaceAll('\0', '').trim();
  return isHexadecimal ? plain.toLowerCase().replace(/^0+(?=.)/u, '') : plain;
}

function idIn(pdu: Pdu, text: string, isDecimal: boolean): string | undefined {
  // The field beside the text repeats the submission's own spelling.
  if (pdu.receipted_message_id !== undefined) return pdu.receipted_message_id;
  const written = /\bid:\s*(\S+)/iu.exec(text)?.[1];
  return written !== undefined && isDecimal ? hexOf(written) : written;
}

function readReceipt(pdu: Pdu, isDecimal: boolean): Delivered {
  const text = textOf(pdu);
  const id = idIn(pdu, text, isDecimal);
  if (id === undefined) return { kind: 'other' };
  const word = (/\bstat:\s*([A-Z]+)/iu.exec(text)?.[1] ?? '').toUpperCase();
  const state = stateOfWord[word] ?? stateOfNumber[pdu.message_state ?? 0] ?? 'unknown';
  const error = /\berr:\s*(\w{1,8})/iu.exec(text)?.[1] ?? '';
  return { kind: 'receipt', ref: refOf(id, isDecimal), state, detail: `${word} ${error}`.trim() };
}

/** Reads a `deliver_sm`. With `isDecimal` the receipt's number is decimal where the submission's was hexadecimal. */
export function readDelivered(pdu: Pdu, isDecimal: boolean): Delivered {
  const type = (pdu.esm_class ?? 0) & typeBits;
  if (type === 0) return { kind: 'text', from: pdu.source_addr ?? '', text: textOf(pdu) };
  return type === receiptType ? readReceipt(pdu, isDecimal) : { kind: 'other' };
}
