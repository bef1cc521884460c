import BoxIcon from '@mui/icons-material/Inventory2Outlined';
import ClockIcon from '@mui/icons-material/ScheduleOutlined';
import FlagIcon from '@mui/icons-material/FlagOutlined';
import PeopleIcon from '@mui/icons-material/GroupsOutlined';
import PlaceIcon from '@mui/icons-material/PlaceOutlined';
import WhatIcon from '@mui/icons-material/WarningAmberOutlined';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { OutputOf } from '../../../contract/index.js';
import { Countdown } from '../../components/Countdown.js';
import { LoadableView } from '../../components/LoadableView.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useQuery } from '../../client/use-query.js';
import { IncidentMap } from '../../map/IncidentMap.js';
import { pointOf } from '../workspace/place.rules.js';
import { leaderMessages as m } from './messages.js';
import { type LeaderData, type LeaderLine, type LineName, useSixLines } from './use-six-lines.js';

const Box = styled('section')(({ theme }) => ({
  minHeight: 0,
  overflow: 'auto',
  display: 'flex',
  flexDirection: 'column',
  backgroundColor: theme.palette.surface,
  border: theme.line.normal,
  borderRadius: theme.shape.borderRadius,
}));

const Lines = styled('dl')(({ theme }) => ({
  flex: 1,
  margin: 0,
  display: 'grid',
  gridAutoRows: 'minmax(min-content, 1fr)',
  '& > div': {
    display: 'grid',
    gridTemplateColumns: `${theme.spacing(13)} minmax(0, 1fr) auto`,
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(0.5, 2),
    borderBlockEnd: theme.line.soft,
  },
  '& > div:last-of-type': { borderBlockEnd: 0, backgroundColor: theme.palette.inset },
  '& dt': {
    ...theme.typography.body1,
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    color: theme.palette.text.secondary,
  },
  '& dd': { minWidth: 0 },
  '& dd > b': { ...theme.typography.h1, display: 'block', lineHeight: 1.35 },
  '& dd > span:not([role])': {
    ...theme.typography.body1,
    color: theme.palette.text.secondary,
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
  },
  '& [role="timer"]': { ...theme.typography.figure },
}));

const Upper = styled('div')(({ theme }) => ({
  gridRow: 'span 3',
  padding: '0 !important',
  alignItems: 'stretch !important',
  gap: '0 !important',
  gridTemplateColumns: 'minmax(0, 1fr) 34% !important',
  '& > div > div': {
    display: 'grid',
    gridTemplateColumns: `${theme.spacing(13)} minmax(0, 1fr)`,
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(0.5, 2),
    borderBlockEnd: theme.line.soft,
  },
  '& > div:first-of-type': { display: 'grid', gridAutoRows: 'minmax(min-content, 1fr)' },
  '& > figure': { position: 'relative', borderInlineStart: theme.line.soft },
  '& > figure > *': { position: 'absolute', inset: 0 },
}));

const icons = {
  what: <WhatIcon />,
  where: <PlaceIcon />,
  people: <PeopleIcon />,
  commander: <FlagIcon />,
  missing: <BoxIcon />,
  nextReport: <ClockIcon />,
} as const;

const words = {
  what: m.sixWhat,
  where: m.sixWhere,
  people: m.sixPeople,
  commander: m.sixCommander,
  missing: m.sixMissing,
  nextReport: m.sixNextReport,
} as const;

function Line({ name, line }: { readonly name: LineName; readonly line: LeaderLine }): ReactNode {
  const t = useWords();
  return (
    <div>
      <dt>
        {icons[name]}
        {t(words[name])}
      </dt>
      <dd>
        <b>{line.title}</b>
        <span title={line.detail}>{line.detail}</span>
      </dd>
      {line.dueAt === undefined ? undefined : (
        <dd>
          <Countdown dueAt={line.dueAt} bare />
        </dd>
      )}
    </div>
  );
}

function Six({
  page,
  incident,
}: {
  readonly page: LeaderData;
  readonly incident: OutputOf<'incidents.get'>;
}): ReactNode {
  const lines = useSixLines(page);
  const { townCode } = incident.place;
  return (
    <Lines>
      <Upper>
        <div>
          <Line name="what" line={lines.what} />
          <Line name="where" line={lines.where} />
          <Line name="people" line={lines.people} />
        </div>
        <figure>
          <IncidentMap {...(pointOf(incident) ?? {})} town={townCode} title={incident.title} level={incident.level} />
        </figure>
      </Upper>
      <Line name="commander" line={lines.commander} />
      <Line name="missing" line={lines.missing} />
      <Line name="nextReport" line={lines.nextReport} />
    </Lines>
  );
}

/** What, where, people, who commands, what is missing, next report at. Readable in fifteen seconds. */
export function SixLines({ incident }: { readonly incident: OutputOf<'incidents.get'> }): ReactNode {
  const t = useWords();
  const { incidentId } = incident;
  const { state, refetch } = useQuery('reports.leaderPage', { incidentId }, { kinds: [''], incidentId });
  return (
    <Box aria-label={t(m.sixLabel)}>
      <LoadableView state={state} onRetry={refetch}>
        {(page) => <Six page={page} incident={incident} />}
      </LoadableView>
    </Box>
  );
}
