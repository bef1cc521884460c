import type { CSSObject, Theme } from '@mui/material/styles';

type GlobalStyles = Readonly<Record<string, CSSObject>>;

/** Global rules: frame, figures, focus ring, scroll bars, marks. */
export function baseline(theme: Theme): GlobalStyles {
  const { palette } = theme;
  return {
    html: { colorScheme: palette.mode, backgroundColor: palette.background.default },
    body: {
      ...theme.typography.body1,
      fontFamily: theme.typography.fontFamily ?? 'sans-serif',
      fontVariantNumeric: 'tabular-nums',
      backgroundColor: palette.background.default,
      overflow: 'hidden',
      WebkitFontSmoothing: 'antialiased',
      scrollbarWidth: 'thin',
      scrollbarColor: `${palette.borderStrong} transparent`,
    },
    'em, i, cite': { fontStyle: 'normal' },
    '*:focus-visible': { outline: `2px solid ${palette.primary.main}`, outlineOffset: 1 },
    '.MuiInputBase-input:focus-visible': { outline: 'none' },
    'h1, h2, h3, p, ul, ol, dl, dd, figure': { margin: 0, padding: 0 },
    'ul, ol': { listStyle: 'none' },
    'button, input, select, textarea': { font: 'inherit' },
    a: { color: 'inherit', textDecoration: 'none' },
    mark: {
      backgroundColor: palette.hit.ground,
      color: palette.hit.text,
      borderRadius: 3,
      padding: '0 3px',
    },
    '@media (prefers-reduced-motion: reduce)': {
      '*': { animationDuration: '0.01ms', transitionDuration: '0.01ms' } as CSSObject,
    },
  };
}
