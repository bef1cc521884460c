import CloseIcon from '@mui/icons-material/Close';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { OutputOf } from '../../../contract/index.js';
import type { IncidentSummary } from '../../../contract/incidents/incidents.model.js';
import { useTimes } from '../../app/i18n/use-times.js';
import { useWords, type Words } from '../../app/i18n/use-words.js';
import type { Query } from '../../client/use-query.js';
import { EmptyState } from '../../components/EmptyState.js';
import { LevelChip } from '../../components/LevelChip.js';
import { LoadableView } from '../../components/LoadableView.js';
import { Rows } from '../../components/Rows.js';
import { Muted, Small } from '../../components/Text.js';
import { valueOf } from '../../rx/loadable.js';
import { coordinates } from './coordinates.js';
import { Fact } from '../../components/Fact.js';
import { Floating, PressList } from './Floating.js';
import { mapPageMessages as m } from './messages.js';
import type { Depot } from './nearest-depots.rules.js';
import { space } from '../../components/separators.js';

function pointWords({ place: { lat, lng } }: IncidentSummary, t: Words): string {
  return lat === undefined || lng === undefined ? t(m.noPoint) : [coordinates({ lat, lng }), t(m.wgs)].join(space);
}

interface CardHeadProps {
  readonly title: string;
  readonly mark?: ReactNode;
  readonly onClose: () => void;
}

function CardHead({ title, mark, onClose }: CardHeadProps): ReactNode {
  const t = useWords();
  return (
    <header>
      {mark}
      <h2>{title}</h2>
      <IconButton aria-label={t(m.close)} onClick={onClose}>
        <CloseIcon />
      </IconButton>
    </header>
  );
}

function IncidentFacts({ incident }: { readonly incident: IncidentSummary }): ReactNode {
  const t = useWords();
  const times = useTimes();
  const { planCode, planTitle } = incident;
  return (
    <Rows>
      <Fact label={t(m.incidentPlace)}>
        {incident.place.text}
        <div>
          <Small>{pointWords(incident, t)}</Small>
        </div>
      </Fact>
      <Fact label={t(m.incidentTown)}>{incident.townName}</Fact>
      <Fact label={t(m.incidentPlan)}>{planCode === undefined ? undefined : [planCode, planTitle].join(space)}</Fact>
      <Fact label={t(m.incidentTasks)}>
        {t(m.incidentTasksOf, { open: incident.openTasks, red: incident.redTasks })}
      </Fact>
      <Fact label={t(m.incidentSince)}>
        {times.dayMinute(incident.reportedAt)}
        {space}
        <Small>{incident.number}</Small>
      </Fact>
    </Rows>
  );
}

interface IncidentCardProps {
  readonly incident: IncidentSummary;
  readonly onClose: () => void;
}

/** One running incident, with the way into it. */
export function IncidentCard({ incident, onClose }: IncidentCardProps): ReactNode {
  const t = useWords();
  return (
    <Floating aria-label={incident.title}>
      <CardHead title={incident.title} mark={<LevelChip level={incident.level} form="short" />} onClose={onClose} />
      <div className="scroll">
        <IncidentFacts incident={incident} />
      </div>
      <footer>
        <Button color="primary" component={Link} to={`/incidents/${incident.incidentId}`}>
          {t(m.incidentOpen)}
        </Button>
        <Button component={Link} to={`/resources?incident=${incident.incidentId}`}>
          {t(m.incidentStock)}
        </Button>
      </footer>
    </Floating>
  );
}

/** One depot, with the way to its stock. */
export function DepotCard({ depot, onClose }: { readonly depot: Depot; readonly onClose: () => void }): ReactNode {
  const t = useWords();
  return (
    <Floating aria-label={depot.name}>
      <CardHead title={depot.name} onClose={onClose} />
      <Rows>
        <Fact label={t(m.depotUnit)}>{depot.unitName}</Fact>
        <Fact label={t(m.coordinates)}>
          {coordinates(depot)}
          {space}
          <Small>{t(m.wgs)}</Small>
        </Fact>
        <Fact label={t(m.depotStock)}>{t(m.depotLines, { count: depot.lines })}</Fact>
      </Rows>
      <footer>
        <Button color="primary" component={Link} to={`/resources?q=${encodeURIComponent(depot.name)}`}>
          {t(m.depotOpen)}
        </Button>
      </footer>
    </Floating>
  );
}

interface RunningListProps {
  readonly incidents: Query<OutputOf<'incidents.list'>>;
  readonly onPick: (incidentId: string) => void;
}

/** Running incidents beside the map. */
export function RunningList({ incidents: { state, refetch }, onPick }: RunningListProps): ReactNode {
  const t = useWords();
  return (
    <Floating aria-label={t(m.running)}>
      <header>
        <h2>{t(m.running)}</h2>
        <Muted>{valueOf(state)?.incidents.length}</Muted>
      </header>
      <div className="scroll">
        <LoadableView
          state={state}
          onRetry={refetch}
          isEmpty={(value) => value.incidents.length === 0}
          empty={<EmptyState title={t(m.runningNone)} />}
        >
          {({ incidents }) => (
            <PressList>
              {incidents.map((one) => (
                <li key={one.incidentId}>
                  <button
                    type="button"
                    onClick={() => {
                      onPick(one.incidentId);
                    }}
                  >
                    <span className="grow">
                      <b>{one.title}</b>
                      <Small>{one.townName ?? one.number}</Small>
                    </span>
                    <LevelChip level={one.level} form="short" />
                  </button>
                </li>
              ))}
            </PressList>
          )}
        </LoadableView>
      </div>
    </Floating>
  );
}
