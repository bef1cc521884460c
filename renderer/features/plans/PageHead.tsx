import { styled } from '@mui/material/styles';

/** Head of a page: title, figures, filters. */
export const PageHead = styled('header')(({ theme }) => ({
  flex: 'none',
  display: 'flex',
  flexDirection: 'column',
  gap: theme.spacing(1),
  padding: theme.spacing(1.25, 2),
  borderBlockEnd: theme.line.normal,
  backgroundColor: theme.palette.frame,
}));

export const HeadRow = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'flex',
  alignItems: 'center',
  flexWrap: 'wrap',
  gap: theme.spacing(1, 1.25),
  minHeight: theme.layout.control,
  '& > h1': { ...theme.typography.h1 },
  '& > .grow': { flex: 1 },
}));

export const Chip = styled('span')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'inline-flex',
  alignItems: 'center',
  gap: theme.spacing(0.5),
  padding: theme.spacing(0.125, 1),
  border: theme.line.strong,
  borderRadius: theme.spacing(1.5),
  color: theme.palette.text.secondary,
  whiteSpace: 'nowrap',
}));
