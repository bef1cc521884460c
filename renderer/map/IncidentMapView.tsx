import { type ReactNode, useMemo } from 'react';
import { useWords } from '../app/i18n/use-words.js';
import { BaseMap } from './BaseMap.js';
import type { IncidentMapProps } from './IncidentMap.js';
import { LinkSet } from './LinkSet.js';
import { MapView } from './MapView.js';
import { boundsOf, districtTarget, type MapTarget } from './map-view-target.js';
import { distanceMetres, type LatLng } from './geometry.rules.js';
import type { MapMarker } from './markers/marker-layer.js';
import { MarkerSet } from './MarkerSet.js';
import { mapMessages as m } from './messages.js';
import { useBaseData } from './use-base-data.js';
import { useDistanceWords } from './use-distance-words.js';

const nearZoom = 13.5;
const farthestLinkMetres = 15_000;
/** On its own map the name of the incident goes before that of the town, which has room to move. */
const incidentPriority = 92;

function useTownTarget(town: string | undefined): MapTarget | undefined {
  const data = useBaseData();
  return useMemo(() => {
    const found = data?.towns.find((one) => one.code === town || one.name === town);
    return found ? boundsOf(found.ring.map(([lng, lat]) => ({ lat, lng }))) : undefined;
  }, [data, town]);
}

function targetOf(point: LatLng | undefined, markers: readonly LatLng[], town: MapTarget | undefined): MapTarget {
  if (point && markers.length > 0) return boundsOf([point, ...markers]);
  if (point) return { kind: 'point', ...point, zoom: nearZoom };
  return town ?? districtTarget;
}

/** The map behind `IncidentMap`, in its own chunk. */
export function IncidentMapView({
  lat,
  lng,
  town,
  title,
  level,
  markers = [],
  height,
  onPick,
}: IncidentMapProps): ReactNode {
  const t = useWords();
  const distance = useDistanceWords();
  const townTarget = useTownTarget(town);
  const point = useMemo(() => (lat === undefined || lng === undefined ? undefined : { lat, lng }), [lat, lng]);
  const near = useMemo(
    () => (point ? markers.filter((marker) => distanceMetres(point, marker) < farthestLinkMetres) : []),
    [point, markers],
  );
  const marks = useMemo<readonly MapMarker[]>(() => {
    const others = markers.map(({ tone, ...marker }): MapMarker => ({ ...marker, kind: { badge: tone } }));
    if (!point) return others;
    const pin =
      level === undefined && title === undefined ? { spot: true as const } : { pin: level ?? ('none' as const) };
    return [
      { id: 'incident', ...point, label: title ?? t(m.incidentHere), kind: pin, priority: incidentPriority },
      ...others,
    ];
  }, [markers, point, level, title, t]);
  const links = useMemo(
    () =>
      point
        ? near
            .filter((marker) => marker.tone === 'depot')
            .map((marker) => ({
              id: marker.id,
              from: point,
              to: marker,
              label: distance(distanceMetres(point, marker)),
            }))
        : [],
    [point, near, distance],
  );
  return (
    <MapView label={t(m.incidentMap)} target={targetOf(point, near, townTarget)} height={height} onPick={onPick}>
      <BaseMap towns={town === undefined ? [] : [town]} />
      <LinkSet links={links} />
      <MarkerSet name="incident" markers={marks} />
    </MapView>
  );
}
