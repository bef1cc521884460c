import { type Observable, of } from 'rxjs';
import type { LineView } from '../../../../contract/calls/line-account.model.js';
import type { CallProvider, ProviderCall } from '../call-provider.js';

const nothing = (): void => undefined;
const byHand: ProviderCall = { hangUp: nothing, release: nothing, join: nothing, mute: nothing };

/**
 * Hand dialling: the seat shows the number (and hands `tel:` to the operating system where there is a handler); a
 * person dials and marks the result with one of four keys. No state comes back by itself, so one call at a time.
 */
export class LinkProvider implements CallProvider {
  readonly name = 'link';
  readonly simulated = false;
  readonly modes = ['each', 'hunt'] as const;
  readonly progress = false;
  readonly conference = false;
  readonly lines = 1;
  /** A desk phone says nothing about itself; it is always there. */
  readonly line$: Observable<LineView>;

  constructor(since: string) {
    this.line$ = of({ state: 'up', at: since });
  }

  dial(): ProviderCall {
    return byHand;
  }
}
