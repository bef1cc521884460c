import { describe, expect, it } from 'vitest';
import { emptyDraft, type Fact, type Match, reportInput, shownFacts } from './intake-draft.js';

const fact: Fact = {
  start: 0,
  end: 2,
  key: 'serious',
  label: '送医',
  value: 2,
  unit: '人',
  negated: false,
  text: '2人',
};
const match: Match = {
  verdict: 'plan',
  open: true,
  plans: [],
  town: { code: 'MH-T-01', name: '莘庄镇', evidence: [], lat: 31.1, lng: 121.4 },
  townCandidates: [],
  facts: [fact],
  tookMs: 1,
};

describe('shownFacts', () => {
  it('leaves out what the officer has taken out', () => {
    expect(shownFacts([fact], { ...emptyDraft, factEdits: { 'serious|2人': { removed: true } } })).toEqual([]);
  });

  it('shows a corrected number as a number', () => {
    const [shown] = shownFacts([fact], { ...emptyDraft, factEdits: { 'serious|2人': { value: '3' } } });
    expect(shown?.value).toBe(3);
  });
});

describe('reportInput', () => {
  it('sends the text exactly as typed', () => {
    expect(reportInput({ ...emptyDraft, text: '  原话 \n' }, undefined).text).toBe('  原话 \n');
  });

  it('leaves out a caller who is not known', () => {
    expect(reportInput({ ...emptyDraft, text: '话' }, undefined)).not.toHaveProperty('caller');
  });

  it('keeps only dialling signs of a number', () => {
    const input = reportInput({ ...emptyDraft, text: '话', callerNumber: '(021) 6117' }, undefined);
    expect(input.caller).toEqual({ number: '0216117' });
  });

  it('sends the point of the town that was found', () => {
    expect(reportInput({ ...emptyDraft, text: '话' }, match).place).toEqual({
      townCode: 'MH-T-01',
      lat: 31.1,
      lng: 121.4,
    });
  });

  it('does not send the point of another town than the one the officer chose', () => {
    expect(reportInput({ ...emptyDraft, text: '话', townCode: 'MH-T-06' }, match).place).toEqual({
      townCode: 'MH-T-06',
    });
  });

  it('sends the answers of the caller as facts', () => {
    const input = reportInput({ ...emptyDraft, text: '话', answers: { 有没有起火: '没有', 几楼: ' ' } }, match);
    expect(input.facts?.map((one) => [one.label, one.value])).toEqual([
      ['送医', 2],
      ['有没有起火', '没有'],
    ]);
  });
});
