import type { MapLabel } from '../labels/label-board.js';
import type { LatLng, Position } from '../geometry.rules.js';
import { zooms } from '../map-style.js';
import type { BaseData, NamedPoint, Road } from './base-data.js';

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
  return { id, text: place.name, priority: isBridge ? 46 : 44, role: 'place', at, gap: 4, minZoom: isBridge ? zooms.stationNames : zooms.places };
}

/** Every text of the base map; which ones show is decided by zoom, priority and room. */
export function baseLabels(data: BaseData): readonly MapLabel[] {
  return [
    ...data.towns.map((town): MapLabel => ({ id: `town-${town.code}`, text: town.name, priority: 90, role: 'town', at: town.label })),
    ...data.places.map(placeLabel),
    ...data.roads.flatMap(shieldsOf),
    ...data.roads.map((road, i): MapLabel => ({
      id: `road-${String(i)}`, text: road.name, priority: roadPriority[road.kind], role: 'road', path: latLngs(road.line),
      minZoom: road.kind === 'secondary' ? zooms.roadNames + 0.6 : zooms.roadNames,
    })),
    ...data.stations.map((station, i): MapLabel => ({
      id: `station-${String(i)}`, text: station.name, priority: 50, role: 'station', at: { lat: station.lat, lng: station.lng }, gap: 6, minZoom: zooms.stationNames,
    })),
    { id: 'water-huangpu', text: '黄浦江', priority: 80, role: 'water', path: latLngs(data.huangpuCentre.slice(0, Math.ceil(data.huangpuCentre.length * 0.45))) },
    { id: 'water-huangpu-north', text: '黄浦江', priority: 79, role: 'water', path: latLngs(data.huangpuCentre.slice(Math.floor(data.huangpuCentre.length * 0.5))) },
    ...data.water.map((water, i): MapLabel => ({
      id: `water-${String(i)}`, text: water.name, priority: 33, role: 'water', path: latLngs(water.line), minZoom: water.isRiver ? zooms.places : zooms.minorWater,
    })),
  ];
}
