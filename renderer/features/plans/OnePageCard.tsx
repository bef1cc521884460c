import CardIcon from '@mui/icons-material/StarOutlineOutlined';
import { styled } from '@mui/material/styles';
import { type ReactNode, useMemo } from 'react';
import { useWords } from '../../app/i18n/use-words.js';
import { Panel } from '../../components/Panel.js';
import { Muted } from '../../components/Text.js';
import { cardMessages as m } from './card.messages.js';
import { SheetNote } from './PlanSheet.js';
import { type PlanView, unitName } from './plan-view.js';
import { minutesWords } from './plan-words.js';
import { wide } from '../../components/separators.js';
import { cardDeadlines } from './ten-minutes.rules.js';
import { TenMinutesTable } from './TenMinutesTable.js';

const mostDeadlines = 5;

const Top = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  flex: 'none',
  display: 'grid',
  gridTemplateColumns: '1fr 1fr',
  borderBlockEnd: theme.line.normal,
  '& > div': { padding: theme.spacing(0.75, 1.5, 1), minWidth: 0 },
  '& > div + div': { borderInlineStart: theme.line.soft },
  '& h3': { ...theme.typography.caption, color: theme.palette.text.secondary, fontWeight: 500 },
  '& li': { display: 'flex', gap: theme.spacing(0.75), minWidth: 0, whiteSpace: 'nowrap' },
  '& li > b': { fontWeight: 600, flex: 'none', minWidth: theme.spacing(5.5) },
  '& li > span': { overflow: 'hidden', textOverflow: 'ellipsis' },
}));

/** The page an officer reads out: when it applies, the limits, the first ten minutes. */
export function OnePageCard({ plan }: { readonly plan: PlanView }): ReactNode {
  const t = useWords();
  const { structure } = plan;
  const deadlines = useMemo(() => cardDeadlines(structure, mostDeadlines), [structure]);
  return (
    <Panel title={t(m.cardTitle)} icon={<CardIcon />} note={t(m.cardNote)}>
      <Top>
        <div>
          <h3>{t(m.cardWhen)}</h3>
          <p>{structure.scope}</p>
        </div>
        <div>
          <h3>{t(deadlines.anchor === 'dispatched' ? m.cardDeadlines : m.cardDeadlinesReported)}</h3>
          <ul>
            {deadlines.steps.map((step) => (
              <li key={step.seq} title={step.step}>
                <b>{minutesWords(t, step.withinMin)}</b>
                <span>
                  <Muted>{unitName(plan, step.unitId)}</Muted>
                  {wide}
                  {step.step}
                </span>
              </li>
            ))}
          </ul>
        </div>
      </Top>
      <TenMinutesTable plan={plan} />
      <SheetNote>
        <b>{t(m.serious)}</b>
        {structure.reporting.seriousRule}
      </SheetNote>
    </Panel>
  );
}
