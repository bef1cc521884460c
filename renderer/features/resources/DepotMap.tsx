import { type ReactNode, useMemo } from 'react';
import type { OutputOf } from '../../../contract/index.js';
import type { IncidentSummary } from '../../../contract/incidents/incidents.model.js';
import type { StockLine } from '../../../contract/resources/resources.contract.js';
import { DistrictMap } from '../../map/DistrictMap.js';
import { distanceMetres, type LatLng } from '../../map/geometry.rules.js';
import { LinkSet } from '../../map/LinkSet.js';
import { boundsOf, districtTarget } from '../../map/map-view-target.js';
import type { MapMarker } from '../../map/markers/marker-layer.js';
import { MarkerSet } from '../../map/MarkerSet.js';
import { useDistanceWords } from '../../map/use-distance-words.js';

const labelZoom = 12.6;
const shownAround = 8;

export interface DepotMapProps {
  readonly depots: OutputOf<'resources.depots'>['depots'];
  readonly lines: readonly StockLine[];
  readonly isOneItem: boolean;
  readonly incident: IncidentSummary | undefined;
  readonly near: LatLng | undefined;
  readonly selected: string | undefined;
  readonly onOpen: (depotId: string) => void;
}

/** Depots with the free quantity of the item asked for, and the incident they would serve. */
export function DepotMap({ depots, lines, isOneItem, incident, near, selected, onOpen }: DepotMapProps): ReactNode {
  const distance = useDistanceWords();
  const markers = useMemo<readonly MapMarker[]>(() => {
    const free = new Map<string, number>();
    for (const line of lines) free.set(line.depotId, (free.get(line.depotId) ?? 0) + line.free);
    return depots
      .filter((depot) => lines.length === 0 || free.has(depot.depotId))
      .map((depot) => {
        const figure = isOneItem ? free.get(depot.depotId) : undefined;
        return {
          id: depot.depotId,
          lat: depot.lat,
          lng: depot.lng,
          label: depot.name,
          labelFrom: depot.depotId === selected ? 0 : labelZoom,
          kind: { badge: 'depot' },
          strong: depot.depotId === selected,
          ...(figure === undefined ? {} : { figure: String(figure) }),
        };
      });
  }, [depots, lines, isOneItem, selected]);
  const pin = useMemo<readonly MapMarker[]>(
    () =>
      incident && near
        ? [{ id: incident.incidentId, ...near, label: incident.title, kind: { pin: incident.level ?? 'none' } }]
        : [],
    [incident, near],
  );
  const links = useMemo(() => {
    const depot = depots.find((one) => one.depotId === selected);
    return depot && near
      ? [{ id: depot.depotId, from: near, to: depot, label: distance(distanceMetres(near, depot)) }]
      : [];
  }, [depots, selected, near, distance]);
  const nearest = useMemo(() => new Set(lines.slice(0, shownAround).map((line) => line.depotId)), [lines]);
  const around = near ? [near, ...markers.filter((marker) => nearest.has(marker.id))] : markers;
  return (
    <DistrictMap target={around.length > 1 ? boundsOf(around) : districtTarget}>
      <LinkSet links={links} />
      <MarkerSet name="depots" markers={markers} onOpen={onOpen} />
      <MarkerSet name="incident" markers={pin} />
    </DistrictMap>
  );
}
