/** Between two words of different looks. */
export const space = ' ';
