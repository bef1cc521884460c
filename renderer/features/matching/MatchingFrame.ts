import { styled } from '@mui/material/styles';

/** A page of the plan matcher: head, then two columns that scroll for themselves; one below the other when narrow. */
export const MatchingFrame = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  display: 'flex',
  flexDirection: 'column',
  '& > .columns': {
    flex: 1,
    minHeight: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
    gap: theme.spacing(1.5),
    padding: theme.spacing(1.5, 2),
  },
  [theme.breakpoints.down('md')]: {
    overflow: 'auto',
    '& > .columns': { flex: 'none', gridTemplateColumns: 'minmax(0, 1fr)' },
  },
}));
