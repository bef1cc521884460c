import { type ReactNode, useMemo } from 'react';
import { useWords } from '../../app/i18n/use-words.js';
import { LevelChip } from '../../components/LevelChip.js';
import { Muted } from '../../components/Text.js';
import { cardMessages as m } from './card.messages.js';
import { Sheet } from './PlanSheet.js';
import { type PlanView, unitName } from './plan-view.js';
import { wide } from './separators.js';
import { cardLevels, type Slot, type SlotCell, tenMinutes } from './ten-minutes.rules.js';

const slotWords = { 3: m.slot3, 5: m.slot5, 10: m.slot10 } as const;

function CellText({ cell, plan, isFirst }: { readonly cell: SlotCell; readonly plan: PlanView; readonly isFirst: boolean }): ReactNode {
  const t = useWords();
  const { intakeQuestions } = plan.structure;
  if (cell.steps.length > 0) {
    return cell.steps.map((step) => (
      <div key={step.seq}><b>{unitName(plan, step.unitId)}</b>{wide}{step.step}</div>
    ));
  }
  if (isFirst && intakeQuestions.length > 0) {
    return <><b>{t(m.askFirst)}</b>{wide}{intakeQuestions.join('；')}</>;
  }
  return <Muted>{t(m.noAction)}</Muted>;
}

function SlotRow({ slot, plan }: { readonly slot: Slot; readonly plan: PlanView }): ReactNode {
  const t = useWords();
  return (
    <tr>
      <th scope="row"><b>{t(slotWords[slot.end])}</b></th>
      {slot.cells.map((cell) => (
        <td key={cell.level} colSpan={cell.span} className={cell.span === cardLevels.length ? 'all' : undefined}>
          <CellText cell={cell} plan={plan} isFirst={slot.end === 3} />
        </td>
      ))}
    </tr>
  );
}

function ReportRow({ plan }: { readonly plan: PlanView }): ReactNode {
  const t = useWords();
  const { reporting } = plan.structure;
  return (
    <tr>
      <th scope="row"><b>{t(m.rowReport)}</b>{t(m.rowReportNote)}</th>
      {cardLevels.map((level) => (
        <td key={level}>
          <div>{t(m.reportFirst, { phone: reporting.firstPhoneMin, written: reporting.firstWrittenMin })}</div>
          <div>{t(m.reportFollow, { text: reporting.followUp[level].text })}</div>
        </td>
      ))}
    </tr>
  );
}

/** What is due in the first ten minutes, who decides, who commands and what is reported, level by level. */
export function TenMinutesTable({ plan }: { readonly plan: PlanView }): ReactNode {
  const t = useWords();
  const { levels } = plan.structure;
  const slots = useMemo(() => tenMinutes(plan.structure), [plan.structure]);
  const isEmpty = (slot: Slot | undefined): boolean => slot?.cells.every((cell) => cell.steps.length === 0) ?? true;
  const last = slots.at(-1);
  return (
    <Sheet className="ruled" aria-label={t(m.cardTen)} sx={{ tableLayout: 'fixed', '& th:first-of-type': { width: '9%' } }}>
      <thead>
        <tr>
          <th scope="col">{t(m.cardTen)}</th>
          {cardLevels.map((level) => <th key={level} scope="col"><LevelChip level={level} /></th>)}
        </tr>
      </thead>
      <tbody>
        {slots.filter((slot) => slot !== last || !isEmpty(slot)).map((slot) => <SlotRow key={slot.end} slot={slot} plan={plan} />)}
        <tr>
          <th scope="row">
            <b>{t(isEmpty(last) ? m.slot10 : m.rowDeclare)}</b>
            {t(isEmpty(last) ? m.rowDeclare : m.rowDeclareNote)}
          </th>
          {cardLevels.map((level) => <td key={level}>{levels[level].declaredBy}</td>)}
        </tr>
        <tr>
          <th scope="row"><b>{t(m.rowCommand)}</b>{t(m.rowCommandNote)}</th>
          {cardLevels.map((level) => <td key={level}>{levels[level].commander}</td>)}
        </tr>
        <ReportRow plan={plan} />
      </tbody>
    </Sheet>
  );
}
