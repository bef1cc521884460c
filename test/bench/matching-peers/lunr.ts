import lunr from 'lunr';
import { grams } from './grams.js';
import type { OpenPeer } from './peer.js';

/** The builder's own tokenizer may be replaced; its types allow that of the whole library only. */
type Tokenize = typeof lunr.tokenizer;

/**
 * Lunr (BM25 as vectors), any term counts, without its English pipeline. Finds most with runs of one to three characters,
 * title, facts and phrases in fields of their own, k1 = 16 and b = 0.5; of plan facts, with pairs in two fields, k1 = 0.5
 * and b = 0.75.
 */
export const openLunr: OpenPeer = (documents, indexed) => {
  const isDistrict = indexed === 'district';
  const terms = (text: string): readonly string[] => grams(text, isDistrict ? [1, 2, 3] : [2]);
  const builder = new lunr.Builder();
  const tokenize = (text?: unknown): lunr.Token[] => terms(String(text)).map((term) => new lunr.Token(term, {}));
  builder.tokenizer = tokenize as Tokenize;
  builder.ref('id');
  for (const field of ['title', 'text', ...(isDistrict ? ['phrases'] : [])]) builder.field(field);
  builder.k1(isDistrict ? 16 : 0.5);
  builder.b(isDistrict ? 0.5 : 0.75);
  for (const document of documents) builder.add(document);
  const index = builder.build();
  return {
    first: (report) => {
      const wanted = new Set(terms(report));
      const found = index.query((query) => {
        for (const term of wanted) query.term(term, { usePipeline: false });
      });
      return found[0]?.ref;
    },
  };
};
