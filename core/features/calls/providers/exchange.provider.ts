import { createHash } from 'node:crypto';
import { type Observable, of } from 'rxjs';
import type { LegEvent } from '../../../../contract/calls/call-machine.model.js';
import type { LineView } from '../../../../contract/calls/line-account.model.js';
import { type Cancel, type Clock, instantOf } from '../../../ports/clock.js';
import type { CallProvider, DialRequest, ProviderCall, Report } from '../call-provider.js';

/** How a simulated person behaves on a number. Times in milliseconds after the event before. */
export interface PersonScript {
  readonly events: readonly { readonly afterMs: number; readonly event: LegEvent }[];
}

/** The simulated exchange's behaviour. `seed` decides who answers, `speed` how fast (2 = twice). */
export interface ExchangeConfig {
  readonly seed: string;
  readonly speed: number;
  readonly lines: number;
  /** Behaviour of single numbers, for drills and tests. */
  readonly scripts?: Readonly<Record<string, PersonScript>>;
}

export const defaultExchange: ExchangeConfig = { seed: 'liandong', speed: 1, lines: 30 };

const ringMs = 800;
// Shares of a hundred: most people answer and confirm; every other ending is met by somebody.
const kinds: readonly { readonly upTo: number; readonly name: string }[] = [
  { upTo: 72, name: 'confirms' },
  { upTo: 79, name: 'busy' },
  { upTo: 86, name: 'no_answer' },
  { upTo: 91, name: 'voicemail' },
  { upTo: 95, name: 'cannot' },
  { upTo: 98, name: 'rejects' },
  { upTo: 100, name: 'unreachable' },
];

/** A number between 0 and 1 that only the seed and the key decide. */
function draw(seed: string, key: string): number {
  return createHash('sha256').update(`${seed}|${key}`).digest().readUInt32BE(0) / 0x1_0000_0000;
}

function kindOf(seed: string, number: string): string {
  const share = draw(seed, number) * 100;
  return kinds.find((kind) => share < kind.upTo)?.name ?? 'confirms';
}

/** What the person on a number does, decided by seed and number alone. */
export function scriptOf(seed: string, number: string): PersonScript {
  const ring = { afterMs: ringMs + draw(seed, `${number}r`) * 600, event: 'ringing' } as const;
  const answer = { afterMs: 2_000 + draw(seed, `${number}a`) * 6_000, event: 'answered' } as const;
  switch (kindOf(seed, number)) {
    case 'busy':
      return { events: [{ afterMs: ringMs, event: 'busy' }] };
    case 'no_answer':
      return { events: [ring] };
    case 'voicemail':
      return { events: [ring, { ...answer, afterMs: 9_000 }] };
    case 'cannot':
      return { events: [ring, answer, { afterMs: 5_000, event: 'cannot' }] };
    case 'rejects':
      return { events: [ring, { afterMs: 3_000, event: 'rejected' }] };
    case 'unreachable':
      return { events: [{ afterMs: 1_500, event: 'unreachable' }] };
    default:
      return { events: [ring, answer, { afterMs: 3_000 + draw(seed, `${number}k`) * 3_000, event: 'acknowledged' }] };
  }
}

/** The built-in simulated telephone exchange: nothing real can ring. Deterministic by seed. */
export class ExchangeProvider implements CallProvider {
  readonly name = 'exchange';
  readonly simulated = true;
  readonly modes = ['all', 'each', 'hunt'] as const;
  readonly progress = true;
  readonly conference = true;
  readonly lines: number;
  readonly line$: Observable<LineView>;

  constructor(
    private readonly clock: Clock,
    private readonly config: ExchangeConfig = defaultExchange,
  ) {
    this.lines = config.lines;
    this.line$ = of({ state: 'up', at: instantOf(clock) });
  }

  dial(request: DialRequest, report: Report): ProviderCall {
    const script = this.config.scripts?.[request.number] ?? scriptOf(this.config.seed, request.number);
    let cancel: Cancel = () => undefined;
    const play = (index: number): void => {
      const next = script.events[index];
      if (next === undefined) return;
      cancel = this.clock.schedule(next.afterMs / this.config.speed, () => {
        play(index + 1);
        report(next.event);
      });
    };
    play(0);
    const end = (): void => {
      cancel();
    };
    // Who is in the conference follows the script still: it may say that the person leaves.
    return { hangUp: end, release: end, join: () => undefined, mute: () => undefined };
  }
}
