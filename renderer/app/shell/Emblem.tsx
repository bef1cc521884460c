import { useTheme } from '@mui/material/styles';
import type { ReactNode } from 'react';

/** The mark of the product: stacked layers, one journal under all. */
export function Emblem({ size = 40 }: { readonly size?: number }): ReactNode {
  const { palette } = useTheme();
  return (
    <svg width={size} height={size} viewBox="0 0 40 40" aria-hidden focusable="false">
      <rect x="0.5" y="0.5" width="39" height="39" rx="8" fill={palette.surface} stroke={palette.border} />
      <g fill="none" stroke={palette.primary.main} strokeWidth="1.800" strokeLinejoin="round" strokeLinecap="round">
        <path d="M20 10.500l10 5.500-10 5.500-10-5.500z" />
        <path d="M10 21.500l10 5.500 10-5.500" />
      </g>
    </svg>
  );
}
