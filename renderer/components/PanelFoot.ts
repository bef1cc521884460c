import { styled } from '@mui/material/styles';

/** The foot of a panel: words at the start, buttons at the end. */
export const PanelFoot = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(1),
  padding: theme.spacing(1, 1.5),
  borderTop: theme.line.normal,
  '& > span': { minWidth: 0 },
  '& > button:first-of-type': { marginInlineStart: 'auto' },
}));
