import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What must be undone at the end of a bench, the last first, also when it fails or is interrupted. */
export class Cleanup {
  private readonly tasks: (() => unknown)[] = [];

  constructor() {
    // Playwright ends the program by itself when it is interrupted; what then is left is undone without waiting.
    process.once('exit', () => {
      for (let task = this.tasks.pop(); task !== undefined; task = this.tasks.pop()) void task();
    });
  }

  /** Adds something to undo. */
  add(task: () => unknown): void {
    this.tasks.push(task);
  }

  /** Makes a folder that goes away at the end. */
  folder(name: string): string {
    const path = mkdtempSync(join(tmpdir(), `liandong-bench-${name}-`));
    this.add(() => {
      // A program that has just ended may still let go of its files.
      rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    });
    return path;
  }

  /** Undoes everything; what fails does not keep the rest from being undone. */
  async run(): Promise<void> {
    for (let task = this.tasks.pop(); task !== undefined; task = this.tasks.pop()) {
      try {
        await task();
      } catch (error) {
        process.stderr.write(`could not tidy up: ${(error as Error).message}\n`);
      }
    }
  }
}
