import type { ReactNode } from 'react';
import type { MessageDescriptor } from 'react-intl';
import { Link } from 'react-router';
import type { PlanStructure, ResponseLevel } from '../../../contract/plans/plan.model.js';
import { firstReportLimits } from '../../../contract/plans/reporting.rules.js';
import { useWords } from '../../app/i18n/use-words.js';
import { LevelChip } from '../../components/LevelChip.js';
import { Panel } from '../../components/Panel.js';
import { dash } from '../../components/separators.js';
import { Muted } from '../../components/Text.js';
import { planMessages as m } from './messages.js';
import { pageMessages as p } from './page.messages.js';
import { Sheet, SheetNote } from './PlanSheet.js';
import type { PlanView } from './plan-view.js';
import { cardLevels } from './ten-minutes.rules.js';

interface PlanProps {
  readonly plan: PlanView;
}

function LevelHeads(): ReactNode {
  return cardLevels.map((level) => (
    <th key={level} scope="col">
      <LevelChip level={level} />
    </th>
  ));
}

/** What the plan needs at each level; a click looks for it in stock. */
export function PlanResourcesPanel({ plan }: PlanProps): ReactNode {
  const t = useWords();
  const { resources } = plan.structure;
  return (
    <Panel title={t(m.resources)} note={t(p.levelNeeds)}>
      <Sheet aria-label={t(m.resources)} className="ruled">
        <thead>
          <tr>
            <th scope="col">{t(p.item)}</th>
            <LevelHeads />
            <th scope="col">{t(p.unitOf)}</th>
          </tr>
        </thead>
        <tbody>
          {resources.map((item) => (
            <tr key={item.itemId}>
              <td>
                <Link to={`/resources?q=${encodeURIComponent(item.name)}`}>{item.name}</Link>
              </td>
              {cardLevels.map((level) => (
                <td key={level}>
                  {item.quantities[level] === 0 ? <Muted>{dash}</Muted> : <b>{item.quantities[level]}</b>}
                </td>
              ))}
              <td>
                <Muted>{item.unit}</Muted>
              </td>
            </tr>
          ))}
        </tbody>
      </Sheet>
    </Panel>
  );
}

type Reporting = PlanStructure['reporting'];

function DeadlineCell({
  reporting,
  receiver,
  level,
}: {
  readonly reporting: Reporting;
  readonly receiver: string;
  readonly level: ResponseLevel;
}): ReactNode {
  const t = useWords();
  const own = reporting.deadlines.find((one) => one.level === level && one.receiver === receiver);
  if (!own) return <Muted>{dash}</Muted>;
  return t(p.deadlineValue, { phone: own.phoneMin, written: own.writtenMin });
}

function FollowUpRow({ reporting }: { readonly reporting: Reporting }): ReactNode {
  const t = useWords();
  return (
    <tr>
      <th scope="row">
        <b>{t(m.followUp)}</b>
      </th>
      {cardLevels.map((level) => (
        <td key={level}>{reporting.followUp[level].text}</td>
      ))}
    </tr>
  );
}

/** Receivers of the table, or one line for all of them where the plan has only general limits. */
function DeadlineRows({ reporting }: { readonly reporting: Reporting }): ReactNode {
  const t = useWords();
  const receivers = [...new Set(reporting.deadlines.map((deadline) => deadline.receiver))];
  if (receivers.length === 0) {
    return (
      <tr>
        <th scope="row">
          <b>{reporting.receivers.join('、')}</b>
        </th>
        {cardLevels.map((level) => {
          const { phoneMin, writtenMin } = firstReportLimits(reporting, level);
          return <td key={level}>{t(p.deadlineValue, { phone: phoneMin, written: writtenMin })}</td>;
        })}
      </tr>
    );
  }
  return receivers.map((receiver) => (
    <tr key={receiver}>
      <th scope="row">
        <b>{receiver}</b>
      </th>
      {cardLevels.map((level) => (
        <td key={level}>
          <DeadlineCell reporting={reporting} receiver={receiver} level={level} />
        </td>
      ))}
    </tr>
  ));
}

/** Who is told until when at each level, with the ground of the deadlines. */
export function ReportingPanel({ plan }: PlanProps): ReactNode {
  const t = useWords();
  const { reporting } = plan.structure;
  return (
    <Panel title={t(m.reporting)}>
      <Sheet aria-label={t(m.reporting)} className="ruled">
        <thead>
          <tr>
            <th scope="col">{t(p.receiver)}</th>
            <LevelHeads />
          </tr>
        </thead>
        <tbody>
          <DeadlineRows reporting={reporting} />
          <FollowUpRow reporting={reporting} />
        </tbody>
      </Sheet>
      <SheetNote>
        <b>{t(m.serious)}</b>
        {reporting.seriousRule}
      </SheetNote>
      <SheetNote>
        <b>{t(m.final)}</b>
        {reporting.final}
      </SheetNote>
      <SheetNote>
        <b>{t(m.source)}</b>
        {reporting.source}
      </SheetNote>
    </Panel>
  );
}

type Level = PlanStructure['levels'][ResponseLevel];

const authorities: readonly { readonly title: MessageDescriptor; readonly text: (level: Level) => string }[] = [
  { title: p.authorityDeclare, text: (level) => level.declaredBy },
  { title: p.authorityRaise, text: (level) => level.raisedBy },
  { title: p.authorityLower, text: (level) => level.loweredBy },
  { title: p.authorityEnd, text: (level) => level.endedBy },
  { title: p.authorityCommander, text: (level) => level.commander },
  { title: p.authorityRole, text: (level) => level.districtRole },
];

/** Who declares, raises, lowers and ends each level, and who commands at it. */
export function AuthorityPanel({ plan }: PlanProps): ReactNode {
  const t = useWords();
  const { levels } = plan.structure;
  return (
    <Panel title={t(p.authority)}>
      <Sheet
        aria-label={t(p.authority)}
        className="ruled"
        sx={{ tableLayout: 'fixed', '& th:first-of-type': { width: '12%' } }}
      >
        <thead>
          <tr>
            <th />
            <LevelHeads />
          </tr>
        </thead>
        <tbody>
          {authorities.map(({ title, text }) => (
            <tr key={title.id}>
              <th scope="row">
                <b>{t(title)}</b>
              </th>
              {cardLevels.map((level) => (
                <td key={level}>{text(levels[level]) || <Muted>{dash}</Muted>}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </Sheet>
    </Panel>
  );
}
