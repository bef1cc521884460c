import { sdesValue, type SdesKey } from './sdes.rules.js';
import { type Direction, type MediaSection } from './session-description.rules.js';

/** Our sound section. */
export interface OwnSection {
  readonly port: number;
  readonly protocol: string;
  readonly codecs: readonly { readonly payloadType: number; readonly name: string }[];
  readonly eventType: number | undefined;
  readonly direction: Direction;
  readonly sdes: SdesKey | undefined;
}

/** Our whole description. */
export interface OwnDescription {
  readonly sessionId: number;
  readonly version: number;
  readonly address: string;
  /** Undefined when the peer switched its sound off: then so is ours. */
  readonly own: OwnSection | undefined;
  /** Place of `own` among `others`. */
  readonly index: number;
  /** The peer's sections we refuse, in their order without ours. */
  readonly refused: readonly Pick<MediaSection, 'kind' | 'protocol' | 'formats'>[];
}

/** The session description as text, CRLF lines. */
export function writeDescription(description: OwnDescription): string {
  const { sessionId, version, address, own, index, refused } = description;
  const media = refused.map(({ kind, protocol, formats }) => [`m=${kind} 0 ${protocol} ${formats.join(' ')}`]);
  if (own !== undefined) media.splice(index, 0, ownLines(own));
  const session = ['v=0', `o=- ${sessionId} ${version} IN IP4 ${address}`, 's=-', `c=IN IP4 ${address}`, 't=0 0'];
  return `${[...session, ...media.flat()].join('\r\n')}\r\n`;
}

function ownLines(own: OwnSection): string[] {
  const types = [
    ...own.codecs.map(({ payloadType }) => payloadType),
    ...(own.eventType === undefined ? [] : [own.eventType]),
  ];
  const lines = [`m=audio ${own.port} ${own.protocol} ${types.join(' ')}`];
  for (const { payloadType, name } of own.codecs) lines.push(`a=rtpmap:${payloadType} ${name}/8000`);
  if (own.eventType !== undefined) {
    lines.push(`a=rtpmap:${own.eventType} telephone-event/8000`, `a=fmtp:${own.eventType} 0-15`);
  }
  lines.push('a=ptime:20', `a=${own.direction}`);
  if (own.sdes !== undefined) lines.push(`a=crypto:${sdesValue(own.sdes)}`);
  return lines;
}
