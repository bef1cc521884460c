import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { MessageDescriptor } from 'react-intl';
import type { OutputOf } from '../../../contract/index.js';
import { Countdown } from '../../components/Countdown.js';
import { LightMark } from '../../components/LightMark.js';
import { LoadableView } from '../../components/LoadableView.js';
import { Rows } from '../../components/Rows.js';
import { SidePanel } from '../../components/SidePanel.js';
import { Muted, Small } from '../../components/Text.js';
import { useTimes } from '../../app/i18n/use-times.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useNow } from '../../client/use-now.js';
import { useQuery } from '../../client/use-query.js';
import { taskMessages as m } from './task.messages.js';
import { shownLight, type Task } from './task.rules.js';
import { TaskActions } from './TaskActions.js';
import { limitWords, stageWords } from './task-words.js';

type Detail = OutputOf<'tasks.get'>;

const History = styled('ol')(({ theme }) => ({
  ...theme.typography.body2,
  '& > li': { padding: theme.spacing(0.75, 0), borderBlockEnd: theme.line.soft },
  '& > li > p': { margin: 0 },
}));

const extensionWords = {
  asked: m.taskExtensionAsked,
  approved: m.taskExtensionApproved,
  refused: m.taskExtensionRefused,
} as const;

const entryWords: Readonly<Record<string, MessageDescriptor>> = Object.fromEntries(
  Object.values(m).map((message) => [message.id.replace('workspace.entry.', 'tasks.'), message]),
);

function Limits({ task }: { readonly task: Task }): ReactNode {
  const t = useWords();
  const times = useTimes();
  return task.limits.map((limit) => (
    <div key={limit.kind}>
      {t(limitWords[limit.kind])}&nbsp;
      {limit.doneAt !== undefined ? t(m.limitDoneAt, { time: times.second(limit.doneAt) }) : undefined}
      {limit.doneAt === undefined && limit.dueAt !== undefined ? <Countdown dueAt={limit.dueAt} /> : undefined}
      {limit.doneAt === undefined && limit.dueAt === undefined ? <Muted>{t(m.limitNotStarted)}</Muted> : undefined}
    </div>
  ));
}

function Facts({ task }: { readonly task: Task }): ReactNode {
  const t = useWords();
  const times = useTimes();
  const { extension, supportUnits, planCode, stepSeq } = task;
  return (
    <Rows>
      <div>
        <dt>{t(m.taskUnit)}</dt>
        <dd>
          <b>{task.unitName}</b>
        </dd>
      </div>
      {supportUnits.length === 0 ? undefined : (
        <div>
          <dt>{t(m.taskSupport)}</dt>
          <dd>{supportUnits.map((unit) => unit.unitName).join(' / ')}</dd>
        </div>
      )}
      {planCode === undefined ? undefined : (
        <div>
          <dt>{t(m.taskPlan)}</dt>
          <dd>{t(m.taskStep, { code: planCode, seq: stepSeq ?? 0, stage: task.stepStage ?? '' })}</dd>
        </div>
      )}
      <div>
        <dt>{t(m.taskLimits)}</dt>
        <dd>
          <Limits task={task} />
        </dd>
      </div>
      {extension ? (
        <div>
          <dt>{t(m.taskExtension)}</dt>
          <dd>
            {t(extensionWords[extension.state], { until: times.dayMinute(extension.until), reason: extension.reason })}
          </dd>
        </div>
      ) : undefined}
    </Rows>
  );
}

function Entries({ entries }: { readonly entries: Detail['entries'] }): ReactNode {
  const t = useWords();
  const times = useTimes();
  return (
    <section aria-label={t(m.taskHistory)}>
      <Small>{t(m.taskHistory)}</Small>
      <History>
        {entries.map((entry) => {
          const word = entryWords[entry.kind];
          return (
            <li key={`${entry.at}${entry.kind}`}>
              <Small>{[times.second(entry.at), entry.actor, word ? t(word) : entry.kind].join(' · ')}</Small>
              {entry.text === undefined ? undefined : <p>{entry.text}</p>}
            </li>
          );
        })}
      </History>
    </section>
  );
}

function Body({ detail }: { readonly detail: Detail }): ReactNode {
  const t = useWords();
  const now = useNow();
  const { task, entries } = detail;
  return (
    <>
      <h3>{task.title}</h3>
      <div>
        <LightMark light={shownLight(task, now)} /> <Muted>{t(stageWords[task.stage])}</Muted>
      </div>
      <Facts task={task} />
      <TaskActions key={task.taskId} task={task} />
      <Entries entries={entries} />
    </>
  );
}

/** One task: limits, what was said, and what may be done to it by this role. */
export function TaskDrawer({ taskId, onClose }: { readonly taskId: string; readonly onClose: () => void }): ReactNode {
  const t = useWords();
  const { state, refetch } = useQuery('tasks.get', { taskId }, { kinds: ['tasks.'] });
  const number = state.status === 'ready' ? state.value.task.number : '';
  return (
    <SidePanel title={t(m.taskTitle, { number })} onClose={onClose}>
      <LoadableView state={state} onRetry={refetch}>
        {(detail) => <Body detail={detail} />}
      </LoadableView>
    </SidePanel>
  );
}
