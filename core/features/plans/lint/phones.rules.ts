import type { Finding } from '../../../../contract/plans/finding.model.js';
import { findingAt } from './finding-at.js';
import type { PlanText } from './plan-texts.js';

/** What may be meant as a telephone number: with an area code, a mobile or a 7-digit one with dashes, or a long run. */
const numberLike =
  /(?<![A-Za-z\d._/-])(?:(?:\(0\d{2,3}\)|0\d{2,3}[- ])\s?\d{6,8}|1\d{2}[- ]\d{4}[- ]\d{4}|\d{3}-\d{4}|\d{7,})(?![A-Za-z\d_/]|\.\d)/gu;

/** A quantity says what it counts. */
const quantityAfter = /^\s*(?:[万亿多余]|人|户|元|条|座|辆|间|米|吨|平方|立方|公|千|毫|厘|升|只|台|套|件|箱|个|%|‰)/u;
const codeBefore = /(?:编号|代码|证号|文号|案号|单号|档号|信用码)[为是:]?\s*$/u;
const date = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?:\d{4}(?:\d{2})?)?$/u;
const rightForms: readonly RegExp[] = [/^[2-9]\d{7}$/u, /^1[3-9]\d{9}$/u, /^[48]00\d{7}$/u];

function isWrong(number: string, before: string, after: string): boolean {
  if (quantityAfter.test(after) || codeBefore.test(before) || date.test(number)) return false;
  return !rightForms.some((form) => form.test(number));
}

/** Digits in the texts that look like a telephone number nobody could dial. */
export function phoneFindings(texts: readonly PlanText[]): readonly Finding[] {
  return texts.flatMap((place) => {
    const text = place.text.normalize('NFKC');
    return [...text.matchAll(numberLike)].flatMap((match) => {
      const [number] = match;
      const isQuiet = !isWrong(number, text.slice(0, match.index), text.slice(match.index + number.length));
      return isQuiet ? [] : [findingAt('phone_format', 'error', place, { number })];
    });
  });
}
