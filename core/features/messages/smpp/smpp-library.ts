import type { Buffer } from 'node:buffer';
import type { Server } from 'node:net';
import library from 'smpp';

/** Text of a PDU: with its header when it is one of several parts. */
export interface SmppText {
  readonly udh?: Buffer | readonly Buffer[];
  readonly message: string;
}

/** Fields of the PDUs in use here; which of them are there depends on the command. */
export interface PduFields {
  command_status?: number;
  system_id?: string;
  password?: string;
  system_type?: string;
  interface_version?: number;
  source_addr?: string;
  source_addr_ton?: number;
  source_addr_npi?: number;
  destination_addr?: string;
  dest_addr_ton?: number;
  dest_addr_npi?: number;
  esm_class?: number;
  data_coding?: number;
  registered_delivery?: number;
  validity_period?: Date | string;
  short_message?: SmppText | string;
  message_payload?: SmppText | string;
  message_id?: string;
  receipted_message_id?: string;
  message_state?: number;
}

export interface Pdu extends PduFields {
  readonly command: string;
  readonly command_status: number;
  readonly sequence_number: number;
  response(fields?: PduFields): Pdu;
}

/** One connection. `send` is false when the socket takes nothing any more. */
export interface SmppSession {
  on(event: 'connect' | 'secureConnect' | 'close', listener: () => void): this;
  on(event: 'error', listener: (error: Error) => void): this;
  on(event: 'pdu', listener: (pdu: Pdu) => void): this;
  send(pdu: Pdu, answered?: (answer: Pdu) => void): boolean;
  bind_transceiver(fields: PduFields, answered: (answer: Pdu) => void): boolean;
  submit_sm(fields: PduFields, answered: (answer: Pdu) => void): boolean;
  deliver_sm(fields: PduFields, answered?: (answer: Pdu) => void): boolean;
  enquire_link(answered: (answer: Pdu) => void): boolean;
  unbind(answered?: (answer: Pdu) => void): boolean;
  close(): void;
  destroy(): void;
}

interface SmppLibrary {
  connect(options: { readonly host: string; readonly port: number; readonly tls?: boolean }): SmppSession;
  createServer(listener: (session: SmppSession) => void): Server;
}

// The package assigns to a variable it never declares, whenever a PDU carries a payload. The program is bundled in
// strict mode, where that throws; a global of that name to assign to makes it harmless.
Object.defineProperty(globalThis, 'skipUdh', { value: undefined, writable: true, configurable: true });

// What the package offers was read in its source; it carries no types of its own.
export const smpp = library as SmppLibrary;
