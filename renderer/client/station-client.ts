import { BehaviorSubject, type Observable, Subject } from 'rxjs';
import { type InputOf, type OperationName, operations, type OutputOf } from '../../contract/index.js';
import type { Reply } from '../../contract/wire/envelope.js';
import { newCommandId } from './command-id.js';
import { StationClock } from './station-clock.js';
import type { JournalEvent, Stream, Transport } from './transport.js';

export type StationInfo = OutputOf<'system.now'>;
const clockSyncMs = 60_000;

/** The typed door to the station. Replies are returned, never thrown. */
export class StationClient {
  readonly clock = new StationClock();
  readonly #events$ = new Subject<JournalEvent>();
  readonly #info$ = new BehaviorSubject<StationInfo | undefined>(undefined);
  readonly #signedOut$ = new Subject<void>();
  #stream: Stream | undefined;
  #sync: ReturnType<typeof setInterval> | undefined;

  constructor(readonly transport: Transport) {}

  /** Journal rows as they happen. */
  readonly events$: Observable<JournalEvent> = this.#events$.asObservable();
  /** What the station said about itself last. */
  readonly info$: Observable<StationInfo | undefined> = this.#info$.asObservable();
  /** Speaks when the station no longer knows this session. */
  readonly signedOut$: Observable<void> = this.#signedOut$.asObservable();

  async request<N extends OperationName>(name: N, input: InputOf<N>, commandId?: string): Promise<Reply<OutputOf<N>>> {
    const id = operations[name].kind === 'command' ? (commandId ?? newCommandId()) : undefined;
    const reply = await this.transport.request({
      operation: name,
      input,
      ...(id === undefined ? {} : { commandId: id }),
    });
    if (!reply.ok && reply.error.reason === 'access.sign_in_required') this.#signedOut$.next();
    return reply as Reply<OutputOf<N>>; // the station has parsed its output by the same contract
  }

  /** Learns station time, name and last journal row. */
  async hello(): Promise<Reply<StationInfo>> {
    const started = performance.now();
    const reply = await this.request('system.now', {});
    if (reply.ok) {
      this.clock.adopt(reply.result.at, performance.now() - started);
      this.#info$.next(reply.result);
    }
    return reply;
  }

  /** Starts following the journal and the station's time; for a signed-in seat. */
  async open(): Promise<void> {
    this.close();
    const reply = await this.hello();
    const after = reply.ok ? reply.result.lastSeq : 0;
    this.#stream = this.transport.follow(after, (event) => {
      this.#events$.next(event);
    });
    this.#sync = setInterval(() => void this.hello(), clockSyncMs);
  }

  close(): void {
    this.#stream?.close();
    this.#stream = undefined;
    clearInterval(this.#sync);
  }
}
