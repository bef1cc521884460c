import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../contract/plans/finding.model.js';
import { lintReport } from './lint-report.js';

const warning: Finding = {
  rule: 'trigger_twice',
  severity: 'warning',
  path: 'triggers.formal.0',
  subject: '触发词',
  data: { trigger: '煤气味' },
};
const error: Finding = {
  rule: 'unit_unknown',
  severity: 'error',
  path: 'steps.3.unitId',
  subject: '第4步 关闭上游阀门',
  data: { unit: 'gass' },
};
const plans = new Map([
  ['MH-S-07', []],
  ['MH-S-16', [warning, error]],
]);

describe('lintReport', () => {
  it('says what is wrong where and how to mend it, the worst first, and the totals', () => {
    expect(lintReport(plans, 'zh')).toEqual([
      'MH-S-16 错误 第4步 关闭上游阀门：单位“gass”不在单位名录中。改为名录中的单位编号',
      'MH-S-16 提醒 触发词：触发词“煤气味”重复。删去重复的一条',
      '共 2 个预案，1 个没有问题；错误 1，提醒 1，说明 0',
    ]);
  });

  it('speaks English', () => {
    expect(lintReport(plans, 'en')).toEqual([
      'MH-S-16 error 第4步 关闭上游阀门: The unit “gass” is not in the directory of units. Use the id of a known unit',
      'MH-S-16 warning 触发词: The trigger “煤气味” stands twice. Remove one',
      '2 plans, 1 without findings; error: 1, warning: 1, note: 0',
    ]);
  });
});
