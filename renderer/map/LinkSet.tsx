import { type ReactNode, useEffect, useRef } from 'react';
import { createLinkLayer, type LinkLayer, type MapLink } from './link-layer.js';
import { useMapHandle } from './MapContext.js';

/** Distance lines on the map, kept in step by id. */
export function LinkSet({ links }: { readonly links: readonly MapLink[] }): ReactNode {
  const { map, style, labels } = useMapHandle();
  const layer = useRef<LinkLayer>(undefined);
  useEffect(() => {
    const created = createLinkLayer(map, style, labels);
    layer.current = created;
    return created.dispose;
  }, [map, style, labels]);
  // After the effect above, so that a new layer is filled at once.
  useEffect(() => {
    layer.current?.update(links);
  }, [map, style, labels, links]);
  return undefined;
}
