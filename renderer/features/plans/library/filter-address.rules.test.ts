import { describe, expect, it } from 'vitest';
import { addressOf, filtersOf } from './filter-address.rules.js';
import { noFilters } from './plan-filters.rules.js';

describe('the address of the library', () => {
  it('brings back what was searched and filtered', () => {
    const filters = { ...noFilters, text: '煤气 泄漏', kind: 'specialist', light: 'yellow' } as const;
    expect(filtersOf(addressOf(filters))).toEqual(filters);
  });

  it('is empty without filters, and drops what it does not know', () => {
    expect(addressOf(noFilters).toString()).toBe('');
    expect(filtersOf(new URLSearchParams('kind=nonsense&light=pink'))).toEqual(noFilters);
  });
});
