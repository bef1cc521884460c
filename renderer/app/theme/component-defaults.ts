import type { Theme, ThemeOptions } from '@mui/material/styles';
import { baseline } from './baseline.js';
import { layout } from './layout.js';
import type { Tokens } from './tokens.js';

type Components = NonNullable<ThemeOptions['components']>;

function buttonDefaults(tokens: Tokens): Components {
  return {
    MuiButtonBase: {
      defaultProps: { disableRipple: true },
      styleOverrides: {
        root: {
          '&:focus-visible': { outline: `2px solid ${tokens.action.main}`, outlineOffset: 1 },
        },
      },
    },
    MuiButton: {
      defaultProps: { variant: 'outlined', color: 'inherit', size: 'small', disableElevation: true },
      styleOverrides: {
        root: {
          minWidth: 0,
          flexShrink: 0,
          height: layout.control,
          padding: '0 12px',
          gap: 6,
          whiteSpace: 'nowrap',
          '& .MuiButton-startIcon, & .MuiButton-endIcon': { margin: 0 },
          '& .MuiButton-startIcon > svg': { fontSize: layout.iconSmall },
        },
        outlined: { borderColor: tokens.borderStrong },
        text: { color: tokens.action.text },
        contained: { fontWeight: 600 },
      },
      variants: [
        { props: { size: 'medium' }, style: { height: layout.touchRow } },
        {
          props: { variant: 'outlined', color: 'primary' },
          style: {
            borderColor: tokens.action.edge,
            backgroundColor: tokens.action.soft,
            color: tokens.action.text,
            fontWeight: 600,
            '&:hover': { borderColor: tokens.action.main },
          },
        },
      ],
    },
    MuiIconButton: {
      defaultProps: { size: 'small' },
      styleOverrides: { root: { borderRadius: 8, color: tokens.textSecondary } },
    },
  };
}

function fieldDefaults(tokens: Tokens): Components {
  return {
    MuiOutlinedInput: {
      defaultProps: { size: 'small', fullWidth: true },
      styleOverrides: {
        root: {
          fontSize: '0.875rem',
          minHeight: layout.control,
          backgroundColor: tokens.inset,
          '&.MuiInputBase-multiline': { padding: '6px 10px' },
        },
        input: { padding: '5px 10px', 'textarea&': { padding: 0 } },
        notchedOutline: { borderColor: tokens.borderStrong },
      },
    },
    MuiCheckbox: {
      defaultProps: { size: 'small' },
      styleOverrides: { root: { padding: 4, color: tokens.textSecondary } },
    },
    MuiDialog: {
      styleOverrides: {
        paper: { backgroundImage: 'none', border: `1px solid ${tokens.border}`, maxWidth: layout.dialog },
      },
    },
    MuiTooltip: {
      styleOverrides: {
        tooltip: {
          fontSize: '0.75rem',
          backgroundColor: tokens.raised,
          color: tokens.text,
          border: `1px solid ${tokens.border}`,
        },
      },
    },
  };
}

/** Defaults every component starts from: 32 px controls, 8 px radius, visible 2 px focus ring. */
export function componentDefaults(tokens: Tokens): Components {
  return {
    MuiCssBaseline: { styleOverrides: (theme: Theme) => baseline(theme) },
    MuiSvgIcon: { defaultProps: { 'aria-hidden': true, fontSize: 'small' } },
    MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
    ...buttonDefaults(tokens),
    ...fieldDefaults(tokens),
  };
}
