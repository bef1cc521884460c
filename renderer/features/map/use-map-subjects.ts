import { useMemo } from 'react';
import type { OutputOf } from '../../../contract/index.js';
import type { IncidentSummary } from '../../../contract/incidents/incidents.model.js';
import { useMay } from '../../app/session/SessionContext.js';
import { type Query, useQuery } from '../../client/use-query.js';
import type { LatLng } from '../../map/geometry.rules.js';
import { useBaseData } from '../../map/use-base-data.js';
import { valueOf } from '../../rx/loadable.js';
import { type Findable, namedPlaces } from './map-search.rules.js';
import type { Depot } from './nearest-depots.rules.js';
import type { BaseData } from '../../map/base/base-data.js';

export interface PlacedIncident {
  readonly incident: IncidentSummary;
  readonly at: LatLng;
}

export interface MapSubjects {
  readonly data: BaseData | undefined;
  readonly incidents: Query<OutputOf<'incidents.list'>>;
  readonly running: readonly IncidentSummary[];
  readonly placed: readonly PlacedIncident[];
  readonly depots: readonly Depot[];
  readonly findable: readonly Findable[];
}

const noIncidents: readonly IncidentSummary[] = [];
const noDepots: readonly Depot[] = [];

function placeOf({ place }: IncidentSummary, data: BaseData | undefined): LatLng | undefined {
  if (place.lat !== undefined && place.lng !== undefined) return { lat: place.lat, lng: place.lng };
  return data?.towns.find((town) => town.code === place.townCode)?.label;
}

/** Running incidents and depots, where they are, and everything that can be searched for. */
export function useMapSubjects(): MapSubjects {
  const data = useBaseData();
  const mayIncidents = useMay('incidents.list');
  const mayDepots = useMay('resources.depots');
  const incidents = useQuery(
    'incidents.list',
    mayIncidents ? { status: ['activated', 'reported'], limit: 100 } : undefined,
    { kinds: ['incidents.'] },
  );
  const stock = useQuery('resources.depots', mayDepots ? {} : undefined, { kinds: ['resources.'] });
  const running = valueOf(incidents.state)?.incidents ?? noIncidents;
  const depots = valueOf(stock.state)?.depots ?? noDepots;
  const placed = useMemo(
    () =>
      running.flatMap((incident) => {
        const at = placeOf(incident, data);
        return at ? [{ incident, at }] : [];
      }),
    [running, data],
  );
  const findable = useMemo<readonly Findable[]>(
    () => [
      ...placed.map(({ incident, at }): Findable => ({
        id: incident.incidentId,
        kind: 'incident',
        name: incident.title,
        ...at,
      })),
      ...depots.map((depot): Findable => ({
        id: depot.depotId,
        kind: 'depot',
        name: depot.name,
        lat: depot.lat,
        lng: depot.lng,
      })),
      ...(data ? namedPlaces(data) : []),
    ],
    [placed, depots, data],
  );
  return { data, incidents, running, placed, depots, findable };
}
