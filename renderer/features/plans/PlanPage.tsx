import { styled } from '@mui/material/styles';
import { type ComponentType, type ReactNode, useRef, useState } from 'react';
import { useParams } from 'react-router';
import { stackedWhenNarrow } from '../../app/theme/stacked.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useQuery } from '../../client/use-query.js';
import { LoadableView } from '../../components/LoadableView.js';
import { CommandPanel } from './CommandPanel.js';
import { CriteriaPanel } from './CriteriaPanel.js';
import { LinesPanel, PlanResourcesPanel, ReportingPanel, TerminationPanel } from './FactPanels.js';
import { planMessages as m } from './messages.js';
import { OnePageCard } from './OnePageCard.js';
import { PlanHead } from './PlanHead.js';
import { outlineOf, PlanOutline } from './PlanOutline.js';
import { PlanSide } from './PlanSide.js';
import { PlanText } from './PlanText.js';
import type { PlanView, SectionId } from './plan-view.js';
import { StepsPanel } from './StepsPanel.js';

const Body = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  display: 'grid',
  gap: theme.spacing(1.5),
  padding: theme.spacing(1.5),
  gridTemplateColumns: `${theme.spacing(23)} minmax(0, 1fr) ${theme.spacing(31)}`,
  ...stackedWhenNarrow(theme),
}));

const Middle = styled('div')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  gap: theme.spacing(1.5),
  minHeight: 0,
  overflow: 'auto',
  scrollbarWidth: 'thin',
  '& > div': { flex: 'none', scrollMarginBlockStart: theme.spacing(0.25) },
  '& > div:empty': { display: 'none' },
}));

function Hazards({ plan }: { readonly plan: PlanView }): ReactNode {
  const t = useWords();
  return <LinesPanel title={t(m.hazards)} lines={plan.structure.jurisdictionHazards} />;
}

function Notes({ plan }: { readonly plan: PlanView }): ReactNode {
  const t = useWords();
  return <LinesPanel title={t(m.notes)} lines={plan.structure.notes} />;
}

const sectionViews: Readonly<Record<SectionId, ComponentType<{ readonly plan: PlanView }>>> = {
  card: OnePageCard,
  criteria: CriteriaPanel,
  command: CommandPanel,
  steps: StepsPanel,
  resources: PlanResourcesPanel,
  reporting: ReportingPanel,
  termination: TerminationPanel,
  hazards: Hazards,
  notes: Notes,
  text: PlanText,
};

function Section({ id, plan }: { readonly id: SectionId; readonly plan: PlanView }): ReactNode {
  const View = sectionViews[id];
  return <View plan={plan} />;
}

function PlanBody({ plan }: { readonly plan: PlanView }): ReactNode {
  const [current, setCurrent] = useState<SectionId>('card');
  const middle = useRef<HTMLDivElement>(null);
  const go = (id: SectionId): void => {
    setCurrent(id);
    middle.current?.querySelector(`[data-section="${id}"]`)?.scrollIntoView({ block: 'start' });
  };
  const handleScroll = (): void => {
    const box = middle.current;
    if (!box) return;
    const top = box.getBoundingClientRect().top;
    const shown = [...box.querySelectorAll<HTMLElement>('[data-section]')].find(
      (one) => one.getBoundingClientRect().bottom > top + 40,
    );
    const id = outlineOf(plan).find((one) => one.id === shown?.dataset['section'])?.id;
    if (id) setCurrent(id);
  };
  return (
    <Body>
      <PlanOutline plan={plan} current={current} onGo={go} />
      <Middle role="group" aria-label={plan.summary.title} ref={middle} onScroll={handleScroll} tabIndex={0}>
        {outlineOf(plan).map(({ id }) => (
          <div key={id} data-section={id}>
            <Section id={id} plan={plan} />
          </div>
        ))}
      </Middle>
      <PlanSide plan={plan} />
    </Body>
  );
}

/** One plan: the card first, everything else below it. */
export function PlanPage(): ReactNode {
  const { code } = useParams();
  const { state, refetch } = useQuery('plans.get', code === undefined ? undefined : { code }, {
    kinds: ['plans.', 'incidents.activated'],
  });
  return (
    <LoadableView state={state} onRetry={refetch}>
      {(plan) => (
        <>
          <PlanHead plan={plan} />
          <PlanBody key={plan.summary.code} plan={plan} />
        </>
      )}
    </LoadableView>
  );
}
