import { BehaviorSubject, type Observable, type Subscription } from 'rxjs';
import type { OutputOf } from '../../../contract/index.js';
import type { Reply } from '../../../contract/wire/envelope.js';
import type { StationClient } from '../../client/station-client.js';

export type Account = OutputOf<'access.whoAmI'>;

export type SessionState =
  | { readonly status: 'starting' }
  | { readonly status: 'unreachable' }
  | { readonly status: 'setup' }
  | { readonly status: 'signed_out' }
  /** `expired`: the station forgot the session; the page stays, signing in again goes on where it was. */
  | { readonly status: 'signed_in'; readonly account: Account; readonly expired: boolean };

const retryMs = 2_000;

/** Who sits at this seat. */
export class SessionStore {
  readonly #state$ = new BehaviorSubject<SessionState>({ status: 'starting' });
  readonly state$: Observable<SessionState> = this.#state$.asObservable();
  readonly #lost: Subscription;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly client: StationClient) {
    this.#lost = client.signedOut$.subscribe(() => {
      this.#expire();
    });
  }

  /** Asks the station who this seat is; keeps asking while it cannot be reached. */
  async start(): Promise<void> {
    clearTimeout(this.#retry);
    const setup = await this.client.request('access.setupState', {});
    void this.client.hello();
    if (!setup.ok) {
      this.#state$.next({ status: 'unreachable' });
      this.#retry = setTimeout(() => void this.start(), retryMs);
      return;
    }
    if (!setup.result.hasAccounts) {
      this.#state$.next({ status: 'setup' });
      return;
    }
    const who = await this.client.request('access.whoAmI', {});
    if (who.ok) this.enter(who.result);
    else this.#state$.next({ status: 'signed_out' });
  }

  /** The seat is signed in. */
  enter(account: Account): void {
    this.#state$.next({ status: 'signed_in', account, expired: false });
    void this.client.open();
  }

  async signIn(name: string, password: string): Promise<Reply<OutputOf<'access.signIn'>>> {
    const reply = await this.client.request('access.signIn', { name, password });
    if (reply.ok) this.enter(reply.result.account);
    return reply;
  }

  async signOut(): Promise<void> {
    await this.client.request('access.signOut', {});
    this.client.close();
    this.#state$.next({ status: 'signed_out' });
  }

  close(): void {
    clearTimeout(this.#retry);
    this.#lost.unsubscribe();
    this.client.close();
  }

  #expire(): void {
    const state = this.#state$.value;
    if (state.status === 'signed_in' && !state.expired) this.#state$.next({ ...state, expired: true });
  }
}
