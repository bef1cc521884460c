import IncidentsIcon from '@mui/icons-material/WarningAmberOutlined';
import { styled } from '@mui/material/styles';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import type { OutputOf } from '../../../contract/index.js';
import { type Column, DataTable } from '../../components/DataTable.js';
import { EmptyState } from '../../components/EmptyState.js';
import { TextField } from '../../components/Fields.js';
import { LevelChip } from '../../components/LevelChip.js';
import { LoadableView } from '../../components/LoadableView.js';
import { OnePanelPage } from '../../components/OnePanelPage.js';
import { Panel } from '../../components/Panel.js';
import { Segmented } from '../../components/Segmented.js';
import { useTimes } from '../../app/i18n/use-times.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useQuery } from '../../client/use-query.js';
import { valueOf } from '../../rx/loadable.js';
import { incidentMessages as m } from './messages.js';
import { statusWords } from './status-words.js';

type Incident = OutputOf<'incidents.list'>['incidents'][number];
type Filter = 'all' | Incident['status'];

const Tools = styled('div')(({ theme }) => ({ display: 'flex', alignItems: 'center', gap: theme.spacing(1) }));
const most = 200;
const filters: readonly Filter[] = ['all', 'activated', 'reported', 'everyday', 'closed'];

function useColumns(): readonly Column<Incident>[] {
  const t = useWords();
  const times = useTimes();
  return [
    { id: 'number', title: t(m.columnNumber), cell: (row) => row.number, width: '13%' },
    { id: 'title', title: t(m.columnTitle), cell: (row) => <b>{row.title}</b> },
    {
      id: 'level',
      title: t(m.columnLevel),
      cell: (row) => (row.level ? <LevelChip level={row.level} form="short" /> : ''),
      width: '8%',
    },
    { id: 'town', title: t(m.columnTown), cell: (row) => row.townName ?? '', width: '10%' },
    { id: 'plan', title: t(m.columnPlan), cell: (row) => row.planTitle ?? row.passedTo ?? '', width: '18%' },
    { id: 'status', title: t(m.columnStatus), cell: (row) => t(statusWords[row.status]), width: '8%' },
    { id: 'tasks', title: t(m.columnTasks), cell: (row) => row.openTasks, numeric: true, width: '7%' },
    {
      id: 'reported',
      title: t(m.columnReported),
      cell: (row) => times.dayMinute(row.reportedAt),
      numeric: true,
      width: '11%',
    },
  ];
}

interface FiltersProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

function Filters({ text, onText, filter, onFilter }: FiltersProps): ReactNode {
  const t = useWords();
  return (
    <Tools>
      <TextField
        hideLabel
        type="search"
        label={t(m.listSearch)}
        placeholder={t(m.listSearch)}
        value={text}
        onChange={onText}
      />
      <Segmented
        label={t(m.listFilter)}
        value={filter}
        onChange={onFilter}
        options={filters.map((value) => ({ value, label: t(value === 'all' ? m.listAll : statusWords[value]) }))}
      />
    </Tools>
  );
}

/** All incidents, newest first. */
export function IncidentsPage(): ReactNode {
  const t = useWords();
  const navigate = useNavigate();
  const columns = useColumns();
  const [text, setText] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const words = text.trim() === '' ? {} : { text: text.trim() };
  const status = filter === 'all' ? {} : { status: [filter] };
  const { state, refetch } = useQuery(
    'incidents.list',
    { limit: most, ...words, ...status },
    { kinds: ['incidents.', 'tasks.'] },
  );
  const counts = valueOf(state)?.counts;
  return (
    <OnePanelPage>
      <Panel
        title={t(m.listTitle)}
        icon={<IncidentsIcon />}
        note={counts ? t(m.listNote, counts) : undefined}
        tools={<Filters text={text} onText={setText} filter={filter} onFilter={setFilter} />}
      >
        <LoadableView
          state={state}
          onRetry={refetch}
          isEmpty={({ incidents }) => incidents.length === 0}
          empty={<EmptyState title={t(m.listEmpty)} />}
        >
          {({ incidents }) => (
            <DataTable
              label={t(m.listTitle)}
              rows={incidents}
              columns={columns}
              rowId={(row) => row.incidentId}
              onOpen={(row) => void navigate(`/incidents/${row.incidentId}`)}
            />
          )}
        </LoadableView>
      </Panel>
    </OnePanelPage>
  );
}
