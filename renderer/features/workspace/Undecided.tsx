import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { OutputOf } from '../../../contract/index.js';
import { EmptyState } from '../../components/EmptyState.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useMay } from '../../app/session/SessionContext.js';
import { TimelinePanel } from '../journal/TimelinePanel.js';
import { IncidentHead } from './IncidentHead.js';
import { workspaceMessages as m } from './messages.js';

const Body = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 0.6fr)',
  gap: theme.spacing(1.5),
  padding: theme.spacing(1.5, 2),
  '& > blockquote': { ...theme.typography.h2, fontWeight: 400, margin: 0, whiteSpace: 'pre-wrap', overflow: 'auto' },
}));

/** An incident without a plan: the words as reported, and the way to decide. */
export function Undecided({ incident }: { readonly incident: OutputOf<'incidents.get'> }): ReactNode {
  const t = useWords();
  const navigate = useNavigate();
  const mayDecide = useMay('incidents.activate') && incident.status === 'reported';
  const title =
    incident.status === 'everyday' ? t(m.headEveryday, { unit: incident.passedTo ?? '' }) : t(m.headUndecided);
  const decide = (
    <Button color="primary" onClick={() => void navigate(`/intake?incident=${incident.incidentId}`)}>
      {t(m.headDecide)}
    </Button>
  );
  return (
    <>
      <IncidentHead incident={incident} tools={mayDecide ? decide : undefined} />
      <Body>
        <blockquote>
          {incident.text}
          <EmptyState title={title} {...(mayDecide ? { hint: t(m.headUndecidedHint), action: decide } : {})} />
        </blockquote>
        <TimelinePanel incidentId={incident.incidentId} />
      </Body>
    </>
  );
}
