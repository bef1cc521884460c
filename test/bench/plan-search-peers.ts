import MiniSearch from 'minisearch';
import sqlite3 from 'sqlite3';
import type { PlanSearchEntry } from '../../core/features/plans/search/searchable-plan.js';
import type { DocumentBlock } from '../../contract/plans/document-block.model.js';

/** Plans whose places are shown: a screen full. */
export const shownPlans = 50;

/** A search under test: the best plans that hold all the words, with a place in each of the first fifty; answers how many. */
export interface PlanSearch {
  readonly find: (words: string) => number | Promise<number>;
  readonly close: () => unknown;
}

interface SearchDocument {
  readonly id: string;
  readonly title: string;
  readonly triggers: string;
  readonly text: string;
}

function textOf(block: DocumentBlock): string {
  if (block.kind === 'list') return block.items.join('\n');
  if (block.kind === 'table') return [block.header, ...block.rows].map((row) => row.join(' ')).join('\n');
  return block.text;
}

/** A plan as one document: the same words ours reads. */
function documentOf({ code, title, shortName, triggers, chapters }: PlanSearchEntry): SearchDocument {
  const text = chapters.flatMap((chapter) => [chapter.title, ...chapter.blocks.map(textOf)]).join('\n');
  return { id: code, title: `${code} ${title} ${shortName}`, triggers: triggers.join('\n'), text };
}

const wordsOf = (query: string): readonly string[] => query.toLowerCase().split(' ');

function pairs(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((word) => {
      const chars = [...word];
      if (chars.length < 2) return chars;
      return chars.slice(1).map((char, index) => `${chars[index] ?? ''}${char}`);
    });
}

/** MiniSearch over pairs of characters, all of them wanted; it neither checks the order of pairs nor shows a place. */
export function openMiniSearch(entries: readonly PlanSearchEntry[]): PlanSearch {
  const index = new MiniSearch<SearchDocument>({
    fields: ['title', 'triggers', 'text'],
    tokenize: pairs,
    processTerm: (term) => term,
    searchOptions: { combineWith: 'AND', boost: { title: 16, triggers: 4 }, prefix: (term) => term.length === 1 },
  });
  for (const entry of entries) index.add(documentOf(entry));
  return { find: (words) => index.search(words).length, close: () => index.removeAll() };
}

function run(database: sqlite3.Database, sql: string, values: readonly unknown[] = []): Promise<void> {
  return new Promise((resolve, reject) => {
    database.run(sql, values, (error) => {
      if (error === null) resolve();
      else reject(error);
    });
  });
}

function all<Row>(database: sqlite3.Database, sql: string, values: readonly unknown[]): Promise<readonly Row[]> {
  return new Promise((resolve, reject) => {
    database.all<Row>(sql, values, (error: Error | null, rows: Row[]) => {
      if (error === null) resolve(rows);
      else reject(error);
    });
  });
}

/** Words of three characters and more go through the index; shorter ones, which trigrams do not know, by LIKE. */
async function findWithFts5(database: sqlite3.Database, words: readonly string[]): Promise<number> {
  const long = words.filter((word) => [...word].length >= 3).map((word) => `"${word.replaceAll('"', '""')}"`);
  const short = words.filter((word) => [...word].length < 3);
  const likes = short.map(() => '(title || char(10) || triggers || char(10) || body) like ?');
  const where = [...(long.length > 0 ? ['plans match ?'] : []), ...likes].join(' and ');
  const values = [...(long.length > 0 ? [long.join(' AND ')] : []), ...short.map((word) => `%${word}%`)];
  const [total] = await all<{ total: number }>(database, `select count(*) as total from plans where ${where}`, values);
  // LIKE knows no rank: plans with the first word in the title come first.
  const [place, order, extra] =
    long.length > 0
      ? ["snippet(plans, -1, '', '', '', 40)", 'rank', []]
      : ['substr(body, max(1, instr(body, ?1) - 20), 80)', 'instr(title, ?1) = 0', short.slice(0, 1)];
  await all(database, `select code, ${place} from plans where ${where} order by ${order} limit ${shownPlans}`, [
    ...extra,
    ...values,
  ]);
  return total?.total ?? 0;
}

/** SQLite FTS5 with its trigram tokenizer, in memory. */
export async function openFts5(entries: readonly PlanSearchEntry[]): Promise<PlanSearch> {
  const database = new sqlite3.Database(':memory:');
  await run(
    database,
    "create virtual table plans using fts5(code unindexed, title, triggers, body, tokenize='trigram')",
  );
  await run(database, "insert into plans(plans, rank) values ('rank', 'bm25(0, 16, 4, 1)')");
  await run(database, 'begin');
  for (const { id, title, triggers, text } of entries.map(documentOf)) {
    await run(database, 'insert into plans values (?, ?, ?, ?)', [id, title, triggers, text]);
  }
  await run(database, 'commit');
  return {
    find: (words) => findWithFts5(database, wordsOf(words)),
    close: () => new Promise((resolve) => database.close(resolve)),
  };
}
