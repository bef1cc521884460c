import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';

const Box = styled('div')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  gap: theme.spacing(0.25),
  minWidth: 0,
  '& > p': { ...theme.typography.caption, color: theme.palette.light.red.text },
}));

export interface LineFieldProps {
  /** What is wrong with it, in words. */
  readonly problem?: string | undefined;
  readonly children: ReactNode;
}

/** A field of a form, and below it what is wrong with it. */
export function LineField({ problem, children }: LineFieldProps): ReactNode {
  return (
    <Box>
      {children}
      {problem === undefined ? undefined : <p role="alert">{problem}</p>}
    </Box>
  );
}
