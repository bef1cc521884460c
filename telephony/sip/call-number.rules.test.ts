import { describe, expect, it } from 'vitest';

import { callNumber } from './call-number.rules.js';

describe('a number to dial', () => {
  it('loses what only helps the eye', () => {
    expect(callNumber(' 010-6512 (3456) ')).toBe('01065123456');
    expect(callNumber('+86 138.0013.8000')).toBe('+8613800138000');
  });

  it('keeps service codes', () => {
    expect(callNumber('*57#')).toBe('*57#');
  });

  it('takes full-width digits as digits', () => {
    expect(callNumber('１１０')).toBe('110');
  });

  it.each(['', '   ', '12a34', 'sip:110@evil', '110;ext=5', '86+138', '1\r\nVia: x', '+', '9'.repeat(33)])(
    'is refused when it reads %j',
    (written) => {
      expect(callNumber(written)).toBeUndefined();
    },
  );
});
