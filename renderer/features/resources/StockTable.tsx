import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type ReactNode, type Ref, useMemo } from 'react';
import type { StockLine } from '../../../contract/resources/resources.contract.js';
import { useWords, type Words } from '../../app/i18n/use-words.js';
import { type Column, DataTable } from '../../components/DataTable.js';
import { Clipped, Small } from '../../components/Text.js';
import { resourceMessages as m } from './messages.js';
import { DistanceCell, ExpiryCell, FreeCell, KeeperCell, Pair } from './StockCells.js';

const Frame = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  display: 'flex',
  flexDirection: 'column',
  '& table th, & table td': { paddingInline: theme.spacing(0.75) },
  '& table th:first-of-type, & table td:first-of-type': { paddingInlineStart: theme.spacing(1.5) },
}));
const Buttons = styled('div')(({ theme }) => ({
  display: 'flex',
  gap: theme.spacing(0.25),
  '& > button': { height: theme.layout.controlSmall, paddingInline: theme.spacing(0.75) },
}));

export interface StockActions {
  readonly onReserve: ((line: StockLine) => void) | undefined;
  readonly onReceive: ((line: StockLine) => void) | undefined;
  readonly mayReceive: (line: StockLine) => boolean;
}

export const lineId = (line: StockLine): string => `${line.itemId}@${line.depotId}`;

function ActionCell({
  line,
  onReserve,
  onReceive,
  mayReceive,
}: StockActions & { readonly line: StockLine }): ReactNode {
  const t = useWords();
  return (
    <Buttons
      onClick={(event) => {
        event.stopPropagation();
      }}
    >
      {onReserve ? (
        <Button
          color="primary"
          disabled={line.free <= 0}
          onClick={() => {
            onReserve(line);
          }}
        >
          {t(m.reserve)}
        </Button>
      ) : undefined}
      {onReceive && mayReceive(line) ? (
        <Button
          variant="text"
          onClick={() => {
            onReceive(line);
          }}
        >
          {t(m.receive)}
        </Button>
      ) : undefined}
    </Buttons>
  );
}

const Narrow = styled('div')(({ theme }) => ({ maxWidth: theme.spacing(13) }));

function ItemCell({ line }: { readonly line: StockLine }): ReactNode {
  return (
    <Narrow title={line.spec}>
      <Clipped>
        <b>{line.itemName}</b>
      </Clipped>
      <Clipped>
        <Small>{line.spec}</Small>
      </Clipped>
    </Narrow>
  );
}

function NameCell({ name, note }: { readonly name: string; readonly note: string }): ReactNode {
  return (
    <Pair>
      <b>{name}</b>
      <Small>{note}</Small>
    </Pair>
  );
}

function columnsOf(
  t: Words,
  isOneItem: boolean,
  hasDistance: boolean,
  actions: StockActions,
): readonly Column<StockLine>[] {
  const item: Column<StockLine> = {
    id: 'item',
    title: t(m.colItem),
    cell: (line) => <ItemCell line={line} />,
  };
  const distance: Column<StockLine> = {
    id: 'distance',
    title: t(m.colDistance),
    numeric: true,
    cell: (line) => <DistanceCell line={line} />,
  };
  const buttons: Column<StockLine> = {
    id: 'do',
    title: t(m.colDo),
    cell: (line) => <ActionCell line={line} {...actions} />,
  };
  return [
    ...(isOneItem ? [] : [item]),
    { id: 'depot', title: t(m.colDepot), cell: (line) => <NameCell name={line.depotName} note={line.unitName} /> },
    { id: 'free', title: t(m.colFree), numeric: true, cell: (line) => <FreeCell line={line} /> },
    { id: 'keeper', title: t(m.colKeeper), cell: (line) => <KeeperCell line={line} /> },
    ...(hasDistance ? [distance] : []),
    { id: 'expiry', title: t(m.colExpiry), cell: (line) => <ExpiryCell line={line} /> },
    ...(actions.onReserve || actions.onReceive ? [buttons] : []),
  ];
}

export interface StockTableProps extends StockActions {
  readonly lines: readonly StockLine[];
  readonly isOneItem: boolean;
  readonly selected: string | undefined;
  readonly onSelect: (line: StockLine) => void;
  readonly frameRef?: Ref<HTMLDivElement>;
}

/** Stock lines: where, how many, whose, how far, until when. */
export function StockTable({
  lines,
  isOneItem,
  selected,
  onSelect,
  frameRef,
  onReserve,
  onReceive,
  mayReceive,
}: StockTableProps): ReactNode {
  const t = useWords();
  const hasDistance = lines.some((line) => line.distanceM !== undefined);
  const columns = useMemo(
    () => columnsOf(t, isOneItem, hasDistance, { onReserve, onReceive, mayReceive }),
    [t, isOneItem, hasDistance, onReserve, onReceive, mayReceive],
  );
  return (
    <Frame
      {...(frameRef === undefined ? {} : { ref: frameRef })}
      onFocus={(event) => {
        const row = event.target.closest('tbody > tr');
        const line = row instanceof HTMLTableRowElement ? lines[row.sectionRowIndex] : undefined;
        if (line) onSelect(line);
      }}
    >
      <DataTable
        label={t(m.table)}
        rows={lines}
        columns={columns}
        rowId={lineId}
        selectedId={selected ?? ''}
        onOpen={(line) => {
          (onReserve ?? onSelect)(line);
        }}
      />
    </Frame>
  );
}
