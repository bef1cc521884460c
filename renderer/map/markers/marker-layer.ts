import * as L from 'leaflet';
import { diffById } from '../diff-by-id.rules.js';
import type { LabelBoard, MapLabel, Obstacle } from '../labels/label-board.js';
import type { Box } from '../labels/placement.rules.js';
import { marks, type MapStyle, type MarkerTone, type PinTone } from '../map-style.js';
import { badgeIcon, pinIcon, spotIcon } from './marker-icon.js';

/** One mark on the map. */
export interface MapMarker {
  readonly id: string;
  readonly lat: number;
  readonly lng: number;
  /** Accessible name, and the text beside the mark. */
  readonly label: string;
  readonly kind: { readonly pin: PinTone } | { readonly badge: MarkerTone } | { readonly spot: true };
  /** Figure in a pill beside a badge. */
  readonly figure?: string;
  /** Share left, drawn as a ring. */
  readonly share?: number;
  readonly strong?: boolean;
  /** Text only from this zoom on; the name stays. */
  readonly labelFrom?: number;
  /** Of the name among all names; a town has 90. */
  readonly priority?: number;
  /** The mark itself only from this zoom on. */
  readonly minZoom?: number;
}

export interface MarkerCallbacks {
  readonly onOpen?: ((id: string) => void) | undefined;
}
export interface MarkerLayer {
  readonly update: (markers: readonly MapMarker[]) => void;
  readonly dispose: () => void;
}

function contentOf(marker: MapMarker, style: MapStyle): HTMLElement {
  const box = document.createElement('div');
  box.className = 'map-mark';
  if ('pin' in marker.kind) box.append(pinIcon(marker.kind.pin, style));
  else if ('spot' in marker.kind) box.append(spotIcon(style));
  else box.append(badgeIcon(marker.kind.badge, style, marker.share, marker.strong ?? false));
  if (marker.figure !== undefined && 'badge' in marker.kind) {
    const pill = document.createElement('span');
    const ink = style.marker[marker.kind.badge];
    pill.className = 'map-figure';
    pill.textContent = marker.figure;
    pill.style.backgroundColor = marker.strong ? ink.edge : ink.fill;
    pill.style.color = marker.strong ? ink.fill : ink.text;
    pill.style.borderColor = ink.edge;
    box.append(pill);
  }
  return box;
}

/** Size and foot of a mark, relative to its place. */
function boxOf(marker: MapMarker): Box {
  if ('pin' in marker.kind)
    return { x: -marks.pinWidth / 2, y: 5 - marks.pinHeight, w: marks.pinWidth, h: marks.pinHeight };
  if ('spot' in marker.kind) return { x: -marks.spot / 2, y: -marks.spot / 2, w: marks.spot, h: marks.spot };
  const figure = marker.figure === undefined ? 0 : marker.figure.length * 8 + 14;
  return { x: -marks.badge / 2, y: -marks.badge / 2, w: marks.badge + figure, h: marks.badge };
}

function iconOf(marker: MapMarker, style: MapStyle): L.DivIcon {
  const box = boxOf(marker);
  return L.divIcon({
    className: '',
    html: contentOf(marker, style),
    iconSize: [box.w, box.h],
    iconAnchor: [-box.x, -box.y],
  });
}

const pinOrder: Readonly<Record<PinTone, number>> = { I: 500, II: 400, III: 300, IV: 200, none: 100 };

function labelOf(marker: MapMarker): MapLabel {
  const gap = 'pin' in marker.kind ? marks.pinWidth / 2 + 3 : marks.badge / 2 + 3;
  return {
    id: `marker-${marker.id}`,
    text: marker.label,
    priority: marker.priority ?? ('pin' in marker.kind ? 86 : 62),
    role: 'marker',
    at: { lat: marker.lat, lng: marker.lng },
    gap,
    minZoom: Math.max(marker.labelFrom ?? 0, marker.minZoom ?? 0),
  };
}

const obstacleOf = (marker: MapMarker): Obstacle => ({
  lat: marker.lat,
  lng: marker.lng,
  box: boxOf(marker),
  minZoom: marker.minZoom ?? 0,
});

interface MarkerParts {
  readonly map: L.Map;
  readonly name: string;
  readonly style: MapStyle;
  readonly labels: LabelBoard;
  readonly callbacks: MarkerCallbacks;
}

function createMark(marker: MapMarker, { map, style, callbacks }: MarkerParts): L.Marker {
  const opens = callbacks.onOpen !== undefined;
  const mark = L.marker([marker.lat, marker.lng], {
    icon: iconOf(marker, style),
    // Only pins are tab stops: depots are many and can be reached through the search box.
    keyboard: opens && 'pin' in marker.kind,
    interactive: opens,
    riseOnHover: true,
    zIndexOffset: 'pin' in marker.kind ? pinOrder[marker.kind.pin] : 0,
  });
  if (opens)
    mark.on('click keypress', (event) => {
      const original = (event as L.LeafletMouseEvent).originalEvent as Event;
      if (original instanceof KeyboardEvent && original.key !== 'Enter') return;
      L.DomEvent.stopPropagation(original);
      callbacks.onOpen?.(marker.id);
    });
  mark.addTo(map);
  const element = mark.getElement();
  element?.setAttribute('aria-label', marker.label);
  if (!opens) element?.setAttribute('role', 'img');
  return mark;
}

/** Marks as DOM elements, for some hundred at most; what did not change is not touched. */
export function createMarkerLayer(parts: MarkerParts): MarkerLayer {
  const shown = new Map<string, MapMarker>();
  const marksById = new Map<string, L.Marker>();
  const remove = (id: string): void => {
    marksById.get(id)?.remove();
    marksById.delete(id);
    shown.delete(id);
  };
  const show = (marker: MapMarker): void => {
    const element = marksById.get(marker.id)?.getElement();
    if (element) element.style.display = parts.map.getZoom() >= (marker.minZoom ?? 0) ? '' : 'none';
  };
  const add = (marker: MapMarker): void => {
    marksById.set(marker.id, createMark(marker, parts));
    shown.set(marker.id, marker);
    show(marker);
  };
  const handleZoom = (): void => {
    for (const marker of shown.values()) show(marker);
  };
  parts.map.on('zoomend', handleZoom);
  return {
    update: (markers) => {
      const diff = diffById(shown, markers);
      diff.removed.forEach(remove);
      for (const marker of diff.changed) {
        remove(marker.id);
        add(marker);
      }
      diff.added.forEach(add);
      parts.labels.set(
        parts.name,
        markers.filter((marker) => marker.label !== '' && !('spot' in marker.kind)).map(labelOf),
      );
      parts.labels.avoid(parts.name, markers.map(obstacleOf));
    },
    dispose: () => {
      parts.map.off('zoomend', handleZoom);
      [...shown.keys()].forEach(remove);
      parts.labels.set(parts.name, []);
      parts.labels.avoid(parts.name, []);
    },
  };
}
