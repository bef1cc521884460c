import { firstValueFrom } from 'rxjs';
import type { CallMode, ProviderName } from '../../../contract/calls/calls.contract.js';
import { providerNameSchema } from '../../../contract/calls/calls.contract.js';
import type { OutputOf } from '../../../contract/index.js';
import { AppError } from '../../dispatch/app-error.js';
import type { UnitOfWork } from '../../db/unit-of-work.js';
import type { CallProvider } from './call-provider.js';

const settingKey = 'calls.provider';

/** Whether nothing real may happen in this scope. */
export function isDrill(scope: string): boolean {
  return scope.startsWith('drill:');
}

/** The ways this station has to reach a telephone, and which is taken. */
export class CallProviders {
  constructor(
    readonly all: readonly CallProvider[],
    private readonly fallback: ProviderName,
  ) {}

  /** Provider for a call-out. A drill reaches the simulated exchange only, whatever is asked or set. */
  async forCallOut(
    unit: UnitOfWork,
    scope: string,
    wanted: { readonly provider?: ProviderName | undefined; readonly mode: CallMode },
  ): Promise<CallProvider> {
    const name = wanted.provider ?? (isDrill(scope) ? 'exchange' : await this.chosen(unit));
    const provider = this.named(name);
    if (provider === undefined || (isDrill(scope) && !provider.simulated)) {
      throw new AppError('calls.provider_not_available', `the provider ${name} is not available here`, {
        provider: name,
      });
    }
    if (!provider.modes.includes(wanted.mode)) {
      throw new AppError('calls.mode_not_supported', `${name} cannot call in the mode ${wanted.mode}`, {
        provider: name,
        mode: wanted.mode,
      });
    }
    return provider;
  }

  /** Keeps which way calls go unless said otherwise. */
  async choose(unit: UnitOfWork, name: ProviderName): Promise<void> {
    if (this.named(name) === undefined) {
      throw new AppError('calls.provider_not_available', `the provider ${name} is not available here`, {
        provider: name,
      });
    }
    await unit
      .db('settings')
      .insert({ key: settingKey, value_json: JSON.stringify(name) })
      .onConflict('key')
      .merge();
  }

  async chosen(unit: UnitOfWork): Promise<ProviderName> {
    const row = await unit.db<{ value_json: string }>('settings').where('key', settingKey).first('value_json');
    if (row === undefined) return this.fallback;
    const kept = providerNameSchema.safeParse(JSON.parse(row.value_json));
    return kept.success && this.named(kept.data) !== undefined ? kept.data : this.fallback;
  }

  async views(): Promise<OutputOf<'calls.providers'>['providers']> {
    return Promise.all(
      this.all.map(async (provider) => ({
        name: provider.name,
        simulated: provider.simulated,
        modes: [...provider.modes],
        progress: provider.progress,
        conference: provider.conference,
        lines: provider.lines,
        line: await firstValueFrom(provider.line$),
      })),
    );
  }

  private named(name: ProviderName): CallProvider | undefined {
    return this.all.find((provider) => provider.name === name);
  }
}
