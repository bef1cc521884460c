import type { UnitOfWork } from './unit-of-work.js';

/** SQLite allows 32,766 bound values in a statement; a batch stays far below. */
const batch = 200;

/** Inserts many rows in batches. */
export async function insertAll(unit: UnitOfWork, table: string, rows: readonly object[]): Promise<void> {
  for (let start = 0; start < rows.length; start += batch) {
    await unit.db(table).insert(rows.slice(start, start + batch));
  }
}
