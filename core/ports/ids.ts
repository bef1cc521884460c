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
