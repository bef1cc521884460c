import type { CSSObject, Theme } from '@mui/material/styles';

/** Columns of a page below one another in a narrow window; the page scrolls, no part takes it all. */
export function stackedWhenNarrow(theme: Theme): CSSObject {
  return {
    [theme.breakpoints.down('md')]: {
      display: 'flex',
      flexDirection: 'column',
      overflow: 'auto',
      '& > *': { flex: 'none', minHeight: theme.spacing(25) },
      '& > section': { maxHeight: '75%' },
    },
  };
}
