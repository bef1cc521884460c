import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';

const Key = styled('kbd')(({ theme }) => ({
  ...theme.typography.caption,
  fontFamily: theme.typography.fontFamily ?? 'sans-serif',
  fontWeight: 500,
  lineHeight: 1.4,
  display: 'inline-block',
  padding: theme.spacing(0, 0.625),
  border: theme.strokes.line(theme.palette.key.edge),
  borderBlockEndWidth: theme.spacing(0.25),
  borderRadius: theme.spacing(0.5),
  backgroundColor: theme.palette.key.ground,
  color: theme.palette.key.text,
  whiteSpace: 'nowrap',
  '.MuiButton-containedPrimary &': {
    backgroundColor: 'transparent',
    borderColor: 'currentColor',
    color: 'inherit',
    opacity: 0.85,
  },
}));

export interface KbdProps {
  /** What is printed on the key, e.g. `Ctrl+Enter`. The same in every language. */
  readonly keys?: string;
  readonly children?: ReactNode;
  readonly 'aria-hidden'?: boolean;
}

/** A key, as printed on the keyboard. Decoration beside a control that has its own name. */
export function Kbd({ keys, children, ...rest }: KbdProps): ReactNode {
  return <Key {...rest}>{keys ?? children}</Key>;
}
