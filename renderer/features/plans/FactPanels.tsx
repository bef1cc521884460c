import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../app/i18n/use-words.js';
import { LevelChip } from '../../components/LevelChip.js';
import { Panel } from '../../components/Panel.js';
import { Rows } from '../../components/Rows.js';
import { planMessages as m } from './messages.js';
import { SheetNote } from './PlanSheet.js';
import type { PlanView } from './plan-view.js';
import { cardLevels } from './ten-minutes.rules.js';

const Items = styled('ul')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'grid',
  gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
  gap: theme.spacing(0, 3),
  padding: theme.spacing(0.75, 1.5),
  '& > li': {
    display: 'flex',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
    paddingBlock: theme.spacing(0.375),
    borderBlockEnd: theme.line.soft,
  },
  '& b': { fontWeight: 600, whiteSpace: 'nowrap' },
  '& a:hover': { color: theme.palette.actionTone.text },
}));

const Lines = styled('ul')(({ theme }) => ({
  ...theme.typography.body2,
  padding: theme.spacing(0.75, 1.5),
  '& > li': { paddingBlock: theme.spacing(0.375) },
}));

interface PlanProps {
  readonly plan: PlanView;
}

/** What the plan needs, in the amounts of one major response. */
export function PlanResourcesPanel({ plan }: PlanProps): ReactNode {
  const t = useWords();
  const { resources } = plan.structure;
  return (
    <Panel title={t(m.resources)} note={t(m.resourcesNote, { count: resources.length })}>
      <Items>
        {resources.map((item) => (
          <li key={item.itemId}>
            <Link to={`/resources?q=${encodeURIComponent(item.name)}`}>{item.name}</Link>
            <b>
              {item.quantity} {item.unit}
            </b>
          </li>
        ))}
      </Items>
    </Panel>
  );
}

/** Who is told what until when, with the ground of the deadlines. */
export function ReportingPanel({ plan }: PlanProps): ReactNode {
  const t = useWords();
  const { reporting } = plan.structure;
  return (
    <Panel
      title={t(m.reporting)}
      footer={
        <SheetNote>
          <b>{t(m.source)}</b>
          {reporting.source}
        </SheetNote>
      }
    >
      <Rows>
        <div>
          <dt>{t(m.first)}</dt>
          <dd>
            <b>{t(m.firstReportValue, { phone: reporting.firstPhoneMin, written: reporting.firstWrittenMin })}</b>
          </dd>
        </div>
        <div>
          <dt>{t(m.receivers)}</dt>
          <dd>{reporting.receivers.join('、')}</dd>
        </div>
        <div>
          <dt>{t(m.serious)}</dt>
          <dd>{reporting.seriousRule}</dd>
        </div>
        {cardLevels.map((level) => (
          <div key={level}>
            <dt>
              {t(m.followUp)} <LevelChip level={level} form="short" />
            </dt>
            <dd>{reporting.followUp[level].text}</dd>
          </div>
        ))}
        <div>
          <dt>{t(m.final)}</dt>
          <dd>{reporting.final}</dd>
        </div>
      </Rows>
    </Panel>
  );
}

/** How the response ends. */
export function TerminationPanel({ plan }: PlanProps): ReactNode {
  const t = useWords();
  const { termination } = plan.structure;
  return (
    <Panel title={t(m.termination)}>
      <Rows>
        <div>
          <dt>{t(m.condition)}</dt>
          <dd>{termination.condition}</dd>
        </div>
        <div>
          <dt>{t(m.declaredBy)}</dt>
          <dd>{termination.declaredBy}</dd>
        </div>
        <div>
          <dt>{t(m.then)}</dt>
          <dd>{termination.then}</dd>
        </div>
      </Rows>
    </Panel>
  );
}

/** Lines of text under a heading; nothing when there are none. */
export function LinesPanel({ title, lines }: { readonly title: string; readonly lines: readonly string[] }): ReactNode {
  if (lines.length === 0) return undefined;
  return (
    <Panel title={title}>
      <Lines>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </Lines>
    </Panel>
  );
}
