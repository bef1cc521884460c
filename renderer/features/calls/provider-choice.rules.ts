import type { Mode, Provider, ProviderName } from './tile.rules.js';

const isDrill = (scope: string): boolean => scope.startsWith('drill:');
export const isCallTest = (scope: string): boolean => scope.startsWith('test:');

/** Ways to call that make sense: a drill reaches nothing real, a line nobody has set up reaches nobody. */
export function choicesOf(providers: readonly Provider[], scope: string): readonly Provider[] {
  if (isDrill(scope)) return providers.filter((one) => one.simulated);
  return providers.filter((one) => one.line.why !== 'not_configured');
}

/**
 * The way calls go: the officer's choice, else the station's. Where the station's makes no sense (a line given up),
 * hand dialling: never the simulation unasked.
 */
export function providerOf(
  choices: readonly Provider[],
  chosen: ProviderName | undefined,
  fallback: ProviderName | undefined,
): Provider | undefined {
  const named = (name: ProviderName | undefined): Provider | undefined => choices.find((one) => one.name === name);
  return named(chosen) ?? named(fallback) ?? (fallback === undefined ? undefined : (named('link') ?? choices[0]));
}

/** What the one filled key starts: everybody at once where that works, else in turn. */
export function mainMode(provider: Provider | undefined): Mode {
  return provider?.modes.includes('all') === false ? 'each' : 'all';
}

/** Whether people stay connected unless the officer says otherwise: where all of them fit on the lines. */
export function staysConnected(provider: Provider | undefined, members: number, scope: string): boolean {
  return provider?.conference === true && members < provider.lines && !isCallTest(scope);
}
