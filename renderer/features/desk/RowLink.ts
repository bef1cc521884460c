import { styled } from '@mui/material/styles';
import { Link } from 'react-router';

/** A row of the desk that leads to its record: a mark, two lines of words, a figure. */
export const RowLink = styled(Link)(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr) auto',
  alignItems: 'center',
  gap: theme.spacing(1.25),
  padding: theme.spacing(0.75, 1.75),
  borderBlockEnd: theme.line.soft,
  '&:hover': { backgroundColor: theme.palette.actionTone.soft },
  '& b, & small': { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& small': { ...theme.typography.caption, color: theme.palette.text.secondary },
}));
