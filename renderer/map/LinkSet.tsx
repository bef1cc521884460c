import { type ReactNode, useEffect, useState } from 'react';
import { createLinkLayer, type LinkLayer, type MapLink } from './link-layer.js';
import { useMapHandle } from './MapContext.js';

/** Distance lines on the map, kept in step by id. */
export function LinkSet({ links }: { readonly links: readonly MapLink[] }): ReactNode {
  const { map, style, labels } = useMapHandle();
  const [layer, setLayer] = useState<LinkLayer>();
  useEffect(() => {
    const created = createLinkLayer(map, style, labels);
    setLayer(created);
    return created.dispose;
  }, [map, style, labels]);
  useEffect(() => {
    layer?.update(links);
  }, [layer, links]);
  return undefined;
}
