// What other features may use of this one.
export type { TownBook } from './town-book.js';
