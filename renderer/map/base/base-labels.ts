import type { MapLabel } from '../labels/label-board.js';
import type { LatLng, Position } from '../geometry.rules.js';
import { zooms } from '../map-style.js';
import type { BaseData, NamedPoint, Road, WaterLine } from './base-data.js';

const latLngs = (line: readonly Position[]): readonly LatLng[] => line.map(([lng, lat]) => ({ lat, lng }));
const roadPriority = { expressway: 42, primary: 36, secondary: 30, rail: 20 } as const;

function shieldsOf(road: Road): readonly MapLabel[] {
  const { ref, line } = road;
  if (ref === undefined) return [];
  return [0.3, 0.7].flatMap((share): MapLabel[] => {
    const at = line[Math.floor(line.length * share)];
    if (!at) return [];
    const shield = ref.startsWith('G') ? 'national' : 'city';
    return [{ id: `shield-${ref}-${String(share)}`, text: ref, priority: 70, shield, at: { lng: at[0], lat: at[1] } }];
  });
}

function placeLabel(place: NamedPoint, index: number): MapLabel {
  const at = { lat: place.lat, lng: place.lng };
  const id = `place-${String(index)}`;
  if (place.kind === 'neighbour') return { id, text: place.name, priority: 60, role: 'neighbour', at, maxZoom: 13 };
  const isBridge = place.kind === 'bridge';
  return {
    id,
    text: place.name,
    priority: isBridge ? 46 : 44,
    role: 'place',
    at,
    gap: 4,
    minZoom: isBridge ? zooms.stationNames : zooms.places,
  };
}

function roadLabel(road: Road, index: number): MapLabel {
  const minZoom = road.kind === 'secondary' ? zooms.roadNames + 0.6 : zooms.roadNames;
  return {
    id: `road-${String(index)}`,
    text: road.name,
    priority: roadPriority[road.kind],
    role: 'road',
    path: latLngs(road.line),
    minZoom,
  };
}

function stationLabel({ name, lat, lng }: NamedPoint, index: number): MapLabel {
  return {
    id: `station-${String(index)}`,
    text: name,
    priority: 50,
    role: 'station',
    at: { lat, lng },
    gap: 6,
    minZoom: zooms.stationNames,
  };
}

function waterLabel(water: WaterLine, index: number): MapLabel {
  const minZoom = water.isRiver ? zooms.places : zooms.minorWater;
  return {
    id: `water-${String(index)}`,
    text: water.name,
    priority: 33,
    role: 'water',
    path: latLngs(water.line),
    minZoom,
  };
}

/** The river is named twice: along the south and along the north of the district. */
function huangpuLabels({ huangpuCentre: line }: BaseData): readonly MapLabel[] {
  const parts = [line.slice(0, Math.ceil(line.length * 0.45)), line.slice(Math.floor(line.length * 0.5))];
  return parts.map((part, i) => ({
    id: `water-huangpu-${String(i)}`,
    text: '黄浦江',
    priority: 80 - i,
    role: 'water',
    path: latLngs(part),
  }));
}

/** Every text of the base map; which ones show is decided by zoom, priority and room. */
export function baseLabels(data: BaseData): readonly MapLabel[] {
  return [
    ...data.towns.map((town): MapLabel => ({
      id: `town-${town.code}`,
      text: town.name,
      priority: 90,
      role: 'town',
      at: town.label,
    })),
    ...data.places.map(placeLabel),
    ...data.roads.flatMap(shieldsOf),
    ...data.roads.map(roadLabel),
    ...data.stations.map(stationLabel),
    ...huangpuLabels(data),
    ...data.water.map(waterLabel),
  ];
}
