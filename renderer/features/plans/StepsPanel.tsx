import StepsIcon from '@mui/icons-material/FormatListNumberedOutlined';
import { type ReactNode, useState } from 'react';
import type { PlanStep, ResponseLevel } from '../../../contract/plans/plan.model.js';
import { useWords } from '../../app/i18n/use-words.js';
import { LevelChip } from '../../components/LevelChip.js';
import { levelWords } from '../../components/level-words.js';
import { messages } from '../../components/messages.js';
import { Panel } from '../../components/Panel.js';
import { Segmented } from '../../components/Segmented.js';
import { Muted } from '../../components/Text.js';
import { dash } from '../../components/separators.js';
import { planMessages as m } from './messages.js';
import { pageMessages as p } from './page.messages.js';
import { Sheet } from './PlanSheet.js';
import { type PlanView, unitName } from './plan-view.js';
import { anchorWords, minutesWords } from './plan-words.js';
import { cardLevels, runsAt } from './ten-minutes.rules.js';

const shortWords = {
  I: messages.levelShortI,
  II: messages.levelShortII,
  III: messages.levelShortIII,
  IV: messages.levelShortIV,
} as const;

function StepRow({ step, plan }: { readonly step: PlanStep; readonly plan: PlanView }): ReactNode {
  const t = useWords();
  return (
    <tr>
      <td>{step.seq}</td>
      <td className="whole">
        <Muted>{step.stage}</Muted>
      </td>
      <td>{step.step}</td>
      <td className="whole">
        <b>{unitName(plan, step.unitId)}</b>
      </td>
      <td>
        <Muted>{step.supportUnits.map((id) => unitName(plan, id)).join('、')}</Muted>
      </td>
      <td className="whole">
        <Muted>
          {[step.signMin, step.arriveMin].map((min) => (min === undefined ? dash : minutesWords(t, min))).join(' / ')}
        </Muted>
      </td>
      <td className="whole">{t(anchorWords[step.anchor], { time: minutesWords(t, step.withinMin) })}</td>
      <td>
        <LevelChip level={step.fromLevel} form="short" />
      </td>
    </tr>
  );
}

const headings = [m.seq, m.stage, m.action, m.doer, m.support, p.limits, m.within, m.levelFrom];

/** The plan's actions at a level, with their limits and what each limit is counted from. */
export function StepsPanel({ plan }: { readonly plan: PlanView }): ReactNode {
  const t = useWords();
  const [level, setLevel] = useState<ResponseLevel>('III');
  const all = plan.structure.steps;
  const steps = all.filter((step) => runsAt(step, level));
  const tools = (
    <Segmented
      label={t(m.stepsLevel)}
      value={level}
      onChange={setLevel}
      options={cardLevels.map((value) => ({ value, label: t(shortWords[value]) }))}
    />
  );
  return (
    <Panel
      title={t(m.stepsTitle)}
      icon={<StepsIcon />}
      tools={tools}
      note={t(m.stepsNote, { level: t(levelWords[level]), count: steps.length, total: all.length })}
    >
      <Sheet aria-label={t(m.stepsTitle)}>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading.id} scope="col">
                {t(heading)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <StepRow key={step.seq} step={step} plan={plan} />
          ))}
        </tbody>
      </Sheet>
    </Panel>
  );
}
