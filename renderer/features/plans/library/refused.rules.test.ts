import { describe, expect, it } from 'vitest';
import { refusedFiles } from './refused.rules.js';

describe('refused documents', () => {
  it('stand once each, with their mistakes by line', () => {
    const problem = (file: string, line: number) => ({ file, line, message: '缺少必填项' });
    const files = refusedFiles([problem('a.md', 9), problem('b.md', 1), problem('a.md', 2)]);
    expect(files.map(({ file, problems }) => [file, problems.map((one) => one.line)])).toEqual([
      ['a.md', [2, 9]],
      ['b.md', [1]],
    ]);
  });
});
