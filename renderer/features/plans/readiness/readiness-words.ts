import type { MessageDescriptor } from 'react-intl';
import type { Readiness, ReadinessItem } from '../../../../contract/plans/lifecycle.model.js';
import type { Words } from '../../../app/i18n/use-words.js';
import { readinessMessages as m } from './readiness.messages.js';

type Key = ReadinessItem['key'];

export const itemTitles: Readonly<Record<Key, MessageDescriptor>> = {
  drill: m.drill,
  call_test: m.call_test,
  posts: m.posts,
  stock: m.stock,
  review: m.review,
  improvements: m.improvements,
  lint: m.lint,
};
export const stateWords: Readonly<Record<ReadinessItem['light'], MessageDescriptor>> = {
  green: m.stateGreen,
  yellow: m.stateYellow,
  red: m.stateRed,
};

const lacking = ({ have = 0, of = 0 }: ReadinessItem): number => of - have;

function drillGap(item: ReadinessItem, t: Words): string {
  if (item.on === undefined) return t(m.noDrill);
  return t(item.light === 'red' ? m.drillLate : m.drillSoon);
}

function testGap({ on, have = 0, of = 0 }: ReadinessItem, t: Words): string {
  return on === undefined ? t(m.noTest) : t(m.testPoor, { have, of });
}

function postsGap(item: ReadinessItem, t: Words): string {
  return item.missing.length === 0 ? t(m.postsUnknown) : t(m.postsVacant, { count: lacking(item) });
}

function stockGap(item: ReadinessItem, t: Words): string {
  const [first] = item.missing;
  if (first === undefined) return t(m.stockUnknown);
  const count = lacking(item);
  return count > 1 ? t(m.stockShortMore, { first, count }) : t(m.stockShort, { first });
}

function reviewGap(item: ReadinessItem, today: string, t: Words): string {
  if (item.on !== undefined && item.on < today) return t(m.reviewLate);
  if (item.light === 'red') return t(m.reviewRaised);
  return t(item.on === undefined ? m.reviewNone : m.reviewSoon);
}

function gapWords(item: ReadinessItem, today: string, t: Words): string {
  switch (item.key) {
    case 'drill':
      return drillGap(item, t);
    case 'call_test':
      return testGap(item, t);
    case 'posts':
      return postsGap(item, t);
    case 'stock':
      return stockGap(item, t);
    case 'review':
      return reviewGap(item, today, t);
    case 'improvements':
      return t(m.openImprovements, { count: item.have ?? 0 });
    case 'lint':
      return t(m.lintErrors, { count: item.have ?? 0 });
  }
}

/** The readiness as one sentence, the grave gaps first. */
export function readinessSentence(readiness: Readiness, today: string, t: Words): string {
  const gaps = [
    ...readiness.items.filter((item) => item.light === 'red'),
    ...readiness.items.filter((item) => item.light === 'yellow'),
  ].map((item) => gapWords(item, today, t));
  if (gaps.length === 0) return t(m.good);
  return t(readiness.light === 'red' ? m.grave : m.gaps, { list: gaps.join(t(m.listComma)) });
}

/** Figures at the end of a line: `22/24`, `0 错`. */
export function valueWords({ key, have, of, on }: ReadinessItem, t: Words): string {
  if (key === 'lint') return t(m.lintValue, { errors: have ?? 0 });
  if (key === 'improvements') return t(m.improvementValue, { count: have ?? 0 });
  if (key === 'drill' || key === 'review') return on ?? '';
  return have === undefined || of === undefined ? '' : `${String(have)}/${String(of)}`;
}

const proofs: Readonly<Record<Key, MessageDescriptor>> = {
  drill: m.drillOn,
  call_test: m.testOn,
  posts: m.postsFull,
  stock: m.stockFull,
  review: m.reviewOn,
  improvements: m.noImprovements,
  lint: m.lintWarnings,
};

function proofWords({ key, on = '', have = 0, of = 0 }: ReadinessItem, t: Words): string {
  return t(proofs[key], { on, have, count: of });
}

/** What stands below a line: what is missing by name, what is wrong, or what proves it. */
export function detailWords(item: ReadinessItem, today: string, t: Words): string {
  const list = item.missing.join(t(m.listComma));
  if (item.key === 'improvements' && list !== '') return list;
  if (list !== '') return t(m.missing, { list });
  if (item.key === 'lint' && item.light !== 'green') return t(m.lintWarnings, { count: item.of ?? 0 });
  return item.light === 'green' ? proofWords(item, t) : gapWords(item, today, t);
}
