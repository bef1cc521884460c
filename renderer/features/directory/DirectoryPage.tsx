import ContactsIcon from '@mui/icons-material/ContactsOutlined';
import { styled } from '@mui/material/styles';
import { type ReactNode, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { OutputOf } from '../../../contract/index.js';
import { type Column, DataTable } from '../../components/DataTable.js';
import { EmptyState } from '../../components/EmptyState.js';
import { SelectField, TextField } from '../../components/Fields.js';
import { LoadableView } from '../../components/LoadableView.js';
import { OnePanelPage } from '../../components/OnePanelPage.js';
import { Panel } from '../../components/Panel.js';
import { PhoneText } from '../../components/PhoneText.js';
import { phoneKindWords } from '../../components/phone-words.js';
import { Muted, Small } from '../../components/Text.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useQuery } from '../../client/use-query.js';
import { useTypedRequest } from '../../client/use-typed-request.js';
import { valueOf } from '../../rx/loadable.js';
import { searchWords } from './search-words.rules.js';
import { directoryMessages as m } from './messages.js';

type Person = OutputOf<'directory.search'>['people'][number];

const Tools = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: `${theme.spacing(42)} ${theme.spacing(24)}`,
  gap: theme.spacing(1),
}));

const Phones = styled('span')(({ theme }) => ({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.25, 1.5) }));
const Foot = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  flex: 'none',
  padding: theme.spacing(0.75, 1.5),
  color: theme.palette.text.secondary,
}));

const most = 200;
const pauseMs = 150;

function useColumns(): readonly Column<Person>[] {
  const t = useWords();
  return [
    { id: 'name', title: t(m.columnName), cell: (row) => <b>{row.name}</b>, width: '11%' },
    { id: 'title', title: t(m.columnTitle), cell: (row) => row.title, width: '18%' },
    { id: 'unit', title: t(m.columnUnit), cell: (row) => row.unitName, width: '16%' },
    {
      id: 'posts',
      title: t(m.columnPosts),
      cell: (row) => (
        <Small>
          {row.posts.map((post) => t(post.rank === 'A' ? m.postA : m.postB, { title: post.title })).join(' / ')}
        </Small>
      ),
    },
    {
      id: 'phones',
      title: t(m.columnPhones),
      width: '22%',
      cell: (row) => (
        <Phones>
          {row.phones.map((phone) => (
            <PhoneText key={phone.number} number={phone.number} kind={t(phoneKindWords[phone.kind])} />
          ))}
        </Phones>
      ),
    },
    {
      id: 'state',
      title: t(m.columnState),
      cell: (row) => (row.absence === undefined ? t(m.stateHere) : <Muted>{row.absence}</Muted>),
      width: '8%',
    },
  ];
}

interface Filter {
  readonly text: string;
  readonly unitId: string;
}

interface FiltersProps {
  readonly filter: Filter;
  readonly onChange: (part: Partial<Filter>) => void;
}

function Filters({ filter, onChange }: FiltersProps): ReactNode {
  const t = useWords();
  const units = valueOf(useQuery('directory.units', {}).state)?.units ?? [];
  return (
    <Tools>
      <TextField
        hideLabel
        type="search"
        label={t(m.pageSearch)}
        placeholder={t(m.pageSearch)}
        value={filter.text}
        autoFocus
        onChange={(text) => {
          onChange({ text });
        }}
      />
      <SelectField
        hideLabel
        label={t(m.pageUnit)}
        value={filter.unitId}
        onChange={(unitId) => {
          onChange({ unitId });
        }}
        options={[
          { value: '', label: t(m.pageAllUnits) },
          ...units.map((unit) => ({ value: unit.id, label: unit.name })),
        ]}
      />
    </Tools>
  );
}

function More({ found }: { readonly found: OutputOf<'directory.search'> }): ReactNode {
  const t = useWords();
  const shown = found.people.length;
  return found.total > shown ? <Foot>{t(m.pageMore, { shown, total: found.total })}</Foot> : undefined;
}

/** Everybody who can be called: by name, post, unit, number or what they look after. */
export function DirectoryPage(): ReactNode {
  const t = useWords();
  const [params] = useSearchParams();
  const columns = useColumns();
  const [filter, setFilter] = useState<Filter>({ text: params.get('text') ?? '', unitId: '' });
  const text = searchWords(filter.text);
  const unit = filter.unitId === '' ? {} : { unitId: filter.unitId };
  const state = useTypedRequest('directory.search', { text, limit: most, ...unit }, pauseMs);
  const found = valueOf(state);
  const isFiltered = text !== '' || filter.unitId !== '';
  const change = (part: Partial<Filter>): void => {
    setFilter((previous) => ({ ...previous, ...part }));
  };
  return (
    <OnePanelPage>
      <Panel
        title={t(m.pageTitle)}
        icon={<ContactsIcon />}
        note={found ? t(m.pageNote, { count: found.total }) : undefined}
        tools={<Filters filter={filter} onChange={change} />}
        footer={found ? <More found={found} /> : undefined}
      >
        <LoadableView
          state={state}
          isEmpty={({ people }) => people.length === 0}
          empty={<EmptyState title={t(isFiltered ? m.pageEmpty : m.pageHint)} />}
        >
          {({ people }) => <DataTable label={t(m.pageTitle)} rows={people} columns={columns} rowId={(row) => row.id} />}
        </LoadableView>
      </Panel>
    </OnePanelPage>
  );
}
