import type { Knex } from 'knex';
import type { ErrorReason } from '../../contract/index.js';

/** The two engines. Every difference between them lives in this file. */
export type Engine = 'sqlite' | 'postgres';

/** Settings of every SQLite connection: nothing acknowledged is lost, foreign keys hold, a lock is waited for. */
export const sqlitePragmas = [
  'PRAGMA journal_mode = WAL',
  'PRAGMA synchronous = FULL',
  'PRAGMA foreign_keys = ON',
  'PRAGMA busy_timeout = 5000',
  'PRAGMA temp_store = MEMORY',
  'PRAGMA cache_size = -16000',
] as const;

/** Locks the head row of the journal, so that rows of two hosts never interleave. SQLite has one writer anyway. */
export function lockRow(query: Knex.QueryBuilder, engine: Engine): Knex.QueryBuilder {
  return engine === 'postgres' ? query.forUpdate() : query;
}

/** Case-insensitive `like`; the pattern's own `%`, `_` and `\` are escaped by `likePattern`. */
export function whereLike(
  query: Knex.QueryBuilder,
  column: string,
  pattern: string,
  engine: Engine,
): Knex.QueryBuilder {
  return engine === 'postgres'
    ? query.whereRaw('?? ilike ? escape ?', [column, pattern, '\\'])
    : query.whereRaw('?? like ? escape ?', [column, pattern, '\\']);
}

/** A `%words%` pattern in which the user's own wildcards are plain characters. */
export function likePattern(text: string): string {
  return `%${text.replaceAll(/[\\%_]/gu, (sign) => `\\${sign}`)}%`;
}

const sqliteReasons: Readonly<Record<string, ErrorReason>> = {
  SQLITE_BUSY: 'database.locked',
  SQLITE_LOCKED: 'database.locked',
  SQLITE_READONLY: 'database.read_only',
  SQLITE_FULL: 'database.full',
  SQLITE_CORRUPT: 'database.corrupt',
  SQLITE_NOTADB: 'database.corrupt',
  SQLITE_IOERR: 'database.full',
  SQLITE_CANTOPEN: 'database.read_only',
};

/** The reason behind an engine's own error, when it is one a person can act on. */
export function databaseReason(error: unknown): ErrorReason | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const code = (error as { code?: unknown }).code;
  if (typeof code !== 'string') return undefined;
  if (code === '53100') return 'database.full';
  if (code === '25006') return 'database.read_only';
  if (code.startsWith('08') || code === '57P01' || code === 'ECONNREFUSED') return 'database.locked';
  return sqliteReasons[code];
}
