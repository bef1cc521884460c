/** Between two words of different looks. */
export const space = ' ';
/** Between two facts on one line. */
export const dot = ' · ';
/** Between a unit and what it does. */
export const wide = '　';
/** Nothing here. */
export const dash = '—';
/** Between two steps of a path. */
export const chevron = '›';
