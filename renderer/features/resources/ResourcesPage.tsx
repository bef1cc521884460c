import { styled } from '@mui/material/styles';
import { lazy, type ReactNode, Suspense, useCallback, useRef, useState } from 'react';
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
import { valueOf } from '../../rx/loadable.js';
import { resourceMessages as m } from './messages.js';
import { NeedsPanel } from './NeedsPanel.js';
import { ReservationsPanel } from './ReservationsPanel.js';
import { ResourcesHead } from './ResourcesHead.js';
import { ReceivePanel, ReservePanel } from './StockPanels.js';
import { lineId, StockTable } from './StockTable.js';
import { useChosenIncident } from './use-chosen-incident.js';
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

/** Stock: type a word, see where it lies, reserve it for the incident. */
export function ResourcesPage(): ReactNode {
  const t = useWords();
  const account = useAccount();
  const mayReserve = useMay('resources.reserve');
  const mayReceive = useMay('resources.receive');
  const [params] = useSearchParams();
  const [text, setText] = useState(params.get('q') ?? '');
  const [selected, setSelected] = useState<StockLine>();
  const [doing, setDoing] = useState<Doing>();
  const frameRef = useRef<HTMLDivElement>(null);
  const chosen = useChosenIncident();
  const stock = useStock(text, chosen.near);
  const depots = useQuery('resources.depots', {}, { kinds: ['resources.'] });
  const found = valueOf(stock);
  const isOneItem = found?.items.length === 1;
  const unitId = account?.role === 'liaison' ? account.unitId : undefined;
  const canReceive = useCallback((line: StockLine) => unitId === undefined || unitId === line.unitId, [unitId]);
  const handleReserve = useCallback((line: StockLine) => { setDoing({ what: 'reserve', line }); }, []);
  const handleReceive = useCallback((line: StockLine) => { setDoing({ what: 'receive', line }); }, []);
  const note = found && text.trim() !== '' ? t(m.tableNote, { shown: found.lines.length, total: found.total }) : undefined;
  return (
    <>
      <ResourcesHead text={text} onText={setText} found={found} chosen={chosen} onDown={() => { frameRef.current?.querySelector<HTMLElement>('tbody > tr')?.focus(); }} />
      <Body>
        <Panel title={titleOf(found?.items, t)} note={note} tools={chosen.isTownCentre ? <Small>{t(m.byTownCentre)}</Small> : undefined}>
          <LoadableView
            state={stock} idle={<EmptyState title={t(m.start)} />} isEmpty={(value) => value.lines.length === 0}
            empty={<EmptyState title={t(m.none, { text: text.trim() })} hint={t(m.noneHint)} />}
          >
            {({ lines }) => (
              <StockTable
                lines={lines} isOneItem={isOneItem} selected={selected ? lineId(selected) : undefined} onSelect={setSelected} frameRef={frameRef}
                onReserve={mayReserve ? handleReserve : undefined} onReceive={mayReceive ? handleReceive : undefined} mayReceive={canReceive}
              />
            )}
          </LoadableView>
        </Panel>
        <Panel title={t(m.mapTitle)} note={isOneItem ? t(m.mapNote, { unit: found.items[0]?.unit ?? '' }) : undefined}>
          <Suspense>
            <DepotMap
              depots={valueOf(depots.state)?.depots ?? []} lines={found?.lines ?? []} isOneItem={isOneItem} incident={chosen.incident} near={chosen.near}
              selected={selected?.depotId} onOpen={(depotId) => { setSelected(found?.lines.find((line) => line.depotId === depotId)); }}
            />
          </Suspense>
        </Panel>
        <div className="side">
          <NeedsPanel incident={chosen.incident} text={text} onPick={setText} />
          {chosen.incident ? <ReservationsPanel incidentId={chosen.incident.incidentId} /> : undefined}
        </div>
      </Body>
      {doing?.what === 'reserve' ? <ReservePanel line={doing.line} chosen={chosen} onClose={() => { setDoing(undefined); }} /> : undefined}
      {doing?.what === 'receive' ? <ReceivePanel line={doing.line} onClose={() => { setDoing(undefined); }} /> : undefined}
    </>
  );
}
