import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../contract/plans/finding.model.js';
import { findingsByPlan, severityCounts } from './findings.rules.js';

const finding = (severity: Finding['severity'], path = ''): Finding => ({
  rule: 'triggers_few',
  severity,
  path,
  subject: '',
  data: {},
});

const plans = {
  'MH-S-01': [finding('warning'), finding('note')],
  'MH-S-16': [finding('note'), finding('error')],
  'MH-Z-00': [],
};

describe('findings of the library', () => {
  it('stand by plan, the plan with errors first, plans without findings left out', () => {
    const groups = findingsByPlan(plans, 'all');
    expect(groups.map((group) => group.code)).toEqual(['MH-S-16', 'MH-S-01']);
  });

  it('can be narrowed to one severity', () => {
    expect(findingsByPlan(plans, 'warning').map((group) => group.code)).toEqual(['MH-S-01']);
  });

  it('are counted by severity', () => {
    expect(severityCounts(Object.values(plans).flat())).toEqual({ error: 1, warning: 1, note: 2 });
  });
});
