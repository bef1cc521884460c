import ListIcon from '@mui/icons-material/FormatListBulletedOutlined';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type ReactNode, useState } from 'react';
import { EmptyState } from '../../components/EmptyState.js';
import { LoadableView } from '../../components/LoadableView.js';
import { Panel } from '../../components/Panel.js';
import { Segmented } from '../../components/Segmented.js';
import { useTimes } from '../../app/i18n/use-times.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useQuery } from '../../client/use-query.js';
import { journalMessages as m } from './messages.js';
import { type JournalRow, useRowWords } from './use-row-words.js';

const List = styled('ol')(({ theme }) => ({
  ...theme.typography.caption,
  padding: theme.spacing(0.75, 1.5),
  '& > li': {
    display: 'grid',
    gridTemplateColumns: `${theme.spacing(7)} minmax(0, 1fr)`,
    gap: theme.spacing(1),
    padding: theme.spacing(0.5, 0),
  },
  '& time': { color: theme.palette.text.secondary },
  '& [data-strong="true"]': { fontWeight: 600 },
}));

const page = 150;
const most = 500;
const ringing = ['calls.leg_queued', 'calls.leg_dialing', 'calls.leg_ringing', 'calls.leg_answered'];
const strong = ['incidents.activated', 'incidents.closed', 'incidents.noted', 'calls.started'];

export interface TimelinePanelProps {
  readonly incidentId: string;
  /** Opens the note panel; absent where nobody may write. */
  readonly onNote?: (() => void) | undefined;
}

type Range = 'main' | 'all';

interface ToolsProps {
  readonly range: Range;
  readonly onRange: (range: Range) => void;
  readonly onNote: (() => void) | undefined;
}

function Tools({ range, onRange, onNote }: ToolsProps): ReactNode {
  const t = useWords();
  return (
    <>
      <Segmented
        label={t(m.panelScope)}
        value={range}
        onChange={onRange}
        options={[
          { value: 'main', label: t(m.panelMain) },
          { value: 'all', label: t(m.panelAll) },
        ]}
      />
      {onNote ? (
        <Button onClick={onNote} aria-keyshortcuts="F12">
          {t(m.panelAdd)}
        </Button>
      ) : undefined}
    </>
  );
}

function Lines({ rows }: { readonly rows: readonly JournalRow[] }): ReactNode {
  const t = useWords();
  const times = useTimes();
  const words = useRowWords();
  return (
    <List aria-label={t(m.panelTitle)}>
      {rows.map((row) => (
        <li key={row.seq}>
          <time dateTime={row.at}>{times.second(row.at)}</time>
          <span data-strong={strong.includes(row.kind)}>{words(row)}</span>
        </li>
      ))}
    </List>
  );
}

/** The journal of one incident, newest first. */
export function TimelinePanel({ incidentId, onNote }: TimelinePanelProps): ReactNode {
  const t = useWords();
  const [limit, setLimit] = useState(page);
  const [range, setRange] = useState<Range>('main');
  const { state, refetch } = useQuery(
    'journal.list',
    { incidentId, newestFirst: true, limit },
    { kinds: [''], incidentId },
  );
  const shown = (rows: readonly JournalRow[]) => rows.filter((row) => range === 'all' || !ringing.includes(row.kind));
  return (
    <Panel
      title={t(m.panelTitle)}
      icon={<ListIcon />}
      tools={<Tools range={range} onRange={setRange} onNote={onNote} />}
    >
      <LoadableView
        state={state}
        onRetry={refetch}
        isEmpty={({ rows }) => rows.length === 0}
        empty={<EmptyState title={t(m.panelEmpty)} />}
      >
        {({ rows }) => (
          <>
            <Lines rows={shown(rows)} />
            {rows.length === limit && limit < most ? (
              <Button
                variant="text"
                onClick={() => {
                  setLimit(most);
                }}
              >
                {t(m.panelEarlier)}
              </Button>
            ) : undefined}
          </>
        )}
      </LoadableView>
    </Panel>
  );
}
