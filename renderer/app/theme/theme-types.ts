import type { CSSProperties } from 'react';
import type { Strokes } from './strokes.js';
import type { Tokens } from './tokens.js';

/** Measures of the frame, px. */
export interface Layout {
  readonly rail: number;
  readonly railItem: number;
  readonly topBar: number;
  readonly footer: number;
  readonly panelHeader: number;
  readonly stepStrip: number;
  readonly control: number;
  readonly controlSmall: number;
  readonly row: number;
  readonly touchRow: number;
  readonly sidePanel: number;
  readonly icon: number;
  readonly iconSmall: number;
  readonly mark: number;
  readonly bar: number;
  readonly edge: number;
  readonly search: number;
  readonly dialog: number;
}

/** Ready-made border values. */
export interface Lines {
  readonly normal: string;
  readonly soft: string;
  readonly strong: string;
  readonly dashed: string;
  readonly action: string;
}

type TokenPalette = Pick<
  Tokens,
  | 'surface'
  | 'raised'
  | 'inset'
  | 'frame'
  | 'border'
  | 'borderSoft'
  | 'borderStrong'
  | 'track'
  | 'trackFill'
  | 'key'
  | 'badge'
  | 'place'
  | 'hit'
  | 'level'
  | 'light'
  | 'ack'
  | 'drill'
> & { readonly actionTone: Tokens['action'] };

declare module '@mui/material/styles' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- module augmentation needs an interface
  interface Palette extends TokenPalette {}
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- module augmentation needs an interface
  interface PaletteOptions extends Partial<TokenPalette> {}
  interface Theme {
    layout: Layout;
    line: Lines;
    strokes: Strokes;
    floating: string;
  }
  interface ThemeOptions {
    layout?: Layout;
    line?: Lines;
    strokes?: Strokes;
    floating?: string;
  }
  interface TypographyVariants {
    clock: CSSProperties;
    figure: CSSProperties;
    report: CSSProperties;
  }
  interface TypographyVariantsOptions {
    clock?: CSSProperties;
    figure?: CSSProperties;
    report?: CSSProperties;
  }
}
