import { styled } from '@mui/material/styles';
import type { KeyboardEvent, ReactNode } from 'react';

const Scroll = styled('div')({ flex: 1, minHeight: 0, overflow: 'auto' });

const Table = styled('table')(({ theme }) => ({
  ...theme.typography.body2,
  width: '100%',
  borderCollapse: 'collapse',
  '& th': {
    ...theme.typography.caption,
    position: 'sticky',
    insetBlockStart: 0,
    zIndex: 1,
    textAlign: 'start',
    fontWeight: 500,
    color: theme.palette.text.secondary,
    backgroundColor: theme.palette.surface,
    boxShadow: theme.strokes.under(theme.palette.border),
    padding: theme.spacing(0.75, 1.5),
    whiteSpace: 'nowrap',
  },
  '& td': { padding: theme.spacing(0.5, 1.5), borderBlockEnd: theme.line.soft, height: theme.layout.row },
  '& tr[tabindex]': { cursor: 'pointer' },
  '& tbody tr:hover': { backgroundColor: theme.palette.actionTone.soft },
  '& tr[aria-selected="true"]': { backgroundColor: theme.palette.actionTone.soft },
  '& .number': { textAlign: 'end' },
}));

export interface Column<T> {
  readonly id: string;
  readonly title: string;
  readonly cell: (row: T) => ReactNode;
  readonly numeric?: boolean;
  /** CSS width, a share such as `20%`. */
  readonly width?: string;
}

export interface DataTableProps<T> {
  readonly label: string;
  readonly rows: readonly T[];
  readonly columns: readonly Column<T>[];
  readonly rowId: (row: T) => string;
  readonly selectedId?: string | undefined;
  readonly onOpen?: (row: T) => void;
}

function moveFocus(event: KeyboardEvent<HTMLTableRowElement>): void {
  const row = event.currentTarget;
  const next = event.key === 'ArrowDown' ? row.nextElementSibling : row.previousElementSibling;
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
}

function Head<T>({ columns }: Pick<DataTableProps<T>, 'columns'>): ReactNode {
  return (
    <thead>
      <tr>
        {columns.map(({ id, title, numeric, width }) => (
          <th
            key={id}
            scope="col"
            className={numeric ? 'number' : undefined}
            {...(width === undefined ? {} : { style: { width } })}
          >
            {title}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** A dense table. Arrow keys walk the rows, Enter opens one. */
export function DataTable<T>({ label, rows, columns, rowId, selectedId, onOpen }: DataTableProps<T>): ReactNode {
  const handleKeyDown = (event: KeyboardEvent<HTMLTableRowElement>, row: T): void => {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Enter') onOpen?.(row);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') moveFocus(event);
  };
  const opening = (row: T) =>
    onOpen
      ? {
          tabIndex: 0,
          onClick: () => {
            onOpen(row);
          },
        }
      : {};
  return (
    <Scroll>
      <Table aria-label={label}>
        <Head columns={columns} />
        <tbody>
          {rows.map((row) => (
            <tr
              key={rowId(row)}
              {...opening(row)}
              {...(selectedId === undefined ? {} : { 'aria-selected': rowId(row) === selectedId })}
              onKeyDown={(event) => {
                handleKeyDown(event, row);
              }}
            >
              {columns.map((column) => (
                <td key={column.id} className={column.numeric ? 'number' : undefined}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </Scroll>
  );
}
