import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type ReactNode, useState } from 'react';
import type { WireError } from '../../../contract/index.js';
import type { StockLine } from '../../../contract/resources/resources.contract.js';
import { dateSchema } from '../../../contract/wire/scalars.js';
import { useWords } from '../../app/i18n/use-words.js';
import { type Command, useCommand } from '../../client/use-command.js';
import { ErrorLine } from '../../components/ErrorLine.js';
import { SelectField, TextField } from '../../components/Fields.js';
import { PhoneText } from '../../components/PhoneText.js';
import { Rows } from '../../components/Rows.js';
import { SidePanel } from '../../components/SidePanel.js';
import { Small } from '../../components/Text.js';
import { useToast } from '../../components/Toasts.js';
import { resourceMessages as m } from './messages.js';
import { checkQuantity, type QuantityCheck } from './quantity.rules.js';
import { space } from '../../components/separators.js';
import type { ChosenIncident } from './use-chosen-incident.js';

const Problem = styled('p')(({ theme }) => ({ ...theme.typography.body2, color: theme.palette.light.red.text }));
const FlatRows = styled(Rows)({ padding: 0 });

function LineFacts({ line }: { readonly line: StockLine }): ReactNode {
  const t = useWords();
  return (
    <FlatRows>
      <div>
        <dt>{t(m.reserveDepot)}</dt>
        <dd>
          <b>{line.depotName}</b>
          {space}
          <Small>{line.unitName}</Small>
        </dd>
      </div>
      <div>
        <dt>{t(m.reserveFree)}</dt>
        <dd>
          <b>{t(m.quantity, { value: line.free, unit: line.unit })}</b>
        </dd>
      </div>
      <div>
        <dt>{t(m.colKeeper)}</dt>
        <dd>
          {line.keeper?.name ?? t(m.noKeeper)}
          {space}
          {line.keeper?.phones.map((phone) => (
            <PhoneText key={phone.number} number={phone.number} />
          ))}
        </dd>
      </div>
      {line.openingHours === undefined ? undefined : (
        <div>
          <dt>{t(m.hours)}</dt>
          <dd>{line.openingHours}</dd>
        </div>
      )}
    </FlatRows>
  );
}

interface Reserving {
  readonly check: QuantityCheck;
  readonly isReady: boolean;
  readonly reserve: Command<'resources.reserve'>;
  readonly handleReserve: () => Promise<void>;
}

function useReserving(line: StockLine, typed: string, incidentId: string | undefined, onDone: () => void): Reserving {
  const t = useWords();
  const toast = useToast();
  const reserve = useCommand('resources.reserve');
  const check = checkQuantity(typed, line.free);
  const { itemId, depotId, unit, itemName: item, depotName: depot } = line;
  const handleReserve = async (): Promise<void> => {
    const { value: quantity, problem } = check;
    if (quantity === undefined || problem !== undefined || incidentId === undefined) return;
    const reply = await reserve.run({ incidentId, itemId, depotId, quantity });
    if (!reply.ok) return;
    toast(t(m.reserved, { item, quantity, unit, depot }));
    onDone();
  };
  const isReady = check.value !== undefined && check.problem === undefined && incidentId !== undefined && !reserve.busy;
  return { check, isReady, reserve, handleReserve };
}

/** Why nothing was reserved; when less is free by now, how much that is. */
function ReserveError({ error, unit }: { readonly error: WireError | undefined; readonly unit: string }): ReactNode {
  const t = useWords();
  const free = error?.reason === 'resources.not_enough' ? error.data?.['free'] : undefined;
  if (free === undefined) return <ErrorLine error={error} />;
  return <Problem role="alert">{t(m.reserveShort, { free, unit })}</Problem>;
}

export interface ReservePanelProps {
  readonly line: StockLine;
  readonly chosen: ChosenIncident;
  readonly onClose: () => void;
}

/** Promises stock to an incident. What is typed is checked against what is free; the station decides. */
export function ReservePanel({ line, chosen, onClose }: ReservePanelProps): ReactNode {
  const t = useWords();
  const [typed, setTyped] = useState('');
  const { unit, free } = line;
  const incidentId = chosen.incident?.incidentId;
  const { check, isReady, reserve, handleReserve } = useReserving(line, typed, incidentId, onClose);
  const footer = (
    <>
      <ReserveError error={reserve.error} unit={unit} />
      <Button size="medium" color="primary" onClick={() => void handleReserve()} disabled={!isReady}>
        {check.value === undefined ? t(m.reserveGoEmpty) : t(m.reserveGo, { quantity: check.value, unit })}
      </Button>
    </>
  );
  const incidents = chosen.running.map((one) => ({
    value: one.incidentId,
    label: t(m.incidentOption, { title: one.title, town: one.townName ?? one.number }),
  }));
  return (
    <SidePanel title={t(m.reserveTitle, { item: line.itemName })} onClose={onClose} footer={footer} ownFocus>
      <LineFacts line={line} />
      <SelectField
        label={t(m.incident)}
        value={incidentId ?? ''}
        onChange={chosen.choose}
        options={[{ value: '', label: t(m.reserveNoIncident) }, ...incidents]}
      />
      <TextField
        autoFocus
        type="number"
        label={t(m.reserveQuantity, { unit })}
        value={typed}
        onChange={setTyped}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void handleReserve();
        }}
      />
      {check.problem === undefined ? undefined : (
        <Problem role="alert">{t(check.problem === 'over' ? m.reserveOver : m.reserveNone, { free, unit })}</Problem>
      )}
      <Small>{t(m.reserveRule)}</Small>
    </SidePanel>
  );
}

export interface ReceivePanelProps {
  readonly line: StockLine;
  readonly onClose: () => void;
}

/** Stock comes in. */
export function ReceivePanel({ line, onClose }: ReceivePanelProps): ReactNode {
  const t = useWords();
  const toast = useToast();
  const [typed, setTyped] = useState('');
  const [expires, setExpires] = useState('');
  const receive = useCommand('resources.receive');
  const { value, problem } = checkQuantity(typed);
  const isDate = expires.trim() === '' || dateSchema.safeParse(expires.trim()).success;
  const { unit, itemName: item, depotName: depot } = line;
  const handleReceive = async (): Promise<void> => {
    if (value === undefined || !isDate) return;
    const expiresOn = expires.trim();
    const reply = await receive.run({
      itemId: line.itemId,
      depotId: line.depotId,
      quantity: value,
      ...(expiresOn === '' ? {} : { expiresOn }),
    });
    if (!reply.ok) return;
    toast(t(m.received, { item, quantity: value, unit, depot }));
    onClose();
  };
  const footer = (
    <>
      <ErrorLine error={receive.error} />
      <Button
        size="medium"
        color="primary"
        disabled={value === undefined || !isDate || receive.busy}
        onClick={() => void handleReceive()}
      >
        {t(m.receiveGo)}
      </Button>
    </>
  );
  return (
    <SidePanel title={t(m.receiveTitle, { item })} onClose={onClose} footer={footer} ownFocus>
      <LineFacts line={line} />
      <TextField autoFocus type="number" label={t(m.reserveQuantity, { unit })} value={typed} onChange={setTyped} />
      {problem === undefined ? undefined : <Problem role="alert">{t(m.reserveNone)}</Problem>}
      <TextField label={t(m.receiveExpires)} hint={t(m.receiveExpiresHint)} value={expires} onChange={setExpires} />
      {isDate ? undefined : <Problem role="alert">{t(m.receiveBadDate)}</Problem>}
    </SidePanel>
  );
}
