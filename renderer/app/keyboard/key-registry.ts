import { BehaviorSubject, map, type Observable } from 'rxjs';
import { comboOf, type KeyPress, mayAct } from './key-rules.js';

export interface PageKey {
  /** `F2`, `Alt+1`, `Ctrl+Enter`, `1`, `Escape` … */
  readonly combo: string;
  readonly run: () => void;
  /** Words for the footer; absent keys act but are not listed. */
  readonly label?: string;
  /** What the footer shows when one line stands for several keys, e.g. `Alt+1…9`. */
  readonly shown?: string;
}

interface Layer {
  readonly keys: readonly PageKey[];
}

/** All page keys now in force; what was registered last wins. */
export class KeyRegistry {
  readonly #layers$ = new BehaviorSubject<readonly Layer[]>([]);
  /** Keys with words, for the footer. */
  readonly listed$: Observable<readonly PageKey[]> = this.#layers$.pipe(
    map((layers) => layers.flatMap((layer) => layer.keys).filter((key) => key.label !== undefined)),
  );

  register(keys: readonly PageKey[]): () => void {
    const layer: Layer = { keys };
    this.#layers$.next([...this.#layers$.value, layer]);
    return () => {
      this.#layers$.next(this.#layers$.value.filter((other) => other !== layer));
    };
  }

  /** Runs the key that fits; tells whether there was one. */
  handle(press: KeyPress, focused: Element | null): boolean {
    if (!mayAct(press, focused)) return false;
    const combo = comboOf(press);
    const key = this.#layers$.value
      .toReversed()
      .flatMap((layer) => layer.keys)
      .find((candidate) => candidate.combo === combo);
    key?.run();
    return key !== undefined;
  }
}
