import BookIcon from '@mui/icons-material/MenuBookOutlined';
import { styled } from '@mui/material/styles';
import { type ReactNode, useState } from 'react';
import type { OutputOf } from '../../../contract/index.js';
import { EmptyState } from '../../components/EmptyState.js';
import { LoadableView } from '../../components/LoadableView.js';
import { Panel } from '../../components/Panel.js';
import { Segmented } from '../../components/Segmented.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useQuery } from '../../client/use-query.js';
import { valueOf } from '../../rx/loadable.js';
import { MessageRow } from './MessageRow.js';
import { deskMessages as m } from './messages.js';

type Status = OutputOf<'incidents.list'>['incidents'][number]['status'];
type Filter = 'all' | 'reported' | 'activated' | 'everyday';

const List = styled('ul')({ display: 'flex', flexDirection: 'column' });
const words = { all: m.bookAll, reported: m.bookReported, activated: m.bookActivated, everyday: m.bookEveryday };
const filters: readonly Filter[] = ['all', 'reported', 'activated', 'everyday'];

function statusesOf(filter: Filter): readonly Status[] | undefined {
  if (filter === 'all') return undefined;
  return filter === 'activated' ? ['activated', 'closed'] : [filter];
}

type Counts = OutputOf<'incidents.list'>['counts'];
const noCounts: Counts = { reported: 0, everyday: 0, activated: 0, closed: 0 };

function figuresOf(counts: Counts = noCounts): Readonly<Record<Filter, number>> {
  const { reported, everyday } = counts;
  const activated = counts.activated + counts.closed;
  return { reported, everyday, activated, all: reported + everyday + activated };
}

/** 接报簿: every report, newest first; those still to be decided say how long they wait. */
export function MessageBook(): ReactNode {
  const t = useWords();
  const [filter, setFilter] = useState<Filter>('all');
  const status = statusesOf(filter);
  const { state, refetch } = useQuery(
    'incidents.list',
    { limit: 100, ...(status ? { status: [...status] } : {}) },
    { kinds: ['incidents.'] },
  );
  const counts = valueOf(state)?.counts;
  const figures = figuresOf(counts);
  return (
    <Panel
      title={t(m.bookTitle)}
      icon={<BookIcon />}
      note={t(m.bookNote, { count: figures.all })}
      tools={
        <Segmented
          label={t(m.bookFilter)}
          value={filter}
          onChange={setFilter}
          options={filters.map((value) => ({ value, label: t(words[value], { count: figures[value] }) }))}
        />
      }
    >
      <LoadableView
        state={state}
        onRetry={refetch}
        isEmpty={({ incidents }) => incidents.length === 0}
        empty={<EmptyState title={t(filter === 'all' ? m.bookEmpty : m.bookEmptyFilter)} />}
      >
        {({ incidents }) => (
          <List aria-label={t(m.bookTitle)}>
            {incidents.map((incident) => (
              <MessageRow key={incident.incidentId} incident={incident} />
            ))}
          </List>
        )}
      </LoadableView>
    </Panel>
  );
}
