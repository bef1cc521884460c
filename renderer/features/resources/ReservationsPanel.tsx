import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { Reservation } from '../../../contract/resources/resources.contract.js';
import { useMay } from '../../app/session/SessionContext.js';
import { useTimes } from '../../app/i18n/use-times.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useCommand } from '../../client/use-command.js';
import { useQuery } from '../../client/use-query.js';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorLine } from '../../components/ErrorLine.js';
import { LoadableView } from '../../components/LoadableView.js';
import { Panel } from '../../components/Panel.js';
import { PhoneText } from '../../components/PhoneText.js';
import { Small } from '../../components/Text.js';
import { useToast } from '../../components/Toasts.js';
import { resourceMessages as m } from './messages.js';
import { space } from '../../components/separators.js';

const List = styled('ul')(({ theme }) => ({
  ...theme.typography.body2,
  '& > li': {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(0.5, 1.5),
    borderBlockEnd: theme.line.soft,
  },
  '& > li > div': { flex: 1, minWidth: 0, lineHeight: 1.4 },
  '& b': { fontWeight: 600 },
  '& li > button': { height: theme.layout.controlSmall },
}));

function Row({
  one,
  onRelease,
  isBusy,
}: {
  readonly one: Reservation;
  readonly onRelease: (() => void) | undefined;
  readonly isBusy: boolean;
}): ReactNode {
  const t = useWords();
  const times = useTimes();
  const phone = one.keeper?.phones[0];
  const isReleased = one.state === 'released';
  return (
    <li>
      <div>
        <b>
          {one.itemName} {t(m.quantity, { value: one.quantity, unit: one.unit })}
        </b>
        {space}
        {one.depotName}
        <div>
          <Small>
            {t(m.reservationBy, { by: one.by, at: times.minute(one.at) })}
            {space}
          </Small>
          {phone ? (
            <Small>
              {one.keeper?.name}
              {space}
              <PhoneText number={phone.number} />
            </Small>
          ) : undefined}
        </div>
      </div>
      {isReleased ? <Small>{t(m.released)}</Small> : undefined}
      {!isReleased && onRelease ? (
        <Button disabled={isBusy} onClick={onRelease}>
          {t(m.release)}
        </Button>
      ) : undefined}
    </li>
  );
}

/** What is promised to the chosen incident; each can be given back. */
export function ReservationsPanel({ incidentId }: { readonly incidentId: string }): ReactNode {
  const t = useWords();
  const toast = useToast();
  const mayRelease = useMay('resources.release');
  const { state, refetch } = useQuery('resources.reservations', { incidentId }, { kinds: ['resources.'] });
  const release = useCommand('resources.release');
  const handleRelease = async (one: Reservation): Promise<void> => {
    const reply = await release.run({ reservationId: one.reservationId });
    if (!reply.ok) return;
    toast(t(m.releasedDone, { item: one.itemName, quantity: one.quantity, unit: one.unit }));
    refetch();
  };
  return (
    <Panel title={t(m.reservations)}>
      <ErrorLine error={release.error} />
      <LoadableView
        state={state}
        onRetry={refetch}
        isEmpty={(value) => value.reservations.length === 0}
        empty={<EmptyState title={t(m.reservationsNone)} hint={t(m.reservationsHint)} />}
      >
        {({ reservations }) => (
          <List>
            {reservations.map((one) => (
              <Row
                key={one.reservationId}
                one={one}
                isBusy={release.busy}
                onRelease={mayRelease ? () => void handleRelease(one) : undefined}
              />
            ))}
          </List>
        )}
      </LoadableView>
    </Panel>
  );
}
