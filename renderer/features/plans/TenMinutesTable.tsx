import { type ReactNode, useMemo } from 'react';
import type { MessageDescriptor } from 'react-intl';
import type { ResponseLevel } from '../../../contract/plans/plan.model.js';
import { useWords } from '../../app/i18n/use-words.js';
import { LevelChip } from '../../components/LevelChip.js';
import { Muted } from '../../components/Text.js';
import { firstReportLimits } from '../../../contract/plans/reporting.rules.js';
import { cardMessages as m } from './card.messages.js';
import { Clamp } from './Clamp.js';
import { pageMessages as p } from './page.messages.js';
import { Sheet } from './PlanSheet.js';
import { type PlanView, unitName } from './plan-view.js';
import { wide } from '../../components/separators.js';
import { fittingLines } from './use-fitting-lines.js';
import { useCriteriaWords } from './use-criteria-words.js';
import { cardLevels, type Slot, type SlotCell, tenMinutes } from './ten-minutes.rules.js';

const slotWords = { 3: m.slot3, 5: m.slot5, 10: m.slot10 } as const;

function CellText({
  cell,
  plan,
  isFirst,
}: {
  readonly cell: SlotCell;
  readonly plan: PlanView;
  readonly isFirst: boolean;
}): ReactNode {
  const t = useWords();
  const { intakeQuestions } = plan.structure;
  if (cell.steps.length > 0) {
    return cell.steps.map((step) => (
      <div key={step.seq}>
        <b>{unitName(plan, step.unitId)}</b>
        {wide}
        {step.step}
      </div>
    ));
  }
  if (isFirst && intakeQuestions.length > 0) {
    return (
      <>
        <b>{t(m.askFirst)}</b>
        {wide}
        {intakeQuestions.join('；')}
      </>
    );
  }
  return <Muted>{t(m.noAction)}</Muted>;
}

function SlotRow({ slot, plan }: { readonly slot: Slot; readonly plan: PlanView }): ReactNode {
  const t = useWords();
  return (
    <tr>
      <th scope="row">
        <b>{t(slotWords[slot.end])}</b>
      </th>
      {slot.cells.map((cell) => (
        <td key={cell.level} colSpan={cell.span} className={cell.span === cardLevels.length ? 'all' : undefined}>
          <Clamp lines={cell.span === cardLevels.length ? 2 : 4}>
            <CellText cell={cell} plan={plan} isFirst={slot.end === 3} />
          </Clamp>
        </td>
      ))}
    </tr>
  );
}

function CriteriaRow({ plan }: { readonly plan: PlanView }): ReactNode {
  const t = useWords();
  const words = useCriteriaWords(plan);
  return (
    <tr>
      <th scope="row">
        <b>{t(p.cardCriteria)}</b>
        {t(p.cardCriteriaNote)}
      </th>
      {cardLevels.map((level) => {
        const all = plan.structure.levels[level].criteria.map(words);
        return (
          <td key={level} className="top">
            <Clamp lines={fittingLines} title={all.join('\n')}>
              {all.map((text) => (
                <div key={text}>{text}</div>
              ))}
            </Clamp>
          </td>
        );
      })}
    </tr>
  );
}

function ReportRow({ plan }: { readonly plan: PlanView }): ReactNode {
  const t = useWords();
  const { reporting } = plan.structure;
  return (
    <tr>
      <th scope="row">
        <b>{t(m.rowReport)}</b>
        {t(m.rowReportNote)}
      </th>
      {cardLevels.map((level) => {
        const { phoneMin, writtenMin, receivers } = firstReportLimits(reporting, level);
        const { text } = reporting.followUp[level];
        return (
          <td key={level} title={receivers.join('、')}>
            <b>{t(m.reportFirst, { phone: phoneMin, written: writtenMin })}</b>
            <Clamp lines={2} title={text}>
              {t(m.reportFollow, { text })}
            </Clamp>
          </td>
        );
      })}
    </tr>
  );
}

interface LevelRowProps {
  readonly title: MessageDescriptor;
  readonly note: MessageDescriptor;
  readonly text: (level: ResponseLevel) => string;
}

function LevelRow({ title, note, text }: LevelRowProps): ReactNode {
  const t = useWords();
  return (
    <tr>
      <th scope="row">
        <b>{t(title)}</b>
        {t(note)}
      </th>
      {cardLevels.map((level) => (
        <td key={level}>
          <Clamp lines={3} title={text(level)}>
            {text(level)}
          </Clamp>
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
  const last = slots.at(-1);
  const isLastEmpty = last?.cells.every((cell) => cell.steps.length === 0) ?? true;
  return (
    <Sheet
      className="ruled dense"
      aria-label={t(m.cardTen)}
      sx={{ tableLayout: 'fixed', '& th:first-of-type': { width: '11%', whiteSpace: 'normal' } }}
    >
      <thead>
        <tr>
          <th scope="col">{t(m.cardTen)}</th>
          {cardLevels.map((level) => (
            <th key={level} scope="col">
              <LevelChip level={level} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <CriteriaRow plan={plan} />
        {slots
          .filter((slot) => slot !== last || !isLastEmpty)
          .map((slot) => (
            <SlotRow key={slot.end} slot={slot} plan={plan} />
          ))}
        <LevelRow
          title={isLastEmpty ? m.slot10 : m.rowDeclare}
          note={isLastEmpty ? m.rowDeclare : m.rowDeclareNote}
          text={(level) => levels[level].declaredBy}
        />
        <LevelRow title={m.rowCommand} note={m.rowCommandNote} text={(level) => levels[level].commander} />
        <ReportRow plan={plan} />
      </tbody>
    </Sheet>
  );
}
