import { Index } from 'flexsearch';
import { grams } from './grams.js';
import type { OpenPeer } from './peer.js';

/**
 * FlexSearch knows no weight of a term: with `suggest` any term counts and plans come by how many they share, then by how
 * early those stand. Finds most with single characters and pairs over the phrases and its `context` of neighbouring terms;
 * of plan facts, with pairs and no context.
 */
export const openFlexSearch: OpenPeer = (documents, indexed) => {
  const isDistrict = indexed === 'district';
  const index = new Index({
    tokenize: 'strict',
    encode: (text) => [...grams(text, isDistrict ? [1, 2] : [2])],
    context: isDistrict ? { depth: 1, resolution: 9, bidirectional: false } : false,
  });
  const codes = documents.map(({ id, title, text, phrases }, place) => {
    index.add(place, isDistrict ? phrases : `${title}\n${text}`);
    return id;
  });
  return {
    first: (report) => {
      const [place] = index.search(report, { suggest: true, limit: 1 });
      return place === undefined ? undefined : codes[Number(place)];
    },
  };
};
