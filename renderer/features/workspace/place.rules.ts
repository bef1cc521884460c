import type { OutputOf } from '../../../contract/index.js';

/** The point of an incident, when it has one. */
export function pointOf(
  incident: Pick<OutputOf<'incidents.get'>, 'place'>,
): { readonly lat: number; readonly lng: number } | undefined {
  const { lat, lng } = incident.place;
  return lat === undefined || lng === undefined ? undefined : { lat, lng };
}
