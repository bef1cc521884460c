import type { ThemeOptions } from '@mui/material/styles';

const fontFamily = '"Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei","PingFang SC","Source Han Sans SC",sans-serif';
const rem = (px: number): string => `${String(px / 16)}rem`;

/** 14 px base, 13 px dense, 12 px least; headings 16 / 20 / 28; figures tabular everywhere. */
export const typography: NonNullable<ThemeOptions['typography']> = {
  fontFamily,
  fontSize: 14,
  fontWeightMedium: 500,
  fontWeightBold: 600,
  h1: { fontSize: rem(20), lineHeight: rem(28), fontWeight: 600 },
  h2: { fontSize: rem(16), lineHeight: rem(24), fontWeight: 600 },
  h3: { fontSize: rem(14), lineHeight: rem(22), fontWeight: 600 },
  body1: { fontSize: rem(14), lineHeight: rem(22) },
  body2: { fontSize: rem(13), lineHeight: rem(20) },
  caption: { fontSize: rem(12), lineHeight: rem(18) },
  button: { fontSize: rem(13), lineHeight: rem(20), fontWeight: 500, textTransform: 'none' },
  clock: { fontFamily, fontSize: rem(20), lineHeight: rem(24), fontWeight: 600 },
  figure: { fontFamily, fontSize: rem(28), lineHeight: rem(34), fontWeight: 700 },
  report: { fontFamily, fontSize: rem(22), lineHeight: rem(48), fontWeight: 400 },
};
