import { styled } from '@mui/material/styles';

/** Label and value, line by line. */
export const Rows = styled('dl')(({ theme }) => ({
  ...theme.typography.body2,
  padding: theme.spacing(0.5, 1.5),
  '& > div': {
    display: 'grid',
    gridTemplateColumns: `${theme.spacing(9.5)} minmax(0, 1fr)`,
    gap: theme.spacing(1),
    padding: theme.spacing(0.75, 0),
    borderBlockEnd: theme.line.soft,
  },
  '& > div:last-of-type': { borderBlockEnd: 0 },
  '& dt': { color: theme.palette.text.secondary, overflowWrap: 'anywhere' },
  '& b': { fontWeight: 600 },
  '& > p': { padding: theme.spacing(1, 0) },
}));
