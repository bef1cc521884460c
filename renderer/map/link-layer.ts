import * as L from 'leaflet';
import { diffById } from './diff-by-id.rules.js';
import type { LatLng } from './geometry.rules.js';
import type { LabelBoard } from './labels/label-board.js';
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
    const line = L.polyline([[link.from.lat, link.from.lng], [link.to.lat, link.to.lng]], {
      interactive: false, color: style.line, weight: marks.lineWeight, dashArray: marks.lineDash, pane: 'links',
    });
    lines.set(link.id, line.addTo(map));
    shown.set(link.id, link);
  };
  return {
    update: (links) => {
      const diff = diffById(shown, links);
      diff.removed.forEach(remove);
      for (const link of diff.changed) {
        remove(link.id);
        add(link);
      }
      diff.added.forEach(add);
      labels.set('links', links.map((link) => ({
        id: `link-${link.id}`, text: link.label, priority: 84, role: 'distance',
        at: { lat: (link.from.lat + link.to.lat) / 2, lng: (link.from.lng + link.to.lng) / 2 },
      })));
    },
    dispose: () => {
      [...shown.keys()].forEach(remove);
      labels.set('links', []);
    },
  };
}
