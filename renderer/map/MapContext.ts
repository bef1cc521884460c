import type * as L from 'leaflet';
import { createContext, useContext } from 'react';
import type { LabelBoard } from './labels/label-board.js';
import type { MapStyle } from './map-style.js';

/** What a layer needs of the map it lies on. */
export interface MapHandle {
  readonly map: L.Map;
  readonly style: MapStyle;
  readonly labels: LabelBoard;
}

export const MapContext = createContext<MapHandle | undefined>(undefined);

export function useMapHandle(): MapHandle {
  const handle = useContext(MapContext);
  if (!handle) throw new Error('MapContext is missing');
  return handle;
}
