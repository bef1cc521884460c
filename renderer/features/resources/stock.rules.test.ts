import { describe, expect, it } from 'vitest';
import { expiryOf } from './expiry.rules.js';
import { checkQuantity } from './quantity.rules.js';

const now = Date.parse('2026-11-21T10:00:00Z');

describe('expiry of stock', () => {
  it('warns 90 days ahead in yellow, 30 in orange, and turns red once expired', () => {
    expect(expiryOf({ expired: 0, expiresOn: '2028-05-01' }, now).light).toBe('none');
    expect(expiryOf({ expired: 0, expiresOn: '2027-01-31' }, now).light).toBe('yellow');
    expect(expiryOf({ expired: 0, expiresOn: '2026-12-15' }, now)).toEqual({ light: 'orange', days: 24 });
    expect(expiryOf({ expired: 40, expiresOn: '2028-05-01' }, now).light).toBe('red');
    expect(expiryOf({ expired: 0 }, now)).toEqual({ light: 'none', days: undefined });
  });
});

describe('quantity to reserve', () => {
  it('accepts a positive number up to what is free', () => {
    expect(checkQuantity(' 20 ', 20)).toEqual({ value: 20, problem: undefined });
  });
  it('refuses more than is free, nothing and nonsense', () => {
    expect(checkQuantity('21', 20).problem).toBe('over');
    expect(checkQuantity('0', 20).problem).toBe('none');
    expect(checkQuantity('abc', 20)).toEqual({ value: undefined, problem: 'none' });
  });
  it('does not scold an empty field', () => {
    expect(checkQuantity('', 20)).toEqual({ value: undefined, problem: undefined });
  });
});
