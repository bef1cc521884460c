import { type LatLng, type Position, smoothLine } from '../geometry.rules.js';
import type { RoadClass } from '../map-style.js';

export interface Town {
  readonly code: string;
  readonly name: string;
  readonly label: LatLng;
  readonly bank: 'west' | 'east';
  readonly ring: readonly Position[];
}
export interface Road {
  readonly name: string;
  readonly kind: RoadClass;
  readonly ref: string | undefined;
  readonly line: readonly Position[];
}
export interface WaterLine {
  readonly name: string;
  readonly isRiver: boolean;
  readonly line: readonly Position[];
}
export interface MetroLine {
  readonly name: string;
  readonly colour: string;
  readonly line: readonly Position[];
}
export interface NamedPoint extends LatLng {
  readonly name: string;
  readonly kind: string;
}
/** Everything the schematic base map shows. */
export interface BaseData {
  readonly district: readonly Position[];
  readonly towns: readonly Town[];
  readonly roads: readonly Road[];
  readonly huangpu: readonly Position[];
  readonly huangpuCentre: readonly Position[];
  readonly water: readonly WaterLine[];
  readonly metro: readonly MetroLine[];
  readonly stations: readonly NamedPoint[];
  readonly places: readonly NamedPoint[];
}

interface Feature {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry:
    | { readonly type: 'Point'; readonly coordinates: Position }
    | { readonly type: 'LineString'; readonly coordinates: readonly Position[] }
    | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly Position[])[] };
}

function featuresOf(file: string): readonly Feature[] {
  return (JSON.parse(file) as { features: Feature[] }).features; // our own file, checked by test/resources
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const pointOf = ([lng, lat]: Position): LatLng => ({ lat, lng });
const lineOf = (feature: Feature): readonly Position[] =>
  feature.geometry.type === 'LineString' ? feature.geometry.coordinates : [];
const ringOf = (feature: Feature | undefined): readonly Position[] =>
  feature?.geometry.type === 'Polygon' ? (feature.geometry.coordinates[0] ?? []) : [];

function townOf(feature: Feature): Town {
  return {
    code: text(feature.properties['planCode']),
    name: text(feature.properties['name']),
    label: pointOf(feature.properties['labelPoint'] as Position),
    bank: feature.properties['bank'] === 'east' ? 'east' : 'west',
    ring: ringOf(feature),
  };
}

function roadOf(feature: Feature): Road {
  const { name, ref } = feature.properties;
  const short = typeof ref === 'string' ? text(name).replace(ref, '').trim() : text(name);
  return {
    name: short,
    kind: text(feature.properties['class']) as RoadClass,
    ref: typeof ref === 'string' ? ref : undefined,
    line: smoothLine(lineOf(feature)),
  };
}

function pointsOf(features: readonly Feature[], kindOf: (feature: Feature) => string): readonly NamedPoint[] {
  return features.flatMap((feature) =>
    feature.geometry.type === 'Point'
      ? [{ ...pointOf(feature.geometry.coordinates), name: text(feature.properties['name']), kind: kindOf(feature) }]
      : [],
  );
}

/** Reads the shipped files into what the layers draw. */
export function readBaseData(
  files: Readonly<Record<'district' | 'metro' | 'places' | 'roads' | 'towns' | 'water', string>>,
): BaseData {
  const water = featuresOf(files.water);
  const metro = featuresOf(files.metro);
  const classOf = (feature: Feature): string => text(feature.properties['class']);
  return {
    district: ringOf(featuresOf(files.district)[0]),
    towns: featuresOf(files.towns).map(townOf),
    roads: featuresOf(files.roads).map(roadOf),
    huangpu: ringOf(water.find((feature) => feature.geometry.type === 'Polygon')),
    huangpuCentre: lineOf(
      water.find((feature) => classOf(feature) === 'centerline') ?? {
        properties: {},
        geometry: { type: 'Point', coordinates: [0, 0] },
      },
    ),
    water: water
      .filter((feature) => feature.geometry.type === 'LineString' && classOf(feature) !== 'centerline')
      .map((feature) => ({
        name: text(feature.properties['name']).replace(/\(.*\)/u, ''),
        isRiver: classOf(feature) === 'river',
        line: smoothLine(lineOf(feature)),
      })),
    metro: metro
      .filter((feature) => feature.geometry.type === 'LineString')
      .map((feature) => ({
        name: text(feature.properties['name']),
        colour: text(feature.properties['color']),
        line: lineOf(feature),
      })),
    stations: pointsOf(metro, () => 'station'),
    places: pointsOf(featuresOf(files.places), (feature) => text(feature.properties['kind'])),
  };
}

let loaded: Promise<BaseData> | undefined;

/** The base map, read once per seat, outside the main bundle. */
export function loadBaseData(): Promise<BaseData> {
  loaded ??= import('./geo-files.js').then(({ geoFiles }) => readBaseData(geoFiles));
  return loaded;
}
