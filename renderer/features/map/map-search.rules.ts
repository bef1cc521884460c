import type { BaseData } from '../../map/base/base-data.js';
import type { LatLng } from '../../map/geometry.rules.js';

export type FoundKind = 'incident' | 'depot' | 'town' | 'station' | 'road' | 'place';

export interface Findable extends LatLng {
  readonly id: string;
  readonly kind: FoundKind;
  readonly name: string;
}

const order: Readonly<Record<FoundKind, number>> = { incident: 0, town: 1, depot: 2, place: 3, station: 4, road: 5 };
const most = 8;

/** Everything on the base map that has a name. */
export function namedPlaces(data: BaseData): readonly Findable[] {
  const middle = (line: BaseData['roads'][number]['line']): LatLng => {
    const [lng, lat] = line[Math.floor(line.length / 2)] ?? [0, 0];
    return { lat, lng };
  };
  return [
    ...data.towns.map((town): Findable => ({ id: town.code, kind: 'town', name: town.name, ...town.label })),
    ...data.places
      .filter((place) => place.kind !== 'neighbour')
      .map((place): Findable => ({
        id: `place-${place.name}`,
        kind: 'place',
        name: place.name,
        lat: place.lat,
        lng: place.lng,
      })),
    ...data.stations.map((station): Findable => ({
      id: `station-${station.name}`,
      kind: 'station',
      name: station.name,
      lat: station.lat,
      lng: station.lng,
    })),
    ...data.roads.map((road): Findable => ({
      id: `road-${road.name}`,
      kind: 'road',
      name: road.ref === undefined ? road.name : `${road.ref} ${road.name}`,
      ...middle(road.line),
    })),
  ];
}

/** Names that hold the words; beginnings first, then by kind, shorter names before longer ones. */
export function findPlaces(text: string, all: readonly Findable[]): readonly Findable[] {
  const words = text.trim().toLowerCase();
  if (words === '') return [];
  const rank = (one: Findable): number => (one.name.toLowerCase().startsWith(words) ? 0 : 10) + order[one.kind];
  return all
    .filter((one) => one.name.toLowerCase().includes(words))
    .toSorted((a, b) => rank(a) - rank(b) || a.name.length - b.name.length)
    .slice(0, most);
}
