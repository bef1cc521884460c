/** A SIP message read just far enough for a scripted peer. */
export interface SipMessage {
  readonly start: string;
  readonly method: string;
  readonly status: number | undefined;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}

export function parseSip(text: string): SipMessage {
  const [head = '', body = ''] = text.split('\r\n\r\n', 2);
  const [start = '', ...lines] = head.split('\r\n');
  const status = /^SIP\/2\.0 (\d{3})/.exec(start)?.[1];
  const headers = lines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const;
  });
  const cseq = headers.find(([name]) => name === 'cseq')?.[1] ?? '';
  return {
    start,
    method: status === undefined ? (start.split(' ')[0] ?? '') : (cseq.split(' ')[1] ?? ''),
    status: status === undefined ? undefined : Number(status),
    headers,
    body,
  };
}

export function header(message: SipMessage, name: string): string {
  return message.headers.find(([found]) => found === name.toLowerCase())?.[1] ?? '';
}

/** What of a request goes into every answer, with a To tag. */
export function answerTo(request: SipMessage, status: number, extra: readonly string[] = [], body = ''): string {
  const vias = request.headers.filter(([name]) => name === 'via').map(([, value]) => `Via: ${value}`);
  const to = header(request, 'to');
  const tag = status > 100 && !/;tag=/.test(to) ? `;tag=t${header(request, 'call-id').slice(0, 8)}` : '';
  return [
    `SIP/2.0 ${status} Words`,
    ...vias,
    `From: ${header(request, 'from')}`,
    `To: ${to}${tag}`,
    `Call-ID: ${header(request, 'call-id')}`,
    `CSeq: ${header(request, 'cseq')}`,
    ...extra,
    ...(body === '' ? [] : ['Content-Type: application/sdp']),
    `Content-Length: ${Buffer.byteLength(body)}`,
    '',
    body,
  ].join('\r\n');
}

/** User part of the first SIP address in a value. */
export function userIn(value: string): string {
  return /sips?:([^@;>\s]+)@/.exec(value)?.[1] ?? '';
}

/** A request of the callee within the dialog that an INVITE of ours made. */
export function requestInDialog(
  method: string,
  invite: SipMessage,
  cseq: number,
  extra: readonly string[] = [],
  body = '',
): string {
  const contact = /<([^>]+)>/.exec(header(invite, 'contact'))?.[1] ?? '';
  return [
    `${method} ${contact} SIP/2.0`,
    `Via: SIP/2.0/UDP 127.0.0.1:9;branch=z9hG4bK${method}${cseq}`,
    'Max-Forwards: 70',
    `From: ${header(invite, 'to')};tag=t${header(invite, 'call-id').slice(0, 8)}`,
    `To: ${header(invite, 'from')}`,
    `Call-ID: ${header(invite, 'call-id')}`,
    `CSeq: ${cseq} ${method}`,
    'Contact: <sip:phone@127.0.0.1:9>',
    ...extra,
    ...(body === '' ? [] : ['Content-Type: application/sdp']),
    `Content-Length: ${Buffer.byteLength(body)}`,
    '',
    body,
  ].join('\r\n');
}

/** A call to us: INVITE, or a request that belongs to it (`ACK`, `CANCEL`, `BYE`; To tag given once answered). */
export function callIn(
  method: string,
  target: string,
  changes: { toTag?: string; extra?: readonly string[]; body?: string },
): string {
  const { toTag, extra = [], body = '' } = changes;
  const branch = method === 'BYE' || (method === 'ACK' && toTag !== undefined) ? `z9hG4bKin${method}` : 'z9hG4bKin';
  return [
    `${method} ${target} SIP/2.0`,
    `Via: SIP/2.0/UDP 127.0.0.1:9;branch=${branch}`,
    'Max-Forwards: 70',
    'From: "Gate" <sip:2001@pbx.test>;tag=caller',
    `To: <sip:op1@pbx.test>${toTag === undefined ? '' : `;tag=${toTag}`}`,
    'Call-ID: incoming-call-1',
    `CSeq: ${method === 'BYE' ? 2 : 1} ${method}`,
    'Contact: <sip:2001@127.0.0.1:9>',
    ...extra,
    ...(body === '' ? [] : ['Content-Type: application/sdp']),
    `Content-Length: ${Buffer.byteLength(body)}`,
    '',
    body,
  ].join('\r\n');
}

/** To tag of a message. */
export function toTag(message: SipMessage): string {
  return /;tag=([^;\s]+)/.exec(header(message, 'to'))?.[1] ?? '';
}
