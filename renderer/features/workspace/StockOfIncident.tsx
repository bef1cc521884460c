import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { OutputOf } from '../../../contract/index.js';
import { ErrorLine } from '../../components/ErrorLine.js';
import { Muted, Small } from '../../components/Text.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useMay } from '../../app/session/SessionContext.js';
import { useCommand } from '../../client/use-command.js';
import { useQuery } from '../../client/use-query.js';
import { type Loadable, valueOf } from '../../rx/loadable.js';
import { workspaceMessages as m } from './messages.js';

const List = styled('ul')(({ theme }) => ({
  ...theme.typography.body2,
  '& > li': {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(0.5, 0),
    borderBlockEnd: theme.line.soft,
  },
  '& > li > div': { flex: 1, minWidth: 0 },
  '& > li > div > *': { display: 'block' },
}));

export interface StockOfIncidentProps {
  readonly incidentId: string;
  readonly reservations: Loadable<OutputOf<'resources.reservations'>>;
  readonly onFind: (text: string) => void;
}

type Reservation = OutputOf<'resources.reservations'>['reservations'][number];

function Held({ held }: { readonly held: readonly Reservation[] }): ReactNode {
  const t = useWords();
  const release = useCommand('resources.release');
  const mayRelease = useMay('resources.release');
  return (
    <section aria-label={t(m.stockHeld)}>
      <Small>{t(m.stockHeld)}</Small>
      {held.length === 0 ? (
        <div>
          <Muted>{t(m.stockHeldNone)}</Muted>
        </div>
      ) : undefined}
      <ErrorLine error={release.error} />
      <List>
        {held.map(({ reservationId, itemName, quantity, unit, depotName }) => (
          <li key={reservationId}>
            <div>
              <b>{t(m.stockQuantityOf, { item: itemName, quantity, unit })}</b>
              <Small>{depotName}</Small>
            </div>
            {mayRelease ? (
              <Button
                disabled={release.busy}
                aria-label={t(m.stockReleaseItem, { item: itemName })}
                onClick={() => void release.run({ reservationId })}
              >
                {t(m.stockRelease)}
              </Button>
            ) : undefined}
          </li>
        ))}
      </List>
    </section>
  );
}

function Needs({ incidentId, onFind }: Omit<StockOfIncidentProps, 'reservations'>): ReactNode {
  const t = useWords();
  const { state } = useQuery('resources.forPlan', { incidentId }, { kinds: ['resources.', 'incidents.activated'] });
  const rows = valueOf(state)?.rows ?? [];
  if (rows.length === 0) return undefined;
  return (
    <section aria-label={t(m.stockPlan)}>
      <Small>{t(m.stockPlan)}</Small>
      <List>
        {rows.map(({ itemId, name, needed, unit, free }) => (
          <li key={itemId}>
            <div>
              <b>{name}</b>
              <Small>{t(m.stockPlanRow, { needed, unit, free })}</Small>
            </div>
            <Button
              aria-label={t(m.stockPlanFindItem, { item: name })}
              onClick={() => {
                onFind(name);
              }}
            >
              {t(m.stockPlanFind)}
            </Button>
          </li>
        ))}
      </List>
    </section>
  );
}

/** What is reserved for the incident, and what its plans ask for. */
export function StockOfIncident({ incidentId, reservations, onFind }: StockOfIncidentProps): ReactNode {
  const held = (valueOf(reservations)?.reservations ?? []).filter((one) => one.state === 'reserved');
  return (
    <>
      <Held held={held} />
      <Needs incidentId={incidentId} onFind={onFind} />
    </>
  );
}
