import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';

const Box = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  margin: 'auto',
  padding: theme.spacing(3, 2),
  textAlign: 'center',
  color: theme.palette.text.secondary,
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  gap: theme.spacing(1),
  '& > strong': { ...theme.typography.h3, color: theme.palette.text.primary },
}));

export interface EmptyStateProps {
  readonly title: string;
  /** What to do next. */
  readonly hint?: string;
  readonly action?: ReactNode;
}

/** Nothing here yet, and what to do about it. */
export function EmptyState({ title, hint, action }: EmptyStateProps): ReactNode {
  return (
    <Box>
      <strong>{title}</strong>
      {hint === undefined ? undefined : <span>{hint}</span>}
      {action}
    </Box>
  );
}
