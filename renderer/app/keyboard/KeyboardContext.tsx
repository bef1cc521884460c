import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { useObservable } from '../../rx/use-observable.js';
import { KeyRegistry, type PageKey } from './key-registry.js';

const KeyboardContext = createContext<KeyRegistry | undefined>(undefined);
const noKeys: readonly PageKey[] = [];

function useRegistry(): KeyRegistry {
  const registry = useContext(KeyboardContext);
  if (!registry) throw new Error('KeyboardProvider is missing');
  return registry;
}

/** One listener for all page keys. */
export function KeyboardProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [registry] = useState(() => new KeyRegistry());
  useEffect(() => {
    const handleKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      if (registry.handle(event, document.activeElement)) event.preventDefault();
    };
    window.addEventListener('keydown', handleKeyDown);
    return () => {
      window.removeEventListener('keydown', handleKeyDown);
    };
  }, [registry]);
  return <KeyboardContext value={registry}>{children}</KeyboardContext>;
}

/** Keys in force while this component is on screen. */
export function usePageKeys(keys: readonly PageKey[]): void {
  const registry = useRegistry();
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  const shape = JSON.stringify(keys.map(({ combo, label, shown }) => [combo, label, shown]));
  useEffect(() => {
    const stable = (JSON.parse(shape) as [string, string | null, string | null][]).map(
      ([combo, label, shown]): PageKey => ({
        combo,
        ...(label === null ? {} : { label }),
        ...(shown === null ? {} : { shown }),
        run: () => latest.current.find((key) => key.combo === combo)?.run(),
      }),
    );
    return registry.register(stable);
  }, [registry, shape]);
}

/** Keys the footer lists. */
export function useListedKeys(): readonly PageKey[] {
  return useObservable(useRegistry().listed$, noKeys);
}
