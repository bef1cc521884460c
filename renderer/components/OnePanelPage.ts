import { styled } from '@mui/material/styles';

/** A page that is one panel. */
export const OnePanelPage = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  display: 'flex',
  padding: theme.spacing(1.5, 2),
  '& > section': { flex: 1 },
}));
