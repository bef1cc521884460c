import { foldText } from './fold-text.js';

const maxWords = 8;

/** Words of a search box, folded, each once; what the user types is literal text, never syntax. */
export function searchWords(text: string): readonly string[] {
  const words = foldText(text)
    .split(/\s+/u)
    .filter((word) => word !== '');
  return [...new Set(words)].slice(0, maxWords);
}
