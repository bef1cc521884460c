import { messages } from '../../components/messages.js';
import { clockWords, wholeDays } from './durations.js';
import { useWords } from './use-words.js';

/** A length of time in words: `3:41:12`, from two days on `2 天`. */
export function useSpanWords(): (ms: number) => string {
  const t = useWords();
  return (ms) => {
    const days = wholeDays(ms);
    return days === undefined ? clockWords(ms) : t(messages.timeDays, { days });
  };
}
