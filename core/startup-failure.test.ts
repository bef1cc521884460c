import { describe, expect, it } from 'vitest';
import { AppError } from './dispatch/app-error.js';
import { languageOf, startupFailureOf, startupWords } from './startup-failure.js';

const place = { dataDir: '/data', databaseFile: '/data/liandong.sqlite', port: 7300 };
const withCode = (code: string): Error => Object.assign(new Error('from the engine'), { code });

describe('a start that fails', () => {
  it.each([
    ['EADDRINUSE', 'port_taken', '7300'],
    ['EACCES', 'folder_not_writable', '/data'],
    ['EROFS', 'folder_not_writable', '/data'],
    ['ENOSPC', 'full', '/data'],
    ['FOLDER_IN_USE', 'folder_in_use', '/data'],
    ['SQLITE_CANTOPEN', 'cannot_open', 'liandong.sqlite'],
    ['SQLITE_NOTADB', 'corrupt', 'liandong.sqlite'],
    ['SQLITE_CORRUPT', 'corrupt', 'liandong.sqlite'],
    ['SQLITE_READONLY', 'read_only', 'liandong.sqlite'],
    ['SQLITE_BUSY', 'locked', 'liandong.sqlite'],
    ['SQLITE_FULL', 'full', '/data'],
  ])('with %s says what, where and a way out in both languages', (code, failure, where) => {
    const error = withCode(code);
    expect(startupFailureOf(error)).toBe(failure);
    for (const language of ['zh', 'en'] as const) {
      const words = startupWords(error, place, language);
      expect(words).toContain(where);
      expect(words).not.toContain('from the engine');
      expect(/[\u4e00-\u9fff]/u.test(words)).toBe(language === 'zh');
    }
  });

  it('of a database of a newer program says that nothing was changed', () => {
    const error = new AppError('database.newer', 'newer');
    expect(startupWords(error, place, 'zh')).toContain('没有作任何改动');
    expect(startupWords(error, place, 'en')).toContain('Nothing was changed');
  });

  it('for another reason says the reason', () => {
    expect(startupWords(new Error('no resources'), place, 'en')).toContain('no resources');
  });

  it('speaks the language of the locale', () => {
    expect([languageOf('zh_CN.UTF-8'), languageOf('en_US'), languageOf(undefined)]).toEqual(['zh', 'en', 'en']);
  });
});
