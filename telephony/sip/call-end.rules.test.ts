import { describe, expect, it } from 'vitest';

import { callEnd, type EndFacts } from './call-end.rules.js';

const facts: EndFacts = {
  answered: false,
  rang: true,
  originator: 'remote',
  cause: 'SIP Failure Code',
  reasons: [],
};

describe('the end of a call', () => {
  it('is told by the far side with its status and cause', () => {
    expect(callEnd({ ...facts, cause: 'Busy', status: 486, reasons: ['Q.850;cause=17'] })).toEqual({
      verdict: 'busy',
      by: 'remote',
      status: 486,
      q850: 17,
    });
  });

  it('of an answered call stays "answered", whoever hung up', () => {
    expect(callEnd({ ...facts, answered: true, cause: 'Terminated', reasons: ['Q.850;cause=16'] })).toEqual({
      verdict: 'answered',
      by: 'remote',
      q850: 16,
    });
    expect(callEnd({ ...facts, answered: true, own: 'answered', originator: 'local', cause: 'Terminated' })).toEqual({
      verdict: 'answered',
      by: 'local',
    });
  });

  it('by our own ring limit is not a cancellation', () => {
    expect(callEnd({ ...facts, own: 'no_answer', originator: 'local', cause: 'Canceled' })).toEqual({
      verdict: 'no_answer',
      by: 'local',
    });
  });

  it.each([
    ['Connection Error', 'exchange_down'],
    ['Request Timeout', 'no_response'],
    ['Bad Media Description', 'media'],
    ['No ACK', 'failed'],
  ] as const)('for want of %s is %s, by nobody out there', (cause, verdict) => {
    expect(callEnd({ ...facts, originator: 'system', cause })).toEqual({ verdict, by: 'local' });
  });
});
