import * as L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { useTheme } from '@mui/material/styles';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useWords } from '../app/i18n/use-words.js';
import { LabelBoard } from './labels/label-board.js';
import { createMap, districtTarget, look, type MapTarget } from './map-view-target.js';
import { mapStyleOf } from './map-style.js';
import { MapContext, type MapHandle } from './MapContext.js';
import { MapFrame, MapGround } from './MapFrame.js';
import { mapMessages as m } from './messages.js';

export interface MapViewProps {
  /** Accessible name. */
  readonly label: string;
  readonly target?: MapTarget;
  readonly height?: number | string | undefined;
  readonly onPick?: ((lat: number, lng: number) => void) | undefined;
  /** Layers and things that float over the map. */
  readonly children?: ReactNode;
}

const isReduced = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

interface Watched {
  readonly target: MapTarget;
  readonly onPick: MapViewProps['onPick'];
}

/** Keeps the size in step with its box; until somebody moves the map it also keeps looking at its target. */
function followSize(map: L.Map, element: HTMLElement, target: () => MapTarget): () => void {
  let isMoved = false;
  const handleMove = (): void => {
    isMoved = true;
  };
  const moves = ['pointerdown', 'wheel', 'keydown'] as const;
  for (const name of moves) element.addEventListener(name, handleMove, { passive: true });
  const observer = new ResizeObserver(() => {
    map.invalidateSize({ animate: false });
    if (!isMoved && map.getSize().x > 0) look(map, target());
  });
  observer.observe(element);
  return () => {
    observer.disconnect();
    for (const name of moves) element.removeEventListener(name, handleMove);
  };
}

function wirePicking(map: L.Map, element: HTMLElement, watched: () => Watched): void {
  map.on('click', ({ latlng }) => {
    watched().onPick?.(latlng.lat, latlng.lng);
  });
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.target !== element) return;
    const { lat, lng } = map.getCenter();
    watched().onPick?.(lat, lng);
  });
}

/** The one owner of a Leaflet map. Safe to mount twice; a new theme makes a new map at the same view. */
export function MapView({ label, target = districtTarget, height, onPick, children }: MapViewProps): ReactNode {
  const t = useWords();
  const theme = useTheme();
  const { mode } = theme.palette;
  const fontFamily = theme.typography.fontFamily ?? 'sans-serif';
  const [handle, setHandle] = useState<MapHandle>();
  const watched = useRef<Watched>({ target, onPick });
  useEffect(() => {
    watched.current = { target, onPick };
  });

  const attach = useCallback(
    (element: HTMLDivElement) => {
      const style = mapStyleOf(mode);
      const map = createMap(element, isReduced());
      look(map, watched.current.target);
      const unfollow = followSize(map, element, () => watched.current.target);
      wirePicking(map, element, () => watched.current);
      const labels = new LabelBoard(map, style, fontFamily, (canvas, at) => {
        L.DomUtil.setPosition(canvas, at);
      });
      setHandle({ map, style, labels });
      return () => {
        unfollow();
        labels.close();
        map.remove();
        setHandle(undefined);
      };
    },
    [mode, fontFamily],
  );

  const targetKey = JSON.stringify(target);
  const seen = useRef(targetKey);
  useEffect(() => {
    if (!handle || seen.current === targetKey) return;
    seen.current = targetKey;
    // Not animated: Leaflet drops a move that comes while it still animates the one before.
    look(handle.map, watched.current.target);
  }, [handle, targetKey]);

  return (
    <MapGround style={{ height: height ?? '100%' }} data-pick={onPick !== undefined}>
      <div key={mode} ref={attach} role="application" aria-label={label} aria-description={t(m.keyHint)} />
      {handle ? <MapContext value={handle}>{children}</MapContext> : undefined}
      <MapFrame
        onZoom={(by) => handle?.map.zoomIn(by / 2)}
        onAll={() => {
          if (handle) look(handle.map, target, !isReduced());
        }}
      />
    </MapGround>
  );
}
