import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';

/** Reads a file of the domain folder and checks its shape; a surprise stops the generator. */
export function readYaml<T extends z.ZodType>(domainDir: string, fileName: string, schema: T): z.infer<T> {
  const result = schema.safeParse(parse(readFileSync(join(domainDir, fileName), 'utf8')));
  if (!result.success) {
    const issue = result.error.issues[0];
    throw new Error(`${fileName}: ${issue?.path.map(String).join('.') ?? ''} ${issue?.message ?? ''}`);
  }
  return result.data;
}
