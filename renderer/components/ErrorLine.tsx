import ErrorIcon from '@mui/icons-material/ErrorOutlineOutlined';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { WireError } from '../../contract/wire/errors.js';
import { useErrorWords } from '../app/errors/use-error-words.js';

const Line = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'flex',
  alignItems: 'flex-start',
  gap: theme.spacing(0.75),
  padding: theme.spacing(0.75, 1.25),
  borderRadius: theme.shape.borderRadius,
  border: theme.strokes.line(theme.palette.light.red.edge),
  backgroundColor: theme.palette.light.red.soft,
  color: theme.palette.light.red.text,
  whiteSpace: 'normal',
}));

export interface ErrorLineProps {
  readonly error: WireError | undefined;
  readonly action?: ReactNode;
}

/** What was not done, in words, where it was tried. */
export function ErrorLine({ error, action }: ErrorLineProps): ReactNode {
  const words = useErrorWords();
  if (!error) return undefined;
  return (
    <Line role="alert">
      <ErrorIcon fontSize="small" />
      <span>{words(error)}</span>
      {action}
    </Line>
  );
}
