import CloseIcon from '@mui/icons-material/Close';
import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { OutputOf } from '../../../contract/index.js';
import { useWords } from '../../app/i18n/use-words.js';
import { LoadableView } from '../../components/LoadableView.js';
import { Rows } from '../../components/Rows.js';
import { Muted, Small } from '../../components/Text.js';
import type { LatLng } from '../../map/geometry.rules.js';
import { useDistanceWords } from '../../map/use-distance-words.js';
import type { Loadable } from '../../rx/loadable.js';
import { coordinates } from './coordinates.js';
import { Fact } from '../../components/Fact.js';
import { Floating } from './Floating.js';
import { mapPageMessages as m } from './messages.js';
import type { NearDepot } from './nearest-depots.rules.js';
import { dot, space } from '../../components/separators.js';

type Located = OutputOf<'map.locate'>;

const Near = styled('ol')(({ theme }) => ({
  padding: theme.spacing(0, 1.5, 1),
  '& > li': {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    paddingBlock: theme.spacing(0.625),
    borderBlockStart: theme.line.soft,
  },
  '& > li > em': {
    ...theme.typography.caption,
    flex: 'none',
    width: theme.spacing(2.5),
    height: theme.spacing(2.5),
    display: 'grid',
    placeItems: 'center',
    borderRadius: '50%',
    fontWeight: 700,
    backgroundColor: theme.palette.actionTone.soft,
    color: theme.palette.actionTone.text,
  },
  '& > li > div': { flex: 1, minWidth: 0, lineHeight: 1.35 },
  '& b': { fontWeight: 600, display: 'block' },
  '& strong': { fontWeight: 600, whiteSpace: 'nowrap' },
}));
const Caption = styled('h3')(({ theme }) => ({
  ...theme.typography.caption,
  padding: theme.spacing(0.5, 1.5),
  color: theme.palette.text.secondary,
  fontWeight: 500,
}));

function TownWords({ located }: { readonly located: Located }): ReactNode {
  const t = useWords();
  const [first, second] = located.candidates;
  if (!located.inside || !first) return <b>{t(m.outside)}</b>;
  return (
    <>
      <b>{second ? t(m.townOr, { first: first.name, second: second.name }) : first.name}</b>
      {located.alsoNamed === undefined ? undefined : (
        <Muted>
          {space}
          {t(m.townAlso, { name: located.alsoNamed })}
        </Muted>
      )}
      {second ? (
        <div>
          <Small>{t(m.townNear)}</Small>
        </div>
      ) : undefined}
    </>
  );
}

function LocatedFacts({ located }: { readonly located: Located }): ReactNode {
  const t = useWords();
  const plans = located.candidates.map((town) => (
    <div key={town.code}>
      <Link to={`/plans/${town.code}`}>{[town.code, town.name].join(space)}</Link>
    </div>
  ));
  return (
    <>
      <Fact label={t(m.town)}>
        <TownWords located={located} />
      </Fact>
      {plans.length === 0 ? undefined : <Fact label={t(m.plan)}>{plans}</Fact>}
    </>
  );
}

function NearList({ near }: { readonly near: readonly NearDepot[] }): ReactNode {
  const t = useWords();
  const distance = useDistanceWords();
  return (
    <Near aria-label={t(m.nearest)}>
      {near.map(({ depot, metres, isAcross }, i) => (
        <li key={depot.depotId}>
          <em>{i + 1}</em>
          <div>
            <b>{depot.name}</b>
            <Small>{[depot.unitName, ...(isAcross ? [t(m.across)] : [])].join(dot)}</Small>
          </div>
          <strong>{distance(metres)}</strong>
        </li>
      ))}
    </Near>
  );
}

export interface PointCardProps {
  readonly point: LatLng;
  readonly state: Loadable<Located>;
  readonly near: readonly NearDepot[];
  readonly onClose: () => void;
}

/** What is known of a point on the map: whose it is, where stock lies near it. */
export function PointCard({ point, state, near, onClose }: PointCardProps): ReactNode {
  const t = useWords();
  return (
    <Floating aria-label={t(m.card)}>
      <header>
        <h2>{t(m.card)}</h2>
        <IconButton aria-label={t(m.close)} onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </header>
      <div className="scroll">
        <Rows>
          <Fact label={t(m.coordinates)}>
            {coordinates(point)}
            {space}
            <Small>{t(m.wgs)}</Small>
          </Fact>
          <LoadableView state={state}>{(located) => <LocatedFacts located={located} />}</LoadableView>
        </Rows>
        <Caption>{t(m.nearest)}</Caption>
        <NearList near={near} />
      </div>
    </Floating>
  );
}
