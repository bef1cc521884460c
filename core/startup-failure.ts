import { AppError } from './dispatch/app-error.js';

/** Where the program tried to start. */
export interface StartPlace {
  readonly dataDir: string;
  readonly databaseFile: string;
  readonly port?: number | undefined;
}

type Words = (place: StartPlace) => string;
interface Bilingual {
  readonly zh: Words;
  readonly en: Words;
}

const failures = {
  port_taken: {
    zh: ({ port }) => `端口 ${port} 已被其他程序占用。请用 --port 换一个端口。`,
    en: ({ port }) => `Port ${port} is taken by another program. Choose another with --port.`,
  },
  folder_in_use: {
    zh: ({ dataDir }) => `数据文件夹正被另一个联动台使用：${dataDir}。请使用已打开的那个，或用 --data 换一个文件夹。`,
    en: ({ dataDir }) =>
      `The data folder is in use by another running station: ${dataDir}. Use the one that is open, or choose another folder with --data.`,
  },
  folder_not_writable: {
    zh: ({ dataDir }) => `数据文件夹不能写入：${dataDir}。请检查权限，或换一个文件夹。`,
    en: ({ dataDir }) => `The data folder cannot be written: ${dataDir}. Check its rights, or choose another folder.`,
  },
  cannot_open: {
    zh: ({ databaseFile }) => `数据库打不开：${databaseFile}。请检查文件夹权限，或换一个数据文件夹。`,
    en: ({ databaseFile }) =>
      `The database cannot be opened: ${databaseFile}. Check the folder's rights, or choose another folder.`,
  },
  corrupt: {
    zh: ({ databaseFile }) =>
      `数据库已损坏或不是数据库：${databaseFile}。文件未作任何改动。请放回备份，或换一个数据文件夹启动。`,
    en: ({ databaseFile }) =>
      `The database is damaged or is no database: ${databaseFile}. It was left untouched. Put a backup in its place, or start with another data folder.`,
  },
  read_only: {
    zh: ({ databaseFile }) => `数据库是只读的：${databaseFile}。请给当前账户写入权限后重新启动。`,
    en: ({ databaseFile }) =>
      `The database is read-only: ${databaseFile}. Give this account the right to write it and start again.`,
  },
  locked: {
    zh: ({ databaseFile }) => `数据库被其他程序锁定：${databaseFile}。请关闭那个程序后重新启动。`,
    en: ({ databaseFile }) =>
      `The database is locked by another program: ${databaseFile}. Close that program and start again.`,
  },
  full: {
    zh: ({ dataDir }) => `磁盘已满或读写出错：${dataDir}。请腾出空间后重新启动，已保存的数据没有丢失。`,
    en: ({ dataDir }) =>
      `The disk is full or fails: ${dataDir}. Free some space and start again; nothing saved was lost.`,
  },
  newer: {
    zh: ({ databaseFile }) =>
      `数据库由更新版本的联动台写成：${databaseFile}。没有作任何改动。请安装新版本，或换一个数据文件夹启动。`,
    en: ({ databaseFile }) =>
      `The database was written by a newer version of the program: ${databaseFile}. Nothing was changed. Install the newer version, or start with another data folder.`,
  },
} as const satisfies Record<string, Bilingual>;

/** Why the program could not start. */
export type StartupFailure = keyof typeof failures;

const byCode: Readonly<Record<string, StartupFailure>> = {
  EADDRINUSE: 'port_taken',
  EACCES: 'folder_not_writable',
  EROFS: 'folder_not_writable',
  ENOTDIR: 'folder_not_writable',
  ENOSPC: 'full',
  FOLDER_IN_USE: 'folder_in_use',
  SQLITE_CANTOPEN: 'cannot_open',
  SQLITE_NOTADB: 'corrupt',
  SQLITE_CORRUPT: 'corrupt',
  SQLITE_READONLY: 'read_only',
  SQLITE_BUSY: 'locked',
  SQLITE_FULL: 'full',
  SQLITE_IOERR: 'full',
};

/** The known failure behind an error, if it is one a person can act on. */
export function startupFailureOf(error: unknown): StartupFailure | undefined {
  if (error instanceof AppError) {
    if (error.reason === 'database.newer') return 'newer';
    return error.reason === 'database.corrupt' ? 'corrupt' : undefined;
  }
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? byCode[code] : undefined;
}

/** What went wrong at the start and the way out, as one sentence in the person's language. */
export function startupWords(error: unknown, place: StartPlace, language: 'zh' | 'en'): string {
  const failure = startupFailureOf(error);
  if (failure !== undefined) return failures[failure][language](place);
  const cause = error instanceof Error ? error.message : String(error);
  return language === 'zh' ? `联动台未能启动：${cause}` : `The station could not start: ${cause}`;
}

/** Language of a locale such as `zh_CN.UTF-8`. */
export function languageOf(locale: string | undefined): 'zh' | 'en' {
  return locale?.toLowerCase().startsWith('zh') === true ? 'zh' : 'en';
}
