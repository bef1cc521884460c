import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import type { Readiness, ReadinessItem } from '../../../../contract/plans/lifecycle.model.js';
import type { Words } from '../../../app/i18n/use-words.js';
import { detailWords, readinessSentence, valueWords } from './readiness-words.js';

const intl = createIntl({ locale: 'zh', onError: () => undefined });
const t: Words = (message, values) => String(intl.formatMessage<never>(message as never, values as never));
const today = '2026-11-21';

const item = (part: Partial<ReadinessItem> & Pick<ReadinessItem, 'key'>): ReadinessItem => ({
  light: 'green',
  missing: [],
  ...part,
});
const sentence = (light: Readiness['light'], ...items: readonly ReadinessItem[]): string =>
  readinessSentence({ light, items: [...items] }, today, t);

describe('the readiness sentence', () => {
  it('says so when nothing is missing', () => {
    expect(sentence('green', item({ key: 'drill', on: '2026-05-14' }))).toBe('齐备：七项都没有缺口。');
  });

  it('names the gaps, the grave ones first', () => {
    const drill = item({ key: 'drill', light: 'yellow' });
    const stock = item({ key: 'stock', light: 'red', have: 9, of: 13, missing: ['救生衣 3件', '水泵 2台'] });
    expect(sentence('red', drill, stock)).toBe('有重大缺口：缺救生衣 3件等 4 种、未见演练记录。');
  });

  it('tells a raised revision from a review that is overdue', () => {
    expect(sentence('red', item({ key: 'review', light: 'red', on: '2027-01-01' }))).toContain('已提出修订');
    expect(sentence('red', item({ key: 'review', light: 'red', on: '2026-01-01' }))).toContain('复核已过期');
  });
});

describe('a line of readiness', () => {
  it('shows figures and what is missing by name', () => {
    const posts = item({ key: 'posts', light: 'yellow', have: 23, of: 24, missing: ['市南供电联络员'] });
    expect(valueWords(posts, t)).toBe('23/24');
    expect(detailWords(posts, today, t)).toBe('缺：市南供电联络员');
  });

  it('shows what proves it', () => {
    expect(detailWords(item({ key: 'drill', on: '2026-05-14' }), today, t)).toBe('最近一次 2026-05-14');
  });
});
