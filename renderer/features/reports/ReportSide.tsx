import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { OutputOf } from '../../../contract/index.js';
import { Countdown } from '../../components/Countdown.js';
import { Panel } from '../../components/Panel.js';
import { Rows } from '../../components/Rows.js';
import { Small } from '../../components/Text.js';
import { useTimes } from '../../app/i18n/use-times.js';
import { useWords } from '../../app/i18n/use-words.js';
import { deadlineWords } from './deadline-words.js';
import { ExportPanel } from './ExportPanel.js';
import { MarkSent } from './MarkSent.js';
import { reportMessages as m } from './messages.js';

type Report = OutputOf<'reports.draft'>;
type Deadline = OutputOf<'incidents.get'>['deadlines'][number];

const Column = styled('div')(({ theme }) => ({
  minHeight: 0,
  overflow: 'auto',
  display: 'flex',
  flexDirection: 'column',
  gap: theme.spacing(1.5),
  '& > section': { flex: 'none' },
}));

function belongs(deadline: Deadline, kind: Report['kind']): boolean {
  return kind === 'first' ? deadline.kind.startsWith('first') : deadline.kind === kind;
}

/** Until when, to whom; export; mark as sent. */
export function ReportSide({
  report,
  deadlines,
}: {
  readonly report: Report;
  readonly deadlines: readonly Deadline[];
}): ReactNode {
  const t = useWords();
  const times = useTimes();
  return (
    <Column>
      <Panel title={t(m.dueTitle)}>
        <Rows>
          {deadlines
            .filter((one) => belongs(one, report.kind))
            .map((deadline) => (
              <div key={deadline.deadlineId}>
                <dt>{t(deadlineWords[deadline.kind])}</dt>
                <dd>
                  {deadline.doneAt === undefined ? (
                    <Countdown dueAt={deadline.dueAt} />
                  ) : (
                    t(m.dueDone, { time: times.dayMinute(deadline.doneAt) })
                  )}
                  &ensp;
                  {times.minute(deadline.dueAt)}
                  <br />
                  <Small>{deadline.source}</Small>
                </dd>
              </div>
            ))}
          <div>
            <dt>{t(m.receiversTitle)}</dt>
            <dd>{report.receivers.join(' / ')}</dd>
          </div>
        </Rows>
      </Panel>
      <ExportPanel incidentId={report.incidentId} kind={report.kind} />
      <MarkSent key={report.reportId} report={report} />
    </Column>
  );
}
