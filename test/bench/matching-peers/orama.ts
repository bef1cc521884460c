import { create, insertMultiple, search, type Tokenizer } from '@orama/orama';
import { grams } from './grams.js';
import type { OpenPeer } from './peer.js';

/** Orama also finds what a term begins; closed by a stop, a term is only itself. */
const termEnd = '.';

/**
 * Orama (BM25), `threshold: 1`: any term counts. Finds most with runs of one to three characters over the phrases; of plan
 * facts, with pairs in two fields. A document has a term once, as with its own tokenizer: it counts the documents of a term
 * by occurrences. It takes long to open, since adding a document takes the square of its terms.
 */
export const openOrama: OpenPeer = async (documents, indexed) => {
  const isDistrict = indexed === 'district';
  const tokenizer: Tokenizer = {
    language: 'english',
    normalizationCache: new Map(),
    tokenize: (text) => [...new Set(grams(text, isDistrict ? [1, 2, 3] : [2]))].map((gram) => gram + termEnd),
  };
  const index = create({
    schema: { title: 'string', text: 'string' } as const,
    sort: { enabled: false },
    components: { tokenizer },
  });
  const facts = documents.map(({ id, title, text, phrases }) =>
    isDistrict ? { id, text: phrases } : { id, title, text },
  );
  await insertMultiple(index, facts, 5000);
  return {
    first: async (report) => (await search(index, { term: report, limit: 1, threshold: 1 })).hits[0]?.id,
  };
};
