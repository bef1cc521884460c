import { styled } from '@mui/material/styles';

/** Inside of a panel of the settings page. */
export const SettingsBody = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'flex-start',
  gap: theme.spacing(1.25),
  padding: theme.spacing(1.5),
}));
