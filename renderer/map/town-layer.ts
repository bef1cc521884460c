import * as L from 'leaflet';
import type { Town } from './base/base-data.js';
import { marks, type MapStyle } from './map-style.js';

export interface TownLayer {
  readonly update: (codes: readonly string[]) => void;
  readonly dispose: () => void;
}

/** Towns standing out: the one an incident lies in, or the two a point may belong to. */
export function createTownLayer(map: L.Map, towns: readonly Town[], style: MapStyle): TownLayer {
  let shown: readonly L.Polygon[] = [];
  const clear = (): void => {
    for (const layer of shown) layer.remove();
  };
  return {
    update: (codes) => {
      clear();
      shown = towns
        .filter((town) => codes.includes(town.code) || codes.includes(town.name))
        .map((town) =>
          L.polygon(
            town.ring.map(([lng, lat]) => [lat, lng] as L.LatLngTuple),
            {
              interactive: false,
              pane: 'links',
              color: style.selected,
              weight: marks.selectedWeight,
              fillColor: style.selected,
              fillOpacity: style.selectedOpacity,
            },
          ).addTo(map),
        );
    },
    dispose: clear,
  };
}
