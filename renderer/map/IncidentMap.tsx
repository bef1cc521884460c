import { lazy, type ReactNode, Suspense } from 'react';
import type { ResponseLevel } from '../../contract/plans/plan.model.js';
import { useWords } from '../app/i18n/use-words.js';
import { EmptyState } from '../components/EmptyState.js';
import type { MarkerTone } from './map-style.js';
import { MapGround } from './MapFrame.js';
import { mapMessages as m } from './messages.js';

export interface IncidentMapMarker {
  readonly id: string;
  readonly lat: number;
  readonly lng: number;
  readonly label: string;
  readonly tone: MarkerTone;
}

export interface IncidentMapProps {
  readonly lat?: number | undefined;
  readonly lng?: number | undefined;
  /** Plan code or name of the town: highlighted, and looked at while there is no point. */
  readonly town?: string | undefined;
  readonly title?: string | undefined;
  readonly level?: ResponseLevel | undefined;
  readonly markers?: readonly IncidentMapMarker[] | undefined;
  readonly height?: number | string | undefined;
  /** A click, or Enter at the centre of the map. */
  readonly onPick?: ((lat: number, lng: number) => void) | undefined;
}

const View = lazy(() => import('./IncidentMapView.js').then((module) => ({ default: module.IncidentMapView })));

function Waiting({ height }: Pick<IncidentMapProps, 'height'>): ReactNode {
  const t = useWords();
  return (
    <MapGround style={{ height: height ?? '100%' }} role="status">
      <EmptyState title={t(m.loading)} />
    </MapGround>
  );
}

/** The place of one incident, with the marks around it. Draws itself when the map chunk has come. */
export function IncidentMap(props: IncidentMapProps): ReactNode {
  return (
    <Suspense fallback={<Waiting height={props.height} />}>
      <View {...props} />
    </Suspense>
  );
}
