import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import type { OutputOf } from '../../../contract/index.js';
import { LevelChip } from '../../components/LevelChip.js';
import { Small } from '../../components/Text.js';
import { useSpanWords } from '../../app/i18n/use-span-words.js';
import { useTimes } from '../../app/i18n/use-times.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useNow } from '../../client/use-now.js';
import { useMay } from '../../app/session/SessionContext.js';
import { statusWords } from '../incidents/status-words.js';
import { channelWords } from '../intake/channels.js';
import { deskMessages as m } from './messages.js';

const Row = styled('li')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: `${theme.spacing(6)} ${theme.spacing(8.5)} minmax(0, 1fr) auto`,
  alignItems: 'center',
  gap: theme.spacing(0, 1.25),
  minHeight: theme.layout.row,
  padding: theme.spacing(0.75, 1.75),
  borderBlockEnd: theme.line.soft,
  '&[data-waiting="true"]': {
    backgroundColor: theme.palette.actionTone.soft,
    boxShadow: `inset ${String(theme.layout.edge)}px 0 0 ${theme.palette.primary.main}`,
  },
  '& > time': { ...theme.typography.h3 },
}));

const Words = styled(Link)(({ theme }) => ({
  minWidth: 0,
  display: 'block',
  borderRadius: theme.spacing(0.5),
  '& > b': {
    ...theme.typography.body1,
    display: 'block',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  '& > span': { display: 'flex', alignItems: 'center', gap: theme.spacing(1) },
  '&:hover > b': { color: theme.palette.actionTone.text },
}));

const Status = styled('em')(({ theme }) => ({
  padding: theme.spacing(0, 0.75),
  border: theme.line.strong,
  borderRadius: theme.spacing(0.5),
  color: theme.palette.text.primary,
}));

const End = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  textAlign: 'end',
  whiteSpace: 'nowrap',
  '& > *': { display: 'block', marginInlineStart: 'auto' },
}));

type Incident = OutputOf<'incidents.list'>['incidents'][number];

function Outcome({ incident }: { readonly incident: Incident }): ReactNode {
  const t = useWords();
  const navigate = useNavigate();
  const mayDecide = useMay('incidents.activate');
  if (incident.status === 'reported' && mayDecide) {
    return (
      <Button color="primary" onClick={() => void navigate(`/intake?incident=${incident.incidentId}`)}>
        {t(m.bookDecide)}
      </Button>
    );
  }
  return (
    <End>
      {incident.level ? (
        <span>
          <LevelChip level={incident.level} form="short" />
        </span>
      ) : (
        <b>{incident.passedTo ?? ''}</b>
      )}
      <Small>{incident.townName ?? ''}</Small>
    </End>
  );
}

/** One message of the book. */
export function MessageRow({ incident }: { readonly incident: Incident }): ReactNode {
  const t = useWords();
  const times = useTimes();
  const isWaiting = incident.status === 'reported';
  const { number, title } = incident;
  return (
    <Row data-waiting={isWaiting}>
      <time dateTime={incident.reportedAt}>{times.minute(incident.reportedAt)}</time>
      <Small>{t(channelWords[incident.channel])}</Small>
      <Words
        to={`/incidents/${incident.incidentId}`}
        aria-label={t(m.bookOpen, { number, title })}
        title={incident.text}
      >
        <b>{incident.text}</b>
        <Small as="span">
          <Status>{t(statusWords[incident.status])}</Status>
          {isWaiting ? <Waiting since={incident.reportedAt} /> : <span>{number}</span>}
          <span>{incident.planTitle ?? ''}</span>
        </Small>
      </Words>
      <Outcome incident={incident} />
    </Row>
  );
}

function Waiting({ since }: { readonly since: string }): ReactNode {
  const t = useWords();
  const now = useNow();
  const span = useSpanWords();
  return <span>{t(m.bookWaiting, { time: span(now - Date.parse(since)) })}</span>;
}
