import MiniSearch from 'minisearch';
import sqlite3 from 'sqlite3';
import type { Cleanup } from './cleanup.js';

/** What a peer knows of a plan: the same words the matcher reads. */
export interface PlanDocument {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly phrases: string;
}

/** A ranker under test: the code of the plan it puts first. */
export type FirstPlan = (report: string) => string | undefined | Promise<string | undefined>;

/** Runs of letters and digits, lower case. */
function words(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function grams(text: string, size: number): readonly string[] {
  return words(text).flatMap((word) => {
    const chars = [...word];
    if (chars.length <= size) return [word];
    return chars.slice(size - 1).map((_, index) => chars.slice(index, index + size).join(''));
  });
}

/** MiniSearch (BM25+) over pairs of characters; any pair counts. */
export function openMiniSearch(documents: readonly PlanDocument[]): FirstPlan {
  const index = new MiniSearch<PlanDocument>({
    fields: ['title', 'text', 'phrases'],
    tokenize: (text) => [...grams(text, 2)],
    processTerm: (term) => term,
  });
  index.addAll(documents);
  return (report) => index.search(report)[0]?.id as string | undefined;
}

interface Row {
  readonly code: string;
}

function run(database: sqlite3.Database, sql: string, values: readonly unknown[] = []): Promise<void> {
  return new Promise((resolve, reject) => {
    database.run(sql, values, (error) => {
      if (error === null) resolve();
      else reject(error);
    });
  });
}

/** SQLite FTS5 (bm25) with its trigram tokenizer, in memory; any three characters count. */
export async function openFts5(documents: readonly PlanDocument[], cleanup: Cleanup): Promise<FirstPlan> {
  const database = new sqlite3.Database(':memory:');
  cleanup.add(() => new Promise((resolve) => database.close(resolve)));
  await run(
    database,
    "create virtual table plans using fts5(code unindexed, title, text, phrases, tokenize='trigram')",
  );
  for (const { id, title, text, phrases } of documents) {
    await run(database, 'insert into plans values (?, ?, ?, ?)', [id, title, text, phrases]);
  }
  const statement = database.prepare('select code from plans where plans match ? order by rank limit 5');
  cleanup.add(() => new Promise((resolve) => statement.finalize(resolve)));
  return (report) => {
    const terms = [...new Set(grams(report, 3))].filter((term) => [...term].length === 3);
    if (terms.length === 0) return undefined;
    const query = terms.map((term) => `"${term}"`).join(' OR ');
    return new Promise((resolve, reject) => {
      statement.all<Row>([query], (error: Error | null, rows: Row[]) => {
        if (error === null) resolve(rows[0]?.code);
        else reject(error);
      });
    });
  };
}
