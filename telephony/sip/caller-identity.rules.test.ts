import { describe, expect, it } from 'vitest';

import { callerIdentity } from './caller-identity.rules.js';

describe('the caller of an incoming call', () => {
  it('is the one the exchange vouches for', () => {
    expect(callerIdentity(['"张 三" <sip:+8613800138000@ims.cn;user=phone>'], '<sip:x@y>;tag=1')).toEqual({
      number: '+8613800138000',
      name: '张 三',
    });
  });

  it('is read from a tel number', () => {
    expect(callerIdentity(['<tel:110>'], undefined)).toEqual({ number: '110' });
  });

  it('is read from From when nobody vouches', () => {
    expect(callerIdentity([], 'Gate 3 <sip:2001@pbx.test>;tag=a')).toEqual({ number: '2001', name: 'Gate 3' });
    expect(callerIdentity([], 'sip:2001@pbx.test;tag=a')).toEqual({ number: '2001' });
  });

  it('keeps quotation marks inside a name', () => {
    expect(callerIdentity([], '"the \\"boss\\"" <sip:1@x>')).toEqual({ number: '1', name: 'the "boss"' });
  });

  it('has no number when withheld or unreadable', () => {
    expect(callerIdentity([], '"Anonymous" <sip:anonymous@anonymous.invalid>')).toEqual({
      number: '',
      name: 'Anonymous',
    });
    expect(callerIdentity([], 'nonsense')).toEqual({ number: '' });
  });

  it('survives a stray percent sign', () => {
    expect(callerIdentity([], '<sip:50%@x>')).toEqual({ number: '50%' });
  });
});
