import { type ReactNode, useEffect, useRef } from 'react';
import { createMarkerLayer, type MapMarker, type MarkerLayer } from './markers/marker-layer.js';
import { useMapHandle } from './MapContext.js';

export interface MarkerSetProps {
  /** One name per set on a map. */
  readonly name: string;
  readonly markers: readonly MapMarker[];
  readonly onOpen?: (id: string) => void;
}

/** Marks on the map, kept in step by id. */
export function MarkerSet({ name, markers, onOpen }: MarkerSetProps): ReactNode {
  const { map, style, labels } = useMapHandle();
  const layer = useRef<MarkerLayer>(undefined);
  const latest = useRef(onOpen);
  useEffect(() => {
    latest.current = onOpen;
  });
  const opens = onOpen !== undefined;
  useEffect(() => {
    const callbacks = opens ? { onOpen: (id: string) => latest.current?.(id) } : {};
    const created = createMarkerLayer({ map, name, style, labels, callbacks });
    layer.current = created;
    return created.dispose;
  }, [map, style, labels, name, opens]);
  // After the effect above, so that a new layer is filled at once.
  useEffect(() => {
    layer.current?.update(markers);
  }, [map, style, labels, name, opens, markers]);
  return undefined;
}
