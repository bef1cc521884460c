/** What the transport needs to know about a message without understanding it. */
export interface SipHead {
  /** Method of a request; of a response the method in its CSeq. */
  readonly method: string;
  /** Set on responses only. */
  readonly status?: number;
  /** Branch of the topmost Via: names the transaction. */
  readonly branch: string;
}

/** Stands in Via and Contact until the socket knows its own address; JsSIP must not know it. */
export const OWN_HOST = 'own-address.invalid';

/** Without these a message cannot be answered, so it is not one. */
const NEEDED: readonly RegExp[] = [
  /^(?:call-id|i)[ \t]*:[ \t]*\S/im,
  /^(?:from|f)[ \t]*:[ \t]*\S/im,
  /^(?:to|t)[ \t]*:[ \t]*\S/im,
];

/** Reads a message's head; `undefined` for anything that is not a complete SIP message. */
export function readSipHead(text: string): SipHead | undefined {
  const head = headOf(text);
  if (head === undefined || !NEEDED.every((header) => header.test(head))) {
    return undefined;
  }
  const branch = /^(?:via|v)[ \t]*:[^,\r\n]*?;[ \t]*branch[ \t]*=[ \t]*([^;,\s]+)/im.exec(head)?.[1];
  const method = /^cseq[ \t]*:[ \t]*\d+[ \t]+([A-Z]+)/im.exec(head)?.[1];
  return branch === undefined || method === undefined ? undefined : withStart(head, method, branch);
}

function withStart(head: string, method: string, branch: string): SipHead | undefined {
  const status = /^SIP\/2\.0 ([1-6]\d\d)(?: |\r\n)/.exec(head)?.[1];
  if (status !== undefined) {
    return { method, branch, status: Number(status) };
  }
  const named = /^([A-Z]+) \S+ SIP\/2\.0\r\n/.exec(head)?.[1];
  return named === method ? { method, branch } : undefined;
}

/** Extensions JsSIP claims because browsers need them; an exchange may take us at our word (RFC 5626, 5627, 5768). */
const WEB_HABITS: ReadonlySet<string> = new Set(['outbound', 'gruu', 'ice', 'path']);

/**
 * An outgoing message as it goes on the wire: the address the socket really has in Via (asking for `rport`) and
 * Contact, and no claims that only make sense in a browser.
 */
export function forTheWire(text: string, host: string, port: number): string {
  const head = headOf(text) ?? text;
  const address = `${host}:${port}`;
  const own = head
    .replace(new RegExp(`^(Via: SIP/2\\.0/\\w+ )${escaped(OWN_HOST)}`, 'm'), `$1${address};rport`)
    .replace(/^(Contact: <[^>\r\n]*);ob>/m, '$1>')
    .replace(/^Supported: (.*)\r\n/m, (_line, names: string) => supported(names))
    .replaceAll(`@${OWN_HOST}`, `@${address}`);
  return own + text.slice(head.length);
}

function supported(names: string): string {
  const left = names.split(',').filter((name) => !WEB_HABITS.has(name.trim()));
  return left.length === 0 ? '' : `Supported: ${left.join(',')}\r\n`;
}

/** Notes in a received request where it came from, as RFC 3581 asks of whoever finds `rport` in a Via. */
export function withSource(text: string, address: string, port: number): string {
  return text.replace(
    /^((?:via|v)[ \t]*:[^,\r\n]*?;[ \t]*rport)(?=[;,\r\n \t])(?![ \t]*=)/im,
    `$1=${port};received=${address}`,
  );
}

function headOf(text: string): string | undefined {
  const end = text.indexOf('\r\n\r\n');
  return end < 0 ? undefined : text.slice(0, end + 2);
}

function escaped(text: string): string {
  return text.replace(/[.]/g, '\\.');
}
