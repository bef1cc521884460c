import type { ThemeName } from '../app/theme/tokens.js';

/** The only file with map colours. Levels and lights come from here too, since pins stand on land, not on a surface. */

export type RoadClass = 'expressway' | 'primary' | 'secondary' | 'rail';
export type PinTone = 'I' | 'II' | 'III' | 'IV' | 'none';
export type MarkerTone = 'depot' | 'unit' | 'person' | 'site';
export type LabelRole = 'town' | 'neighbour' | 'place' | 'station' | 'road' | 'water' | 'marker' | 'distance';

export interface LabelStyle {
  readonly size: number;
  readonly weight: number;
  readonly spacing: number;
  readonly fill: string;
  readonly halo: string;
  readonly haloWidth: number;
  /** Rounded ground behind the text. */
  readonly ground?: string;
}

interface TwoTone {
  readonly core: string;
  readonly casing: string;
}

export interface MapStyle {
  readonly outside: string;
  readonly mask: string;
  readonly maskOpacity: number;
  readonly land: string;
  readonly landTints: readonly string[];
  readonly border: string;
  readonly glow: string;
  readonly townLine: string;
  readonly townLineOpacity: number;
  readonly selected: string;
  readonly selectedOpacity: number;
  readonly water: string;
  readonly waterEdge: string;
  readonly road: Readonly<Record<RoadClass, TwoTone>>;
  readonly metroOpacity: number;
  readonly station: { readonly fill: string; readonly edge: string };
  readonly shield: { readonly national: string; readonly city: string; readonly text: string };
  readonly pin: Readonly<Record<PinTone, { readonly fill: string; readonly text: string }>>;
  readonly pinEdge: string;
  readonly marker: Readonly<
    Record<MarkerTone, { readonly fill: string; readonly text: string; readonly edge: string }>
  >;
  readonly line: string;
  readonly label: Readonly<Record<LabelRole, LabelStyle>>;
}

const haloDark = 'rgba(7, 13, 24, 0.92)';
const haloLight = 'rgba(255, 255, 255, 0.94)';

type LabelInk = Readonly<Record<LabelRole, string>>;

function labelsOf(ink: LabelInk, halo: string, distanceGround: string): MapStyle['label'] {
  const plain = { halo, haloWidth: 3, spacing: 0 } as const;
  return {
    town: { ...plain, size: 15, weight: 700, spacing: 2, fill: ink.town, haloWidth: 4 },
    neighbour: { ...plain, size: 14, weight: 400, spacing: 3, fill: ink.neighbour, haloWidth: 0 },
    place: { ...plain, size: 12, weight: 400, fill: ink.place },
    station: { ...plain, size: 12, weight: 400, fill: ink.station },
    road: { ...plain, size: 11, weight: 400, spacing: 2, fill: ink.road },
    water: { ...plain, size: 13, weight: 500, spacing: 8, fill: ink.water, haloWidth: 2 },
    marker: { ...plain, size: 12, weight: 600, fill: ink.marker, haloWidth: 4 },
    distance: { ...plain, size: 12, weight: 600, fill: ink.distance, haloWidth: 0, ground: distanceGround },
  };
}

const darkStyle: MapStyle = {
  outside: '#070C16',
  mask: '#05090F',
  maskOpacity: 0.58,
  land: '#0E1B31',
  landTints: ['#0F1E37', '#0E1C32', '#101F3A'],
  border: '#62AEF7',
  glow: '#2F7BE0',
  townLine: '#4F83C2',
  townLineOpacity: 0.6,
  selected: '#7CC4FF',
  selectedOpacity: 0.12,
  water: '#0B2F59',
  waterEdge: '#17487F',
  road: {
    expressway: { core: '#3D618F', casing: '#0A1424' },
    primary: { core: '#2B4A74', casing: '#0B172A' },
    secondary: { core: '#213A5C', casing: '#0C1A2F' },
    rail: { core: '#0E1B31', casing: '#3A4B66' },
  },
  metroOpacity: 0.68,
  station: { fill: '#0E1B31', edge: '#9FB7D6' },
  shield: { national: '#1C6B47', city: '#7D4A16', text: '#FFFFFF' },
  pin: {
    I: { fill: '#E5484D', text: '#FFFFFF' },
    II: { fill: '#F76B15', text: '#FFFFFF' },
    III: { fill: '#FFC53D', text: '#2A1C00' },
    IV: { fill: '#2B78EE', text: '#FFFFFF' },
    none: { fill: '#64779A', text: '#FFFFFF' },
  },
  pinEdge: '#FFFFFF',
  marker: {
    depot: { fill: '#12303A', text: '#CFF7F1', edge: '#2DD4BF' },
    unit: { fill: '#222F45', text: '#E6EDF7', edge: '#8FA3C0' },
    person: { fill: '#10261F', text: '#CDEBDB', edge: '#30A46C' },
    site: { fill: '#06231F', text: '#2DD4BF', edge: '#2DD4BF' },
  },
  line: '#5FE0C8',
  label: labelsOf(
    {
      town: '#F2F7FF',
      neighbour: '#56698A',
      place: '#9DB2CF',
      station: '#B4C6DE',
      road: '#8AA0BF',
      water: '#4E9BE6',
      marker: '#E6EDF7',
      distance: '#E6EDF7',
    },
    haloDark,
    'rgba(10, 20, 36, 0.9)',
  ),
};

const lightStyle: MapStyle = {
  outside: '#E4E8EF',
  mask: '#E7EAF0',
  maskOpacity: 0.6,
  land: '#FDFDFE',
  landTints: ['#FDFEFE', '#F7FAF6', '#FBF9F4'],
  border: '#3E63D6',
  glow: '#7C9CF2',
  townLine: '#6C86B4',
  townLineOpacity: 0.62,
  selected: '#2F5FD0',
  selectedOpacity: 0.08,
  water: '#AFD3EF',
  waterEdge: '#8FBFE4',
  road: {
    expressway: { core: '#F6C67F', casing: '#DDA255' },
    primary: { core: '#FFFFFF', casing: '#CBD3DE' },
    secondary: { core: '#FFFFFF', casing: '#D9DFE8' },
    rail: { core: '#FFFFFF', casing: '#9AA6B7' },
  },
  metroOpacity: 0.82,
  station: { fill: '#FFFFFF', edge: '#44546C' },
  shield: { national: '#15744A', city: '#A85B10', text: '#FFFFFF' },
  pin: {
    I: { fill: '#CE2C31', text: '#FFFFFF' },
    II: { fill: '#DB5A00', text: '#FFFFFF' },
    III: { fill: '#F6C443', text: '#3A2600' },
    IV: { fill: '#1D5FD1', text: '#FFFFFF' },
    none: { fill: '#55657D', text: '#FFFFFF' },
  },
  pinEdge: '#FFFFFF',
  marker: {
    depot: { fill: '#FFFFFF', text: '#0B5750', edge: '#0F766E' },
    unit: { fill: '#FFFFFF', text: '#172033', edge: '#55657D' },
    person: { fill: '#E5F4EC', text: '#10552F', edge: '#18794E' },
    site: { fill: '#FFFFFF', text: '#0F766E', edge: '#0F766E' },
  },
  line: '#0F766E',
  label: labelsOf(
    {
      town: '#172033',
      neighbour: '#8A97AB',
      place: '#55657D',
      station: '#33435C',
      road: '#6B7A90',
      water: '#2F7DBD',
      marker: '#172033',
      distance: '#FFFFFF',
    },
    haloLight,
    'rgba(15, 87, 80, 0.94)',
  ),
};

export function mapStyleOf(theme: ThemeName): MapStyle {
  return theme === 'dark' ? darkStyle : lightStyle;
}

const coreWidth: Readonly<Record<RoadClass, number>> = { expressway: 3.2, primary: 2.2, secondary: 1.5, rail: 1.4 };

/** Widths of a road at a zoom, px: grow slowly so that the network stays legible from the overview to a street. */
export function roadWidths(kind: RoadClass, zoom: number): { readonly core: number; readonly casing: number } {
  const growth = Math.max(0.75, 1 + (zoom - 11) * 0.34);
  const core = coreWidth[kind] * growth;
  return { core, casing: core + (kind === 'rail' ? 1.4 : 1.8) };
}

/** Zooms from which things appear. */
export const zooms = {
  min: 9.5,
  max: 17,
  stations: 11.9,
  stationNames: 12.6,
  places: 12.2,
  roadNames: 12.2,
  minorWater: 12.6,
} as const;

/** Measures of pins and badges, px. */
export const marks = {
  pinWidth: 30,
  pinHeight: 40,
  pinText: 13,
  badge: 22,
  badgeText: 12,
  spot: 26,
  lineWeight: 1.6,
  lineDash: '2 5',
  townDash: '5 4',
  selectedWeight: 2,
  fit: 36,
} as const;
