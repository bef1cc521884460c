import { styled } from '@mui/material/styles';

/** The way to a page, above its title. */
export const Crumbs = styled('nav')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'flex',
  gap: theme.spacing(0.75),
  color: theme.palette.text.secondary,
  '& a': { color: theme.palette.actionTone.text },
}));
