import { useCallback, useState } from 'react';

const prefix = 'liandong.draft.';

function read<T>(key: string, initial: T): T {
  try {
    const stored = localStorage.getItem(prefix + key);
    return stored === null ? initial : (JSON.parse(stored) as T);
  } catch {
    return initial;
  }
}

/** State that survives reload, sign-out and a crash: kept on this seat until it is cleared. */
export function useDraft<T>(key: string, initial: T): readonly [T, (change: (previous: T) => T) => void, () => void] {
  const [value, setValue] = useState<T>(() => read(key, initial));
  const change = useCallback(
    (next: (previous: T) => T) => {
      setValue((previous) => {
        const result = next(previous);
        localStorage.setItem(prefix + key, JSON.stringify(result));
        return result;
      });
    },
    [key],
  );
  const clear = useCallback(() => {
    localStorage.removeItem(prefix + key);
    setValue(initial);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `initial` is the value of the first render
  }, [key]);
  return [value, change, clear];
}
