import type { LatLng } from '../../map/geometry.rules.js';

/** `121.46280, 31.05620`: longitude first, as on the duty room's maps. */
export function coordinates({ lat, lng }: LatLng): string {
  return `${lng.toFixed(5)}, ${lat.toFixed(5)}`;
}
