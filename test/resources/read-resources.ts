import { readFileSync, readdirSync } from 'node:fs';
import type { z } from 'zod';

const root = new URL('../../resources/', import.meta.url);

/** A JSON file below `resources/`, checked. */
export function readResource<T extends z.ZodType>(path: string, schema: T): z.infer<T> {
  return schema.parse(JSON.parse(readFileSync(new URL(path, root), 'utf8')));
}

/** All plan documents as file name and text. */
export function readPlanSources(): { fileName: string; source: string }[] {
  const folder = new URL('plans/', root);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((fileName) => ({ fileName, source: readFileSync(new URL(fileName, folder), 'utf8') }));
}

/** The fixed list of plan codes and titles. */
export function readPlanIndex(): { code: string; title: string }[] {
  return readFileSync(new URL('plans/index.txt', root), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [code = '', title = ''] = line.split('\t');
      return { code, title };
    });
}
