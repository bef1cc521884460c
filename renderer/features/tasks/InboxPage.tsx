import { styled } from '@mui/material/styles';
import { type ReactNode, useState } from 'react';
import type { Task } from '../../../contract/tasks/tasks.contract.js';
import { useAccount } from '../../app/session/SessionContext.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useNow } from '../../client/use-now.js';
import { useQuery } from '../../client/use-query.js';
import { EmptyState } from '../../components/EmptyState.js';
import { LoadableView } from '../../components/LoadableView.js';
import { valueOf } from '../../rx/loadable.js';
import { InboxCard } from './InboxCard.js';
import { byUrgency, liveTask } from './live-task.rules.js';
import { taskMessages as m } from './messages.js';
import { OwnStock } from './OwnStock.js';

type Tab = 'todo' | 'check' | 'done';

const Page = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  display: 'flex',
  flexDirection: 'column',
  backgroundColor: theme.palette.background.default,
}));
const Content = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  '& > div': {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1.25),
    maxWidth: theme.spacing(100),
    marginInline: 'auto',
    padding: theme.spacing(1.25, 1.5),
  },
}));

const Tabs = styled('div')(({ theme }) => ({
  flex: 'none',
  display: 'grid',
  gridTemplateColumns: 'repeat(3, 1fr)',
  borderBlockEnd: theme.line.normal,
  backgroundColor: theme.palette.frame,
  '& > button': {
    ...theme.typography.body1,
    height: theme.layout.touchRow,
    border: 0,
    borderBlockEnd: `${theme.spacing(0.375)} solid transparent`,
    background: 'none',
    color: theme.palette.text.secondary,
    cursor: 'pointer',
  },
  '& > button[aria-selected="true"]': {
    color: theme.palette.actionTone.text,
    fontWeight: 600,
    borderBlockEndColor: theme.palette.actionTone.main,
  },
  '& > button:focus-visible': { outlineOffset: `-${theme.spacing(0.25)}` },
  '& em': {
    ...theme.typography.caption,
    fontWeight: 600,
    marginInlineStart: theme.spacing(0.75),
    padding: theme.spacing(0, 0.75),
    borderRadius: theme.spacing(1.25),
    backgroundColor: theme.palette.track,
    color: theme.palette.text.primary,
  },
}));

const stages: Readonly<Record<Tab, readonly Task['stage'][]>> = {
  todo: ['dispatched', 'signed', 'on_scene'],
  check: ['finished', 'verified'],
  done: ['closed'],
};
const tabWords = { todo: m.inboxTodo, check: m.inboxCheck, done: m.inboxDone } as const;
const tabs = ['todo', 'check', 'done'] as const;

/** New tasks stand on top, whatever the lights of the others. */
function inOrder(a: Task, b: Task): number {
  return Number(b.stage === 'dispatched') - Number(a.stage === 'dispatched') || byUrgency(a, b);
}

interface TabBarProps {
  readonly tab: Tab;
  readonly countOf: (tab: Tab) => number;
  readonly onTab: (tab: Tab) => void;
}

function TabBar({ tab, countOf, onTab }: TabBarProps): ReactNode {
  const t = useWords();
  return (
    <Tabs role="tablist" aria-label={t(m.inboxTabs)}>
      {tabs.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          aria-selected={one === tab}
          onClick={() => {
            onTab(one);
          }}
        >
          {t(tabWords[one])}
          <em>{countOf(one)}</em>
        </button>
      ))}
    </Tabs>
  );
}

/** A department's or town's page: its tasks, one click to sign; its stock below. Made for a narrow screen. */
export function InboxPage(): ReactNode {
  const t = useWords();
  const now = useNow();
  const unitId = useAccount()?.unitId;
  const [tab, setTab] = useState<Tab>('todo');
  const input = { limit: 300, ...(unitId === undefined ? {} : { unitId }) };
  const { state, refetch } = useQuery('tasks.list', input, { kinds: ['tasks.', 'incidents.'] });
  const known = valueOf(state)?.tasks ?? [];
  const of = (one: Tab): readonly Task[] => known.filter((task) => stages[one].includes(task.stage));
  const shown = of(tab)
    .map((task) => liveTask(task, now))
    .toSorted(inOrder);
  const empty =
    tab === 'todo' ? (
      <EmptyState title={t(m.inboxEmpty)} hint={t(m.inboxEmptyHint)} />
    ) : (
      <EmptyState title={t(m.inboxEmptyOther)} />
    );
  return (
    <Page>
      <TabBar tab={tab} countOf={(one) => of(one).length} onTab={setTab} />
      <Content>
        <div>
          <LoadableView state={state} onRetry={refetch} isEmpty={() => shown.length === 0} empty={empty}>
            {() => shown.map((task) => <InboxCard key={task.taskId} task={task} />)}
          </LoadableView>
          <OwnStock unitId={unitId} />
        </div>
      </Content>
    </Page>
  );
}
