import { styled } from '@mui/material/styles';
import { lazy, type ReactNode, type Ref, Suspense, useCallback, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { OutputOf } from '../../../contract/index.js';
import type { StockLine } from '../../../contract/resources/resources.contract.js';
import { useAccount, useMay } from '../../app/session/SessionContext.js';
import { useWords, type Words } from '../../app/i18n/use-words.js';
import { useQuery } from '../../client/use-query.js';
import { EmptyState } from '../../components/EmptyState.js';
import { LoadableView } from '../../components/LoadableView.js';
import { Panel } from '../../components/Panel.js';
import { Small } from '../../components/Text.js';
import { type Loadable, valueOf } from '../../rx/loadable.js';
import { stackedWhenNarrow } from '../../app/theme/stacked.js';
import { resourceMessages as m } from './messages.js';
import { NeedsPanel } from './NeedsPanel.js';
import { ReservationsPanel } from './ReservationsPanel.js';
import { ResourcesHead } from './ResourcesHead.js';
import { ReceivePanel, ReservePanel } from './StockPanels.js';
import { lineId, StockTable } from './StockTable.js';
import { type ChosenIncident, useChosenIncident } from './use-chosen-incident.js';
import { useStock } from './use-stock.js';

const DepotMap = lazy(() => import('./DepotMap.js').then((module) => ({ default: module.DepotMap })));

const Body = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  display: 'grid',
  gap: theme.spacing(1.5),
  padding: theme.spacing(1.5),
  gridTemplateColumns: 'minmax(0, 1.9fr) minmax(0, 1fr) minmax(0, 0.85fr)',
  '& > .side': { display: 'flex', flexDirection: 'column', gap: theme.spacing(1.5), minHeight: 0 },
  '& > .side > section:first-of-type': { flex: 1 },
  '& > .side > section + section': { flex: 'none', maxHeight: theme.spacing(30) },
  ...stackedWhenNarrow(theme),
}));

interface Doing {
  readonly what: 'reserve' | 'receive';
  readonly line: StockLine;
}

/** The one item met, with the other name that met it. */
function titleOf(items: OutputOf<'resources.search'>['items'] | undefined, t: Words): string {
  const [item] = items ?? [];
  if (!item || items?.length !== 1) return t(m.table);
  return item.matched === item.name ? item.name : t(m.matched, { name: item.name, matched: item.matched });
}

interface PartProps {
  readonly stock: Loadable<OutputOf<'resources.search'>>;
  readonly chosen: ChosenIncident;
  readonly selected: StockLine | undefined;
  readonly onSelect: (line: StockLine | undefined) => void;
}

interface StockPanelProps extends PartProps {
  readonly text: string;
  readonly onDo: (doing: Doing) => void;
  readonly frameRef: Ref<HTMLDivElement>;
}

function StockPanel({ stock, chosen, selected, onSelect, text, onDo, frameRef }: StockPanelProps): ReactNode {
  const t = useWords();
  const account = useAccount();
  const mayReserve = useMay('resources.reserve');
  const mayReceive = useMay('resources.receive');
  const found = valueOf(stock);
  const unitId = account?.role === 'liaison' ? account.unitId : undefined;
  const canReceive = useCallback((line: StockLine) => unitId === undefined || unitId === line.unitId, [unitId]);
  const handleReserve = useCallback(
    (line: StockLine) => {
      onDo({ what: 'reserve', line });
    },
    [onDo],
  );
  const handleReceive = useCallback(
    (line: StockLine) => {
      onDo({ what: 'receive', line });
    },
    [onDo],
  );
  return (
    <Panel
      title={titleOf(found?.items, t)}
      tools={chosen.isTownCentre ? <Small>{t(m.byTownCentre)}</Small> : undefined}
      note={found && text.trim() !== '' ? t(m.tableNote, { shown: found.lines.length, total: found.total }) : undefined}
    >
      <LoadableView
        state={stock}
        idle={<EmptyState title={t(m.start)} />}
        isEmpty={(value) => value.lines.length === 0}
        empty={<EmptyState title={t(m.none, { text: text.trim() })} hint={t(m.noneHint)} />}
      >
        {({ lines, items }) => (
          <StockTable
            lines={lines}
            isOneItem={items.length === 1}
            selected={selected ? lineId(selected) : undefined}
            onSelect={onSelect}
            frameRef={frameRef}
            onReserve={mayReserve ? handleReserve : undefined}
            onReceive={mayReceive ? handleReceive : undefined}
            mayReceive={canReceive}
          />
        )}
      </LoadableView>
    </Panel>
  );
}

const noLines: readonly StockLine[] = [];

function DepotPanel({ stock, chosen, selected, onSelect }: PartProps): ReactNode {
  const t = useWords();
  const depots = useQuery('resources.depots', {}, { kinds: ['resources.'] });
  const found = valueOf(stock);
  const lines = found?.lines ?? noLines;
  const unit = found?.items.length === 1 ? found.items[0]?.unit : undefined;
  return (
    <Panel title={t(m.mapTitle)} note={unit === undefined ? undefined : t(m.mapNote, { unit })}>
      <Suspense>
        <DepotMap
          depots={valueOf(depots.state)?.depots ?? []}
          lines={lines}
          isOneItem={unit !== undefined}
          incident={chosen.incident}
          near={chosen.near}
          selected={selected?.depotId}
          onOpen={(depotId) => {
            onSelect(lines.find((line) => line.depotId === depotId));
          }}
        />
      </Suspense>
    </Panel>
  );
}

/** Stock: type a word, see where it lies, reserve it for the incident. */
export function ResourcesPage(): ReactNode {
  const [params] = useSearchParams();
  const [text, setText] = useState(params.get('q') ?? '');
  const [selected, setSelected] = useState<StockLine>();
  const [doing, setDoing] = useState<Doing>();
  const frameRef = useRef<HTMLDivElement>(null);
  const chosen = useChosenIncident();
  const stock = useStock(text, chosen.near);
  const close = (): void => {
    setDoing(undefined);
  };
  const part = { stock, chosen, selected, onSelect: setSelected };
  return (
    <>
      <ResourcesHead
        text={text}
        onText={setText}
        found={valueOf(stock)}
        chosen={chosen}
        onDown={() => {
          frameRef.current?.querySelector<HTMLElement>('tbody > tr')?.focus();
        }}
      />
      <Body>
        <StockPanel {...part} text={text} onDo={setDoing} frameRef={frameRef} />
        <DepotPanel {...part} />
        <div className="side">
          <NeedsPanel incident={chosen.incident} text={text} onPick={setText} />
          {chosen.incident ? <ReservationsPanel incidentId={chosen.incident.incidentId} /> : undefined}
        </div>
      </Body>
      {doing?.what === 'reserve' ? <ReservePanel line={doing.line} chosen={chosen} onClose={close} /> : undefined}
      {doing?.what === 'receive' ? <ReceivePanel line={doing.line} onClose={close} /> : undefined}
    </>
  );
}
