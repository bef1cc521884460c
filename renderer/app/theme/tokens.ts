import type { ResponseLevel } from '../../../contract/plans/plan.model.js';

export type ThemeName = 'dark' | 'light';
export type LightName = 'none' | 'blue' | 'yellow' | 'orange' | 'red' | 'done' | 'review';

export interface Tone {
  /** Fill of the mark or chip. */
  readonly main: string;
  /** Text on the fill. */
  readonly on: string;
  /** Text in this tone on a surface. */
  readonly text: string;
  /** Tinted ground. */
  readonly soft: string;
  /** Edge of a chip or tinted ground. */
  readonly edge: string;
}

export interface Tokens {
  readonly background: string;
  readonly frame: string;
  readonly surface: string;
  readonly raised: string;
  readonly inset: string;
  readonly border: string;
  readonly borderSoft: string;
  readonly borderStrong: string;
  readonly track: string;
  readonly trackFill: string;
  readonly text: string;
  readonly textSecondary: string;
  readonly action: Tone;
  readonly key: { readonly ground: string; readonly edge: string; readonly text: string };
  readonly badge: { readonly ground: string; readonly text: string };
  readonly place: { readonly ground: string; readonly edge: string };
  readonly hit: { readonly ground: string; readonly edge: string; readonly text: string };
  readonly level: Readonly<Record<ResponseLevel, Tone>>;
  readonly light: Readonly<Record<LightName, Tone>>;
  readonly ack: Tone;
  readonly drill: Tone;
  readonly shadow: string;
}

const darkRed: Tone = { main: '#E5484D', on: '#FFFFFF', text: '#FF8589', soft: '#2A141C', edge: '#7A2E38' };
const darkOrange: Tone = { main: '#F76B15', on: '#1F0B00', text: '#FF9A57', soft: '#2B1A12', edge: '#7A431F' };
const darkYellow: Tone = { main: '#FFC53D', on: '#2A1C00', text: '#FFC53D', soft: '#292313', edge: '#7A6224' };
const darkBlue: Tone = { main: '#2B78EE', on: '#FFFFFF', text: '#7DB2FF', soft: '#12233F', edge: '#2C518A' };
const darkGreen: Tone = { main: '#30A46C', on: '#FFFFFF', text: '#4CC38A', soft: '#10261F', edge: '#1F5A41' };
const darkPlain: Tone = { main: '#64779A', on: '#FFFFFF', text: '#9FB0C7', soft: '#22324B', edge: '#3A4E6E' };

export const darkTokens: Tokens = {
  background: '#0B1220',
  frame: '#0D1626',
  surface: '#111A2B',
  raised: '#162236',
  inset: '#0D1626',
  border: '#24344D',
  borderSoft: '#1C2A41',
  borderStrong: '#35496A',
  track: '#22324B',
  trackFill: '#7387A6',
  text: '#E6EDF7',
  textSecondary: '#9FB0C7',
  action: { main: '#2DD4BF', on: '#06231F', text: '#2DD4BF', soft: '#12303A', edge: '#1F7F7B' },
  key: { ground: '#1A2740', edge: '#354966', text: '#C9D6E8' },
  badge: { ground: '#2B3B55', text: '#E6EDF7' },
  place: { ground: '#222F45', edge: '#8FA3C0' },
  hit: { ground: '#13343C', edge: '#2DD4BF', text: '#CFF7F1' },
  level: { I: darkRed, II: darkOrange, III: darkYellow, IV: darkBlue },
  light: {
    none: darkPlain,
    blue: { ...darkBlue, main: '#3E8BFF' },
    yellow: darkYellow,
    orange: darkOrange,
    red: darkRed,
    done: darkGreen,
    review: darkPlain,
  },
  ack: darkGreen,
  drill: { main: '#B15EFF', on: '#1B0533', text: '#CFA1FF', soft: '#241540', edge: '#6B3AA0' },
  shadow: '0 12px 40px rgba(3, 8, 18, 0.6)',
};

const lightRed: Tone = { main: '#CE2C31', on: '#FFFFFF', text: '#CE2C31', soft: '#FDECEC', edge: '#EDB5B7' };
const lightOrange: Tone = { main: '#CC4E00', on: '#FFFFFF', text: '#B84600', soft: '#FFF0E5', edge: '#EFC09E' };
const lightYellow: Tone = { main: '#FFF3C4', on: '#8A5000', text: '#8A5000', soft: '#FFF9E5', edge: '#E3B95A' };
const lightBlue: Tone = { main: '#1D5FD1', on: '#FFFFFF', text: '#1D5FD1', soft: '#E8F0FD', edge: '#AFC8F3' };
const lightGreen: Tone = { main: '#18794E', on: '#FFFFFF', text: '#18794E', soft: '#E5F4EC', edge: '#B9DFCB' };
const lightPlain: Tone = { main: '#7C8BA1', on: '#FFFFFF', text: '#55657D', soft: '#EEF2F7', edge: '#C6D0DD' };

export const lightTokens: Tokens = {
  background: '#F4F6F9',
  frame: '#FFFFFF',
  surface: '#FFFFFF',
  raised: '#FFFFFF',
  inset: '#F8FAFC',
  border: '#DCE3EC',
  borderSoft: '#E9EEF4',
  borderStrong: '#C2CDDB',
  track: '#E7ECF3',
  trackFill: '#8796AC',
  text: '#172033',
  textSecondary: '#55657D',
  action: { main: '#0F766E', on: '#FFFFFF', text: '#0F766E', soft: '#E4F3F1', edge: '#9DD0CA' },
  key: { ground: '#FFFFFF', edge: '#D3DCE7', text: '#55657D' },
  badge: { ground: '#172033', text: '#FFFFFF' },
  place: { ground: '#E9EEF5', edge: '#7C8BA1' },
  hit: { ground: '#C9ECE7', edge: '#0F766E', text: '#0B5750' },
  level: { I: lightRed, II: lightOrange, III: lightYellow, IV: lightBlue },
  light: {
    none: lightPlain,
    blue: lightBlue,
    yellow: { ...lightYellow, main: '#AB6400' },
    orange: lightOrange,
    red: lightRed,
    done: lightGreen,
    review: lightPlain,
  },
  ack: lightGreen,
  drill: { main: '#7C3AED', on: '#FFFFFF', text: '#6D28D9', soft: '#F3ECFE', edge: '#CDB4F8' },
  shadow: '0 12px 40px rgba(23, 32, 51, 0.18)',
};
