import { parseArgs } from 'node:util';

/** Folders a generator reads from and writes to. */
export type GeneratorFolders = {
  /** Folder of the domain facts (plans.yaml, departments.yaml …). */
  readonly domain: string;
  /** Repository root below which `resources/` is written. */
  readonly out: string;
};

/** Reads `--domain DIR --out DIR`; `--out` defaults to the current folder. */
export function readFolders(args: readonly string[]): GeneratorFolders {
  const { values } = parseArgs({
    args: [...args],
    options: { domain: { type: 'string' }, out: { type: 'string', default: '.' } },
  });
  if (values.domain === undefined) {
    throw new Error('usage: tsx tools/<generator>.ts --domain DIR [--out DIR]');
  }
  return { domain: values.domain, out: values.out };
}
