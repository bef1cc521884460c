import type { Provider } from './tile.rules.js';
import { type CallOut, inMeeting, type Tile, unconfirmed } from './tile.rules.js';

export type Trouble = NonNullable<Provider['line']['why']>;

/** What the officer must know above the tiles. */
export type BoardNotice =
  | { readonly kind: 'asks'; readonly names: readonly string[] }
  | { readonly kind: 'paused'; readonly why: Trouble | undefined }
  | { readonly kind: 'line_down'; readonly why: Trouble | undefined }
  | { readonly kind: 'interrupted'; readonly memberIds: readonly string[] }
  | { readonly kind: 'lines_full'; readonly inMeeting: number; readonly queued: number };

export interface BoardFacts {
  readonly tiles: readonly Tile[];
  readonly current: CallOut | undefined;
  /** The way the next calls go. */
  readonly provider: Provider | undefined;
  readonly providers: readonly Provider[];
  /** People may be called here. */
  readonly isOpen: boolean;
}

function linesFull({ current, tiles }: BoardFacts): BoardNotice | undefined {
  if (!current?.conference || current.paused) return undefined;
  const own = tiles.filter((tile) => tile.callOut === current);
  const queued = own.filter(({ status }) => status === 'queued').length;
  const isDialling = own.some(({ tone }) => tone === 'ringing' || tone === 'answered');
  const connected = inMeeting(own).length;
  if (queued === 0 || isDialling || connected < current.lines) return undefined;
  return { kind: 'lines_full', inMeeting: connected, queued };
}

function whileRunning(facts: BoardFacts, current: CallOut): BoardNotice | undefined {
  if (!current.paused) return linesFull(facts);
  return { kind: 'paused', why: facts.providers.find((one) => one.name === current.provider)?.line.why };
}

function whileQuiet({ tiles, current, provider }: BoardFacts): BoardNotice | undefined {
  const lost = unconfirmed(tiles).filter((tile) => tile.callOut === current && tile.leg?.outcome === 'lost');
  if (current?.state === 'stopped' && lost.length > 0) {
    return { kind: 'interrupted', memberIds: lost.map(({ member }) => member.memberId) };
  }
  if (provider?.line.state !== 'down' || unconfirmed(tiles).length === 0) return undefined;
  return { kind: 'line_down', why: provider.line.why };
}

/** The notices of a board, the most urgent first. */
export function noticesOf(facts: BoardFacts): readonly BoardNotice[] {
  const names = facts.tiles.filter(({ tone }) => tone === 'asks').map(({ leg }) => leg?.personName ?? '');
  const asks: readonly BoardNotice[] = names.length === 0 ? [] : [{ kind: 'asks', names }];
  if (!facts.isOpen) return asks;
  const { current } = facts;
  const other = current?.state === 'running' ? whileRunning(facts, current) : whileQuiet(facts);
  return other === undefined ? asks : [...asks, other];
}
