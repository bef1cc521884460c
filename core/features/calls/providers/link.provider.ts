import type { CallProvider, ProviderCall } from '../call-provider.js';

/**
 * Hand dialling: the seat shows the number (and hands `tel:` to the operating system where there is a handler); a
 * person dials and marks the result with one of four keys. No state comes back by itself, so one call at a time.
 */
export class LinkProvider implements CallProvider {
  readonly name = 'link';
  readonly simulated = false;
  readonly modes = ['each', 'hunt'] as const;
  readonly progress = false;
  readonly lines = 1;

  dial(): ProviderCall {
    return { hangUp: () => undefined };
  }
}
