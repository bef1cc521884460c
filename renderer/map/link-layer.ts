import * as L from 'leaflet';
import { diffById } from './diff-by-id.rules.js';
import type { LatLng } from './geometry.rules.js';
import type { LabelBoard, MapLabel } from './labels/label-board.js';
import { marks, type MapStyle } from './map-style.js';

/** A dotted straight line between two places with its length on it. */
export interface MapLink {
  readonly id: string;
  readonly from: LatLng;
  readonly to: LatLng;
  readonly label: string;
}
export interface LinkLayer {
  readonly update: (links: readonly MapLink[]) => void;
  readonly dispose: () => void;
}

function lineOf({ from, to }: MapLink, style: MapStyle): L.Polyline {
  const ends: L.LatLngTuple[] = [
    [from.lat, from.lng],
    [to.lat, to.lng],
  ];
  return L.polyline(ends, {
    interactive: false,
    color: style.line,
    weight: marks.lineWeight,
    dashArray: marks.lineDash,
    pane: 'links',
  });
}

function labelOf({ id, from, to, label }: MapLink): MapLabel {
  const at = { lat: (from.lat + to.lat) / 2, lng: (from.lng + to.lng) / 2 };
  return { id: `link-${id}`, text: label, priority: 84, role: 'distance', at };
}

/** Straight-line distances from one place to others. */
export function createLinkLayer(map: L.Map, style: MapStyle, labels: LabelBoard): LinkLayer {
  const shown = new Map<string, MapLink>();
  const lines = new Map<string, L.Polyline>();
  const remove = (id: string): void => {
    lines.get(id)?.remove();
    lines.delete(id);
    shown.delete(id);
  };
  const add = (link: MapLink): void => {
    lines.set(link.id, lineOf(link, style).addTo(map));
    shown.set(link.id, link);
  };
  return {
    update: (links) => {
      const diff = diffById(shown, links);
      [...diff.removed, ...diff.changed.map((link) => link.id)].forEach(remove);
      [...diff.changed, ...diff.added].forEach(add);
      labels.set('links', links.map(labelOf));
    },
    dispose: () => {
      [...shown.keys()].forEach(remove);
      labels.set('links', []);
    },
  };
}
