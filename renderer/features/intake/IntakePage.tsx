import { styled } from '@mui/material/styles';
import { type ReactNode, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { OutputOf } from '../../../contract/index.js';
import { ErrorLine } from '../../components/ErrorLine.js';
import { useToast } from '../../components/Toasts.js';
import { useWords } from '../../app/i18n/use-words.js';
import { usePageKeys } from '../../app/keyboard/KeyboardContext.js';
import { useQuery } from '../../client/use-query.js';
import { valueOf } from '../../rx/loadable.js';
import { stackedWhenNarrow } from '../../app/theme/stacked.js';
import { ChosenPlan } from './ChosenPlan.js';
import { DeclarePanel } from './DeclarePanel.js';
import { FactsPanel } from './FactsPanel.js';
import type { PlanMatch } from './intake-draft.js';
import { LevelPanel } from './LevelPanel.js';
import { rankingMessages as m } from './ranking.messages.js';
import { PassOnPanel } from './PassOnPanel.js';
import { RankingPanel } from './RankingPanel.js';
import { ReportPanel } from './ReportPanel.js';
import { TownPanel } from './TownPanel.js';
import { type ReportOnce, useReportOnce } from './use-report-once.js';
import { type Intake, useIntake } from './use-intake.js';

const Page = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1.46fr) minmax(0, 1fr)',
  gap: theme.spacing(1.5),
  padding: theme.spacing(1.5, 2),
  ...stackedWhenNarrow(theme),
}));

const Left = styled('div')(({ theme }) => ({
  minHeight: 0,
  display: 'grid',
  gridTemplateRows: 'minmax(0, 1fr) minmax(0, 0.72fr) minmax(0, 1.18fr)',
  gap: theme.spacing(1.5),
}));

const Two = styled('div')(({ theme }) => ({
  minHeight: 0,
  display: 'grid',
  gridTemplateColumns: '1fr 1fr',
  gap: theme.spacing(1.5),
  '& > section': { minHeight: 0 },
}));

const Right = styled('div')(({ theme }) => ({
  minHeight: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: theme.spacing(1),
  '& > section': { flex: 1 },
}));

type Side = { readonly kind: 'declare'; readonly planCode: string } | { readonly kind: 'pass_on' };

const numbers = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

interface Actions {
  readonly take: (plan: PlanMatch | undefined) => void;
  readonly look: (plan: PlanMatch | undefined) => void;
  readonly passOn: () => void;
  readonly leave: () => void;
}

function useIntakeKeys(intake: Intake, actions: Actions, isPanelOpen: boolean): void {
  const t = useWords();
  const { plans } = intake;
  const hasText = intake.draft.text.trim() !== '';
  usePageKeys([
    {
      combo: 'Ctrl+Enter',
      label: t(m.keyFirst),
      run: () => {
        actions.take(plans[0]);
      },
    },
    ...numbers.map((number, index) => ({
      combo: `Alt+${number}`,
      run: () => {
        actions.take(plans[index]);
      },
      ...(index === 0 ? { label: t(m.keyNth), shown: 'Alt+1…9' } : {}),
    })),
    {
      combo: 'F4',
      label: t(m.keyLook),
      run: () => {
        actions.look(plans[0]);
      },
    },
    {
      combo: 'F7',
      label: t(m.keyEveryday),
      run: () => {
        if (hasText) actions.passOn();
      },
    },
    ...(isPanelOpen ? [] : [{ combo: 'Escape', label: t(m.keyLeave), shown: 'Esc', run: actions.leave }]),
  ]);
}

interface Keep extends Pick<ReportOnce, 'busy' | 'error'> {
  readonly run: () => Promise<void>;
}

/** Takes the report and leaves the decision for later. */
function useKeep(intake: Intake): Keep {
  const t = useWords();
  const toast = useToast();
  const navigate = useNavigate();
  const report = useReportOnce({
    ...intake,
    onReported: (reported) => {
      intake.change({ reported });
    },
  });
  const run = async (): Promise<void> => {
    const reported = await report.run();
    if (!reported) return;
    toast(t(m.everydayKept, { number: reported.number ?? '' }));
    intake.clear();
    void navigate('/desk');
  };
  return { run, busy: report.busy, error: report.error };
}

interface OpenSideProps {
  readonly intake: Intake;
  readonly side: Side | undefined;
  readonly onClose: () => void;
}

function OpenSide({ intake, side, onClose }: OpenSideProps): ReactNode {
  const navigate = useNavigate();
  const leave = (path: string, state?: object): void => {
    intake.clear();
    void navigate(path, { state });
  };
  switch (side?.kind) {
    case 'declare':
      return (
        <DeclarePanel
          intake={intake}
          planCode={side.planCode}
          onClose={onClose}
          onDone={(incidentId, failures) => {
            leave(`/incidents/${incidentId}`, { failures });
          }}
        />
      );
    case 'pass_on':
      return (
        <PassOnPanel
          intake={intake}
          onClose={onClose}
          onDone={() => {
            leave('/desk');
          }}
        />
      );
    case undefined:
      return undefined;
  }
}

function LeftSide({
  intake,
  plan,
}: {
  readonly intake: Intake;
  readonly plan: OutputOf<'plans.get'> | undefined;
}): ReactNode {
  return (
    <Left>
      <ReportPanel intake={intake} />
      <FactsPanel intake={intake} questions={plan?.structure.intakeQuestions ?? []} />
      <Two>
        <TownPanel intake={intake} />
        <LevelPanel intake={intake} plan={plan} />
      </Two>
    </Left>
  );
}

/** 接报: from a sentence to a plan. */
export function IntakePage(): ReactNode {
  const [params] = useSearchParams();
  const incidentId = params.get('incident') ?? undefined;
  const planCode = params.get('plan') ?? undefined;
  return <IntakeDesk key={incidentId ?? 'new'} incidentId={incidentId} planCode={planCode} />;
}

interface IntakeDeskProps {
  readonly incidentId: string | undefined;
  /** Plan the officer came with from its page. */
  readonly planCode: string | undefined;
}

function IntakeDesk({ incidentId, planCode }: IntakeDeskProps): ReactNode {
  const navigate = useNavigate();
  const intake = useIntake(incidentId);
  const [side, setSide] = useState<Side>();
  const keep = useKeep(intake);
  const leading = intake.plans[0]?.code;
  const plan = valueOf(useQuery('plans.get', leading === undefined ? undefined : { code: leading }).state);
  const declare = (code: string): void => {
    setSide({ kind: 'declare', planCode: code });
  };
  const actions: Actions = {
    take: (one) => {
      if (one) declare(one.code);
    },
    look: (one) => {
      if (one) void navigate(`/plans/${one.code}`);
    },
    passOn: () => {
      setSide({ kind: 'pass_on' });
    },
    leave: () => void navigate('/desk'),
  };
  useIntakeKeys(intake, actions, side !== undefined);
  return (
    <Page>
      <LeftSide intake={intake} plan={plan} />
      <Right>
        <ErrorLine error={keep.error} />
        <ChosenPlan code={planCode} hasText={intake.draft.text.trim() !== ''} onTake={declare} />
        <RankingPanel
          intake={intake}
          onTake={actions.take}
          onLook={actions.look}
          onPassOn={actions.passOn}
          onKeep={() => void keep.run()}
          isKeeping={keep.busy}
        />
      </Right>
      <OpenSide
        intake={intake}
        side={side}
        onClose={() => {
          setSide(undefined);
        }}
      />
    </Page>
  );
}
