import { useCallback } from 'react';
import { useWords } from '../app/i18n/use-words.js';
import { mapMessages as m } from './messages.js';

/** `350 米`, `1.6 公里`. */
export function useDistanceWords(): (metres: number) => string {
  const t = useWords();
  return useCallback(
    (metres) =>
      metres < 1_000
        ? t(m.metres, { value: String(Math.round(metres / 10) * 10) })
        : t(m.kilometres, { value: (metres / 1_000).toFixed(metres < 100_000 ? 1 : 0) }),
    [t],
  );
}
