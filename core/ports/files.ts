import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The files shipped with the program (`resources/`). */
export interface Files {
  /** The folder itself, for readers that need a path (fonts, the matcher's data). */
  readonly root: string;
  /** Names in a folder, sorted; empty when there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
  read(path: string): Promise<string>;
  readBytes(path: string): Promise<Uint8Array>;
}

/** Reads below one root folder. */
export class FolderFiles implements Files {
  constructor(readonly root: string) {}

  async list(folder: string): Promise<readonly string[]> {
    try {
      return (await readdir(join(this.root, folder))).sort();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  }

  async read(path: string): Promise<string> {
    return readFile(join(this.root, path), 'utf8');
  }

  async readBytes(path: string): Promise<Uint8Array> {
    return readFile(join(this.root, path));
  }
}

/** Files held in memory, for tests. */
export class MemoryFiles implements Files {
  constructor(
    private readonly files: Readonly<Record<string, string>>,
    readonly root = '/memory',
  ) {}

  async list(folder: string): Promise<readonly string[]> {
    const prefix = `${folder}/`;
    return Object.keys(this.files)
      .filter((path) => path.startsWith(prefix) && !path.slice(prefix.length).includes('/'))
      .map((path) => path.slice(prefix.length))
      .sort();
  }

  async read(path: string): Promise<string> {
    const text = this.files[path];
    if (text === undefined) throw new Error(`no such file: ${path}`);
    return text;
  }

  async readBytes(path: string): Promise<Uint8Array> {
    return new TextEncoder().encode(await this.read(path));
  }
}
