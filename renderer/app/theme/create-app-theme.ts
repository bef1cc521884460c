import { createTheme, type Theme } from '@mui/material/styles';
import './theme-types.js';
import { componentDefaults } from './component-defaults.js';
import { layout } from './layout.js';
import { strokes } from './strokes.js';
import { darkTokens, lightTokens, type ThemeName, type Tokens } from './tokens.js';
import { typography } from './typography.js';

function linesOf(tokens: Tokens): Theme['line'] {
  return {
    normal: `1px solid ${tokens.border}`,
    soft: `1px solid ${tokens.borderSoft}`,
    strong: `1px solid ${tokens.borderStrong}`,
    dashed: `1px dashed ${tokens.borderStrong}`,
    action: `1px solid ${tokens.action.main}`,
  };
}

function paletteOf(name: ThemeName, tokens: Tokens): Theme['palette'] | object {
  return {
    mode: name,
    primary: { main: tokens.action.main, contrastText: tokens.action.on },
    secondary: { main: tokens.textSecondary, contrastText: tokens.background },
    error: { main: tokens.light.red.text },
    success: { main: tokens.ack.main },
    background: { default: tokens.background, paper: tokens.surface },
    text: { primary: tokens.text, secondary: tokens.textSecondary },
    divider: tokens.border,
    surface: tokens.surface,
    raised: tokens.raised,
    inset: tokens.inset,
    frame: tokens.frame,
    border: tokens.border,
    borderSoft: tokens.borderSoft,
    borderStrong: tokens.borderStrong,
    track: tokens.track,
    trackFill: tokens.trackFill,
    key: tokens.key,
    badge: tokens.badge,
    place: tokens.place,
    hit: tokens.hit,
    level: tokens.level,
    light: tokens.light,
    ack: tokens.ack,
    drill: tokens.drill,
    actionTone: tokens.action,
  };
}

export type Density = 'dense' | 'roomy';

/** The one MUI theme: `dark` "command" or `light` "office". */
export function createAppTheme(name: ThemeName, density: Density): Theme {
  const tokens = name === 'dark' ? darkTokens : lightTokens;
  const row = density === 'dense' ? layout.row : layout.touchRow;
  return createTheme({
    palette: paletteOf(name, tokens),
    typography,
    shape: { borderRadius: 8 },
    spacing: 8,
    layout: { ...layout, row },
    line: linesOf(tokens),
    strokes,
    floating: tokens.shadow,
    components: componentDefaults(tokens),
  });
}
