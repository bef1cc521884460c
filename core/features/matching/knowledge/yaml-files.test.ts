import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readYamlFiles } from './yaml-files.js';

describe('the knowledge files', () => {
  let dir: string;
  let cache: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'knowledge-'));
    cache = join(dir, 'cache');
    cpSync('resources/matching', dir, { recursive: true, filter: (file) => !file.endsWith('.txt') });
  });
  afterEach(() => {
    rmSync(dir, { recursive: true });
  });

  it('are the same from the cache as parsed', () => {
    const first = readYamlFiles(dir, cache);
    expect(readdirSync(cache)).toHaveLength(1);
    expect(readYamlFiles(dir, cache)).toEqual(first);
    expect(readYamlFiles(dir, undefined)).toEqual(first);
  });

  it('are read anew after an edit', () => {
    readYamlFiles(dir, cache);
    const file = join(dir, 'routes.yaml');
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n# edited\n`);
    readYamlFiles(dir, cache);
    expect(readdirSync(cache)).toHaveLength(2);
  });

  it('are parsed when the cache is torn or cannot be written', () => {
    const whole = readYamlFiles(dir, cache);
    const [kept = ''] = readdirSync(cache);
    writeFileSync(join(cache, kept), '{"concepts": [');
    expect(readYamlFiles(dir, cache)).toEqual(whole);
    writeFileSync(join(dir, 'no-folder'), '');
    expect(readYamlFiles(dir, join(dir, 'no-folder'))).toEqual(whole);
  });
});
