import MiniSearch from 'minisearch';
import { grams } from './grams.js';
import type { OpenPeer, PlanDocument } from './peer.js';

/**
 * MiniSearch (BM25), any term counts. Finds most with runs of one to three characters over title, facts and phrases in one
 * field, k = 32 and b = 0: how often a plan's phrases have a term then counts nearly in full (with its own k of 1.2 seven
 * points less). Of plan facts, with the title in a field of its own that counts three times, k = 4 and b = 0.
 */
export const openMiniSearch: OpenPeer = (documents, indexed) => {
  const isDistrict = indexed === 'district';
  const index = new MiniSearch<PlanDocument>({
    fields: isDistrict ? ['text'] : ['title', 'text'],
    extractField: (document, field) => {
      const { id, title, text, phrases } = document;
      if (field === 'id') return id;
      if (field === 'title') return title;
      return isDistrict ? `${title}\n${text}\n${phrases}` : text;
    },
    tokenize: (text) => [...grams(text, isDistrict ? [1, 2, 3] : [2])],
    processTerm: (term) => term,
    searchOptions: { boost: { title: 3 }, bm25: { k: isDistrict ? 32 : 4, b: 0, d: 0 } },
  });
  index.addAll(documents);
  return { first: (report) => index.search(report)[0]?.id as string | undefined };
};
