/** Between two words of different looks. */
export const space = ' ';
/** Between two facts on one line. */
export const dot = ' · ';
