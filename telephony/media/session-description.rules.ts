import { MediaError } from './media-error.js';

/** Direction as its writer sees it. */
export type Direction = 'sendrecv' | 'sendonly' | 'recvonly' | 'inactive';

/** One `m=` section, as far as this engine cares. */
export interface MediaSection {
  readonly kind: string;
  readonly port: number;
  readonly protocol: string;
  readonly formats: readonly string[];
  /** From the section's `c=`, else the session's. */
  readonly address: string | undefined;
  readonly direction: Direction;
  /** Upper-case `NAME/RATE` by payload type, from `a=rtpmap`. */
  readonly codings: ReadonlyMap<number, string>;
  /** Values of `a=crypto`. */
  readonly cryptos: readonly string[];
  /** From `a=rtcp`. */
  readonly rtcpPort: number | undefined;
}

const MOST_CHARACTERS = 65_536;
const MOST_SECTIONS = 16;
const DIRECTIONS: readonly string[] = ['sendrecv', 'sendonly', 'recvonly', 'inactive'] satisfies Direction[];

/** Lines of the session part or of one section. */
interface Block {
  readonly media: string;
  readonly lines: string[];
}

/** The media sections of a session description (RFC 8866). Throws MediaError `bad_description`. */
export function parseDescription(text: string): MediaSection[] {
  if (text.length > MOST_CHARACTERS) throw new MediaError('bad_description', `${text.length} characters of SDP`);
  if (!text.startsWith('v=0')) throw new MediaError('bad_description', 'SDP does not begin with v=0');
  const session: Block = { media: '', lines: [] };
  const blocks: Block[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith('m=')) blocks.push({ media: line.slice(2), lines: [] });
    else (blocks.at(-1) ?? session).lines.push(line);
  }
  if (blocks.length === 0 || blocks.length > MOST_SECTIONS) {
    throw new MediaError('bad_description', `${blocks.length} media sections in SDP`);
  }
  return blocks.map((block) => sectionOf(block, session));
}

function sectionOf(block: Block, session: Block): MediaSection {
  const found = /^([\w-]+) (\d{1,5})(?:\/\d+)? ([\w/-]+)((?: [\w.*+-]+)+)\s*$/.exec(block.media);
  if (found === null || Number(found[2]) > 65535) throw new MediaError('bad_description', 'Unreadable m= line in SDP');
  const [kind = '', port = '', protocol = '', formats = ''] = found.slice(1);
  return {
    kind,
    port: Number(port),
    protocol,
    formats: formats.trim().split(/\s+/),
    address: addressOf(block) ?? addressOf(session),
    direction: directionOf(block) ?? directionOf(session) ?? 'sendrecv',
    codings: codingsOf(block),
    cryptos: valuesOf(block, 'crypto'),
    rtcpPort: rtcpPortOf(block),
  };
}

function rtcpPortOf(block: Block): number | undefined {
  const port = Number(/^\d{1,5}\b/.exec(valuesOf(block, 'rtcp')[0] ?? '')?.[0] ?? 0);
  return port > 0 && port < 65536 ? port : undefined;
}

function addressOf(block: Block): string | undefined {
  const line = block.lines.find((one) => one.startsWith('c='));
  return line === undefined ? undefined : /^c=IN IP4 (\S+)/i.exec(line)?.[1];
}

function directionOf(block: Block): Direction | undefined {
  const line = block.lines.find((one) => one.startsWith('a=') && DIRECTIONS.includes(one.slice(2).trim()));
  // The list above holds nothing but directions.
  return line === undefined ? undefined : (line.slice(2).trim() as Direction);
}

function codingsOf(block: Block): Map<number, string> {
  const codings = new Map<number, string>();
  for (const value of valuesOf(block, 'rtpmap')) {
    const found = /^(\d{1,3})\s+([\w.-]+\/\d+)(?:\/1)?\s*$/.exec(value);
    if (found !== null) codings.set(Number(found[1]), (found[2] ?? '').toUpperCase());
  }
  return codings;
}

function valuesOf(block: Block, name: string): string[] {
  const prefix = `a=${name}:`;
  return block.lines.filter((line) => line.startsWith(prefix)).map((line) => line.slice(prefix.length));
}
