import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const typeNames: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表',
  object: '键值组',
  record: '键值组',
};

/** Says in the author's words what is wrong with a field of the front matter. */
export function describeIssue(issue: Issue, present: boolean): string {
  if (!present && (issue.code === 'invalid_type' || issue.code === 'invalid_value')) {
    return '缺少必填项';
  }
  switch (issue.code) {
    case 'invalid_type':
      return `类型不对，应为${typeNames[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `取值不对，可用：${issue.values.map(String).join('、')}`;
    case 'too_small':
      return describeTooSmall(issue);
    case 'invalid_format':
      return '格式不对';
    case 'unrecognized_keys':
      return `不认识的键：${issue.keys.join('、')}`;
    default:
      return `内容不符合要求（${issue.code}）`;
  }
}

function describeTooSmall(issue: z.core.$ZodIssueTooSmall): string {
  const isNumber = issue.origin === 'number' || issue.origin === 'int';
  return isNumber ? `数值过小，下限 ${issue.minimum}` : '不能为空';
}
