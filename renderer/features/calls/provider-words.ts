import { boardMessages as bm } from './board.messages.js';
import { callMessages as m } from './messages.js';
import type { Provider } from './tile.rules.js';

/** Name of a way to call; the simulation always says that it is one. */
export function providerWord({ name, simulated }: Pick<Provider, 'name' | 'simulated'>) {
  if (simulated) return m.providerExchange;
  return { link: m.providerLink, sip: bm.providerSip, exchange: m.providerExchangeReal }[name];
}
