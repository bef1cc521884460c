// What other features may use of this one.
export type { KeepChoice } from './matching.handlers.js';
