import { styled } from '@mui/material/styles';

/** Two fields beside each other: the first one wider, or both alike with the class `even`. */
export const LineFieldPair = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr)',
  alignItems: 'start',
  gap: theme.spacing(1.25),
  '&.even': { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
}));
