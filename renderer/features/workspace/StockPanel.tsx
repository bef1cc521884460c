import { styled } from '@mui/material/styles';
import { type ReactNode, useState } from 'react';
import type { OutputOf } from '../../../contract/index.js';
import { ErrorLine } from '../../components/ErrorLine.js';
import { TextField } from '../../components/Fields.js';
import { SidePanel } from '../../components/SidePanel.js';
import { Muted } from '../../components/Text.js';
import { useToast } from '../../components/Toasts.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useMay } from '../../app/session/SessionContext.js';
import { useCommand } from '../../client/use-command.js';
import { useQuery } from '../../client/use-query.js';
import { valueOf } from '../../rx/loadable.js';
import { workspaceMessages as m } from './messages.js';
import { StockLineRow } from './StockLineRow.js';
import { StockOfIncident } from './StockOfIncident.js';

type Line = OutputOf<'resources.search'>['lines'][number];

const List = styled('ul')(({ theme }) => ({ borderBlockStart: theme.line.soft }));
const mostLines = 30;

export interface StockPanelProps {
  readonly incidentId: string;
  readonly near: { readonly lat: number; readonly lng: number } | undefined;
  readonly onClose: () => void;
}

type Reservations = OutputOf<'resources.reservations'>['reservations'];

function takenOf(line: Line, reservations: Reservations): number {
  return reservations
    .filter((one) => one.state === 'reserved' && one.itemId === line.itemId && one.depotId === line.depotId)
    .reduce((sum, one) => sum + one.quantity, 0);
}

interface FoundProps {
  readonly incidentId: string;
  readonly lines: readonly Line[];
  readonly reservations: Reservations;
}

function Found({ incidentId, lines, reservations }: FoundProps): ReactNode {
  const t = useWords();
  const toast = useToast();
  const reserve = useCommand('resources.reserve');
  const mayReserve = useMay('resources.reserve');
  const handleReserve = async ({ itemId, depotId, itemName, unit }: Line, quantity: number): Promise<void> => {
    const reply = await reserve.run({ incidentId, itemId, depotId, quantity });
    if (reply.ok) toast(t(m.stockReserved, { item: itemName, quantity, unit }));
  };
  if (lines.length === 0) return <Muted>{t(m.stockNone)}</Muted>;
  return (
    <>
      <ErrorLine error={reserve.error} />
      <List aria-label={t(m.stockLines)}>
        {lines.map((line) => (
          <StockLineRow
            key={`${line.itemId}@${line.depotId}@${String(takenOf(line, reservations))}`}
            line={line}
            mayReserve={mayReserve && !reserve.busy}
            onReserve={(quantity) => void handleReserve(line, quantity)}
          />
        ))}
      </List>
    </>
  );
}

/** Type what is needed: where, how many, whose, how far; one click reserves. */
export function StockPanel({ incidentId, near, onClose }: StockPanelProps): ReactNode {
  const t = useWords();
  const [text, setText] = useState('');
  const typed = text.trim();
  const held = useQuery('resources.reservations', { incidentId }, { kinds: ['resources.'] });
  const search = typed === '' ? undefined : { text: typed, limit: mostLines, ...(near ? { near } : {}) };
  const found = valueOf(useQuery('resources.search', search, { kinds: ['resources.'] }).state);
  return (
    <SidePanel title={t(m.stockTitle)} onClose={onClose} ownFocus>
      <TextField
        label={t(m.stockSearch)}
        placeholder={t(m.stockPlaceholder)}
        type="search"
        value={text}
        onChange={setText}
        autoFocus
      />
      {found ? (
        <Found incidentId={incidentId} lines={found.lines} reservations={valueOf(held.state)?.reservations ?? []} />
      ) : undefined}
      <StockOfIncident incidentId={incidentId} reservations={held.state} onFind={setText} />
    </SidePanel>
  );
}
