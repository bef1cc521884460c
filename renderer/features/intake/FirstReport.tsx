import type { ReactNode } from 'react';
import type { OutputOf } from '../../../contract/index.js';
import type { ResponseLevel } from '../../../contract/plans/plan.model.js';
import { firstReportLimits } from '../../../contract/plans/reporting.rules.js';
import { useTimes } from '../../app/i18n/use-times.js';
import { useWords } from '../../app/i18n/use-words.js';
import { Muted } from '../../components/Text.js';
import { useNow } from '../../client/use-now.js';
import { intakeMessages as m } from './messages.js';

type Reporting = OutputOf<'plans.get'>['structure']['reporting'];
const minuteMs = 60_000;

/** Until when the first report is owed if the plan is activated now, and on what ground. */
export function FirstReport(props: { readonly reporting: Reporting; readonly level: ResponseLevel }): ReactNode {
  const { reporting, level } = props;
  const t = useWords();
  const times = useTimes();
  const now = useNow();
  const until = (minutes: number): string => times.minute(now + minutes * minuteMs);
  const { phoneMin, writtenMin, receivers } = firstReportLimits(reporting, level);
  return (
    <div>
      <dt>{t(m.levelFirstReport)}</dt>
      <dd title={t(m.levelSource, { source: reporting.source })}>
        <b>{t(m.levelPhoneWithin, { minutes: phoneMin, time: until(phoneMin) })}</b>
        <br />
        <b>{t(m.levelWrittenWithin, { minutes: writtenMin, time: until(writtenMin) })}</b>
        <br />
        <Muted>{receivers.join(' / ')}</Muted>
      </dd>
    </div>
  );
}
