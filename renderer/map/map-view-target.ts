import * as L from 'leaflet';
import { marks, zooms } from './map-style.js';

/** Where a map looks. */
export type MapTarget =
  | { readonly kind: 'point'; readonly lat: number; readonly lng: number; readonly zoom: number }
  | {
      readonly kind: 'bounds';
      readonly south: number;
      readonly west: number;
      readonly north: number;
      readonly east: number;
    };

/** The whole district. */
export const districtTarget: MapTarget = { kind: 'bounds', south: 30.977, west: 121.246, north: 31.25, east: 121.575 };

/** The box around some places. */
export function boundsOf(places: readonly { readonly lat: number; readonly lng: number }[]): MapTarget {
  const lats = places.map((place) => place.lat);
  const lngs = places.map((place) => place.lng);
  return {
    kind: 'bounds',
    south: Math.min(...lats),
    north: Math.max(...lats),
    west: Math.min(...lngs),
    east: Math.max(...lngs),
  };
}

/** A map lower than this, px, looks from further away. */
const smallHeight = 200;

export function look(map: L.Map, target: MapTarget, animate = false): void {
  const isSmall = map.getSize().y < smallHeight;
  if (target.kind === 'point') map.setView([target.lat, target.lng], target.zoom - (isSmall ? 1 : 0), { animate });
  else
    map.fitBounds(
      [
        [target.south, target.west],
        [target.north, target.east],
      ],
      { animate, padding: [marks.fit, marks.fit], maxZoom: 14.5 },
    );
}

/** A bare map: no tiles, no controls, zoom in quarter steps. */
export function createMap(element: HTMLElement, isReduced: boolean): L.Map {
  const map = L.map(element, {
    zoomControl: false,
    attributionControl: false,
    zoomSnap: 0.25,
    zoomDelta: 0.5,
    wheelPxPerZoomLevel: 120,
    minZoom: zooms.min,
    maxZoom: zooms.max,
    maxBounds: [
      [30.8, 120.95],
      [31.42, 121.9],
    ],
    maxBoundsViscosity: 0.7,
    renderer: L.svg({ padding: 0.3 }),
    zoomAnimation: !isReduced,
    fadeAnimation: !isReduced,
    markerZoomAnimation: !isReduced,
    inertia: !isReduced,
  });
  map.createPane('links').style.zIndex = '420';
  const labels = map.createPane('labels');
  labels.style.zIndex = '450';
  labels.style.pointerEvents = 'none';
  L.control.scale({ imperial: false, maxWidth: 90, position: 'bottomright' }).addTo(map);
  return map;
}
