import { describe, expect, it } from 'vitest';
import { formsFor, type Lexicon, searchLexicon, spansOf } from './lexicon-search.rules.js';

const lexicon: Lexicon = {
  concepts: [
    { id: 'gas', name: '燃气', polarity: 'hazard', forms: ['煤气', 'gas leak'], plans: { A: 3 } },
    { id: 'fire', name: '起火', polarity: 'hazard', forms: ['着火'], plans: { B: 3 } },
  ],
  rules: [{ id: 'gas_fire', when: ['gas', 'fire|smoke'], without: [], boost: { A: 1 }, why: '燃气燃爆' }],
  phrases: [
    { code: 'A', title: '燃气预案', count: 4 },
    { code: 'B', title: '火灾预案', count: 5 },
  ],
  everyday: 9,
};
const find = (text: string) => searchLexicon(lexicon, text, (code) => (code === 'A' ? '燃气预案' : '火灾预案'));

describe('the search of the lexicon', () => {
  it('leaves everything when nothing is asked', () => {
    expect(find('  ')).toEqual(lexicon);
  });

  it('finds a concept by a word, whatever the case, and the rules that read it', () => {
    const found = find('GAS Leak');
    expect(found.concepts.map(({ id }) => id)).toEqual(['gas']);
    expect(found.rules.map(({ id }) => id)).toEqual(['gas_fire']);
  });

  it('finds by the name of a plan', () => {
    expect(find('火灾').concepts.map(({ id }) => id)).toEqual(['fire']);
    expect(find('火灾').phrases.map(({ code }) => code)).toEqual(['B']);
  });

  it('marks the words and puts their forms first', () => {
    expect(spansOf('gas leak', 'LEAK')).toEqual([{ start: 4, end: 8 }]);
    expect(formsFor(['煤气', 'gas leak'], 'leak')).toEqual(['gas leak', '煤气']);
  });
});
