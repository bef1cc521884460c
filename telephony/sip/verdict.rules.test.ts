import { describe, expect, it } from 'vitest';

import { type Verdict } from '../telephony-messages.js';
import { causeOf, verdictOf } from './verdict.rules.js';

const byStatus: readonly (readonly [number, Verdict])[] = [
  [401, 'not_allowed'],
  [403, 'not_allowed'],
  [404, 'wrong_number'],
  [407, 'not_allowed'],
  [410, 'wrong_number'],
  [480, 'unreachable'],
  [484, 'wrong_number'],
  [486, 'busy'],
  [488, 'media'],
  [500, 'failed'],
  [503, 'no_line'],
  [600, 'busy'],
  [603, 'rejected'],
  [604, 'wrong_number'],
  [606, 'media'],
  [302, 'failed'],
];

const byCause: readonly (readonly [number, Verdict])[] = [
  [1, 'wrong_number'],
  [3, 'wrong_number'],
  [17, 'busy'],
  [18, 'no_answer'],
  [19, 'no_answer'],
  [20, 'unreachable'],
  [21, 'rejected'],
  [22, 'wrong_number'],
  [27, 'unreachable'],
  [28, 'wrong_number'],
  [34, 'no_line'],
  [42, 'no_line'],
  [44, 'no_line'],
];

describe('the verdict on a call', () => {
  it.each(byStatus)('is read from SIP status %i as %s', (status, verdict) => {
    expect(verdictOf({ status, rang: true })).toBe(verdict);
  });

  it.each(byCause)('is read from Q.850 cause %i as %s, whatever the status says', (q850, verdict) => {
    expect(verdictOf({ q850, status: 500, rang: true })).toBe(verdict);
  });

  it('falls back to the status when the cause says nothing about the person', () => {
    expect(verdictOf({ q850: 41, status: 486, rang: true })).toBe('busy');
  });

  it('calls a 408 unanswered only when the phone rang', () => {
    expect(verdictOf({ status: 408, rang: true })).toBe('no_answer');
    expect(verdictOf({ status: 408, rang: false })).toBe('no_response');
  });

  it('keeps our own reason above the 487 it caused', () => {
    expect(verdictOf({ own: 'no_answer', q850: 16, status: 487, rang: true })).toBe('no_answer');
  });

  it('is a plain failure when nothing is known', () => {
    expect(verdictOf({ rang: false })).toBe('failed');
  });
});

describe('the cause in Reason headers', () => {
  it('is found behind other reasons and parameters', () => {
    expect(causeOf(['SIP;cause=486;text="Busy"', 'Q.850 ;text="busy" ;cause=17'])).toBe(17);
    expect(causeOf(['SIP;cause=200, Q.850;cause=16;text="x"'])).toBe(16);
  });

  it('is not taken from a SIP reason', () => {
    expect(causeOf(['SIP;cause=480'])).toBeUndefined();
    expect(causeOf([])).toBeUndefined();
  });
});
