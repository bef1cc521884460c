import { useSearchParams } from 'react-router';
import type { IncidentSummary } from '../../../contract/incidents/incidents.model.js';
import { useQuery } from '../../client/use-query.js';
import type { BaseData } from '../../map/base/base-data.js';
import type { LatLng } from '../../map/geometry.rules.js';
import { useBaseData } from '../../map/use-base-data.js';
import { valueOf } from '../../rx/loadable.js';

export interface ChosenIncident {
  readonly running: readonly IncidentSummary[];
  readonly incident: IncidentSummary | undefined;
  readonly choose: (incidentId: string) => void;
  /** Where distances are measured from: the place, else the centre of the town. */
  readonly near: LatLng | undefined;
  readonly isTownCentre: boolean;
}

function pointOf(place: IncidentSummary['place'] | undefined): LatLng | undefined {
  return place?.lat === undefined || place.lng === undefined ? undefined : { lat: place.lat, lng: place.lng };
}

/** Where to measure from, and whether that is only the centre of the town. */
function nearOf(
  incident: IncidentSummary | undefined,
  data: BaseData | undefined,
): Pick<ChosenIncident, 'near' | 'isTownCentre'> {
  const exact = pointOf(incident?.place);
  if (exact || !incident) return { near: exact, isTownCentre: false };
  const town = data?.towns.find((one) => one.code === incident.place.townCode);
  return { near: town?.label, isTownCentre: town !== undefined };
}

/** The running incident the stock is looked up for; kept in the address. With one running, that one. */
export function useChosenIncident(): ChosenIncident {
  const [params, setParams] = useSearchParams();
  const data = useBaseData();
  const { state } = useQuery(
    'incidents.list',
    { status: ['activated', 'reported'], limit: 50 },
    { kinds: ['incidents.'] },
  );
  const running = valueOf(state)?.incidents ?? [];
  const asked = params.get('incident');
  const only = running.length === 1 ? running[0] : undefined;
  const incident = asked === null ? only : running.find((one) => one.incidentId === asked);
  const choose = (incidentId: string): void => {
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        next.set('incident', incidentId);
        return next;
      },
      { replace: true },
    );
  };
  return { running, incident, choose, ...nearOf(incident, data) };
}
