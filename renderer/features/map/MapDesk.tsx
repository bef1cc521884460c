import { styled } from '@mui/material/styles';
import { type ReactNode, useMemo, useState } from 'react';
import type { OutputOf } from '../../../contract/index.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useQuery } from '../../client/use-query.js';
import { DistrictMap } from '../../map/DistrictMap.js';
import type { LatLng } from '../../map/geometry.rules.js';
import { LinkSet } from '../../map/LinkSet.js';
import { districtTarget, type MapTarget } from '../../map/map-view-target.js';
import type { MapMarker } from '../../map/markers/marker-layer.js';
import { MarkerSet } from '../../map/MarkerSet.js';
import { useDistanceWords } from '../../map/use-distance-words.js';
import { type Loadable, valueOf } from '../../rx/loadable.js';
import { LayerPanel, Legend } from './LayerPanel.js';
import { incidentLayers, type LayerName, useLayers } from './map-layers.js';
import type { Findable } from './map-search.rules.js';
import { MapSearch } from './MapSearch.js';
import { mapPageMessages as m } from './messages.js';
import { type NearDepot, nearestDepots } from './nearest-depots.rules.js';
import { PointCard } from './PointCard.js';
import { DepotCard, IncidentCard, RunningList } from './SubjectCards.js';
import { type MapSubjects, useMapSubjects } from './use-map-subjects.js';

const closeZoom = 13;
const depotLabels = 12.4;
const unitDepots = 11.9;

const Page = styled('section')(({ theme }) => ({
  position: 'relative',
  flex: 1,
  minHeight: 0,
  '& > .left, & > .right': {
    position: 'absolute',
    insetBlockStart: theme.spacing(1.5),
    zIndex: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1.5),
    pointerEvents: 'none',
  },
  '& > .left': {
    insetInlineStart: theme.spacing(1.5),
    width: theme.layout.search + theme.layout.rail,
    insetBlockEnd: theme.spacing(7),
  },
  '& > .left > section + section': { width: theme.spacing(27) },
  '& > .right': { insetInlineEnd: theme.spacing(7), width: theme.layout.search, insetBlockEnd: theme.spacing(5) },
  '& > .left > *, & > .right > *': { pointerEvents: 'auto' },
  '& > .foot': {
    position: 'absolute',
    insetBlockEnd: theme.spacing(1.5),
    insetInlineStart: theme.spacing(1.5),
    zIndex: 1,
  },
}));

type Chosen =
  | { readonly kind: 'point'; readonly at: LatLng }
  | { readonly kind: 'incident' | 'depot'; readonly id: string }
  | undefined;

type Located = Loadable<OutputOf<'map.locate'>>;

/** Towns that may own the point, and the depots near it. */
function usePoint(
  chosen: Chosen,
  subjects: MapSubjects,
): { readonly located: Located; readonly near: readonly NearDepot[] } {
  const { state } = useQuery('map.locate', chosen?.kind === 'point' ? chosen.at : undefined);
  const town = valueOf(state)?.candidates[0]?.code;
  const { depots, data } = subjects;
  const near = useMemo(
    () => (chosen?.kind === 'point' && data ? nearestDepots(chosen.at, town, depots, data.towns) : []),
    [chosen, data, depots, town],
  );
  return { located: state, near };
}

function useMarkers(
  subjects: MapSubjects,
  layers: Readonly<Record<LayerName, boolean>>,
  chosen: Chosen,
): readonly MapMarker[] {
  const { placed, depots } = subjects;
  return useMemo(() => {
    const incidents = placed
      .filter(({ incident }) => layers[incident.level ?? 'none'])
      .map(({ incident, at }): MapMarker => ({
        id: `incident:${incident.incidentId}`,
        ...at,
        label: incident.title,
        labelFrom: 11,
        kind: { pin: incident.level ?? 'none' },
      }));
    const stock = layers.depots
      ? depots.map((depot): MapMarker => {
          const isChosen = chosen?.kind === 'depot' && chosen.id === depot.depotId;
          return {
            id: `depot:${depot.depotId}`,
            lat: depot.lat,
            lng: depot.lng,
            label: depot.name,
            labelFrom: isChosen ? 0 : depotLabels,
            kind: { badge: 'depot' },
            strong: isChosen,
            minZoom: depot.kind === 'unit' && !isChosen ? unitDepots : 0,
          };
        })
      : [];
    const spot: readonly MapMarker[] =
      chosen?.kind === 'point' ? [{ id: 'spot', ...chosen.at, label: '', kind: { spot: true } }] : [];
    return [...stock, ...incidents, ...spot];
  }, [placed, depots, layers, chosen]);
}

function countsOf({ running, depots }: MapSubjects): Partial<Record<LayerName, number>> {
  const levels = incidentLayers.map(
    (level) => [level, running.filter((one) => (one.level ?? 'none') === level).length] as const,
  );
  return { ...Object.fromEntries(levels), depots: depots.length };
}

/** Towns that stand out: those the point may belong to, or the incident's. */
function townsOf(chosen: Chosen, subjects: MapSubjects, located: Located): readonly string[] {
  if (chosen?.kind === 'point') return valueOf(located)?.candidates.map((town) => town.code) ?? [];
  if (chosen?.kind !== 'incident') return [];
  return subjects.running.flatMap((one) => (one.incidentId === chosen.id ? (one.place.townCode ?? []) : []));
}

interface CardProps {
  readonly chosen: Chosen;
  readonly subjects: MapSubjects;
  readonly located: Located;
  readonly near: readonly NearDepot[];
  readonly onClose: () => void;
  readonly onIncident: (id: string) => void;
}

function Card({ chosen, subjects, located, near, onClose, onIncident }: CardProps): ReactNode {
  if (chosen === undefined) return <RunningList incidents={subjects.incidents} onPick={onIncident} />;
  if (chosen.kind === 'point') return <PointCard point={chosen.at} state={located} near={near} onClose={onClose} />;
  const incident =
    chosen.kind === 'incident' ? subjects.running.find((one) => one.incidentId === chosen.id) : undefined;
  if (incident) return <IncidentCard incident={incident} onClose={onClose} />;
  const depot = subjects.depots.find((one) => one.depotId === chosen.id);
  return depot ? <DepotCard depot={depot} onClose={onClose} /> : undefined;
}

interface Choice {
  readonly chosen: Chosen;
  readonly target: MapTarget;
  readonly pick: (lat: number, lng: number) => void;
  /** A mark was opened: `incident:…` or `depot:…`. */
  readonly show: (id: string) => void;
  readonly find: (found: Findable) => void;
  readonly close: () => void;
}

/** What is chosen on the map, and where the map looks because of it. */
function useChoice(): Choice {
  const [chosen, setChosen] = useState<Chosen>();
  const [target, setTarget] = useState<MapTarget>(districtTarget);
  return {
    chosen,
    target,
    pick: (lat, lng) => {
      setChosen({ kind: 'point', at: { lat, lng } });
    },
    show: (id) => {
      const [kind, name] = id.split(':');
      if (name !== undefined && (kind === 'incident' || kind === 'depot')) setChosen({ kind, id: name });
    },
    find: ({ kind, id, lat, lng }) => {
      setTarget({ kind: 'point', lat, lng, zoom: closeZoom });
      setChosen(kind === 'incident' || kind === 'depot' ? { kind, id } : { kind: 'point', at: { lat, lng } });
    },
    close: () => {
      setChosen(undefined);
    },
  };
}

/** The whole district: who, where, whose, and what lies near. */
export function MapDesk(): ReactNode {
  const t = useWords();
  const distance = useDistanceWords();
  const subjects = useMapSubjects();
  const { layers, toggle } = useLayers();
  const { chosen, target, pick, show, find, close } = useChoice();
  const { located, near } = usePoint(chosen, subjects);
  const markers = useMarkers(subjects, layers, chosen);
  const from = chosen?.kind === 'point' ? chosen.at : undefined;
  const links = useMemo(
    () =>
      from ? near.map(({ depot, metres }) => ({ id: depot.depotId, from, to: depot, label: distance(metres) })) : [],
    [from, near, distance],
  );
  const findIncident = (id: string): void => {
    subjects.findable.filter((one) => one.kind === 'incident' && one.id === id).forEach(find);
  };
  return (
    <Page aria-label={t(m.title)}>
      <DistrictMap target={target} towns={townsOf(chosen, subjects, located)} parts={layers} onPick={pick}>
        <LinkSet links={links} />
        <MarkerSet name="subjects" markers={markers} onOpen={show} />
      </DistrictMap>
      <div className="left">
        <MapSearch all={subjects.findable} onPick={find} />
        <LayerPanel layers={layers} counts={countsOf(subjects)} onToggle={toggle} />
      </div>
      <div className="right">
        <Card
          chosen={chosen}
          subjects={subjects}
          located={located}
          near={near}
          onClose={close}
          onIncident={findIncident}
        />
      </div>
      <div className="foot">
        <Legend />
      </div>
    </Page>
  );
}
