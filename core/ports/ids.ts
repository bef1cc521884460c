import { v7 } from 'uuid';

/** Makes ids that sort by time. */
export interface Ids {
  next(): string;
}

/** UUID version 7. */
export class UuidIds implements Ids {
  next(): string {
    return v7();
  }
}

/** Counted ids for tests: `id-0001`, `id-0002` … */
export class CountedIds implements Ids {
  private count = 0;

  next(): string {
    this.count += 1;
    return `id-${String(this.count).padStart(6, '0')}`;
  }
}
