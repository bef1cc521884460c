import { join } from 'node:path';

/** The checkout's folder. */
export const projectRoot = join(import.meta.dirname, '..', '..');
