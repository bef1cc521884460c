import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type ReactNode, useState } from 'react';
import type { OutputOf } from '../../../contract/index.js';
import { ErrorLine } from '../../components/ErrorLine.js';
import { Kbd } from '../../components/Kbd.js';
import { LoadableView } from '../../components/LoadableView.js';
import { Rows } from '../../components/Rows.js';
import { SidePanel } from '../../components/SidePanel.js';
import { Small, Tag } from '../../components/Text.js';
import { useWords } from '../../app/i18n/use-words.js';
import { usePageKeys } from '../../app/keyboard/KeyboardContext.js';
import { useQuery } from '../../client/use-query.js';
import { useDutyNow } from '../duty/use-duty-now.js';
import { declareMessages as m } from './declare.messages.js';
import { ApprovalFields } from './ApprovalFields.js';
import { FirstReport } from './FirstReport.js';
import { LevelFields } from './LevelFields.js';
import { linkedPlans } from './linked-plans.rules.js';
import { LinkedFields } from './LinkedFields.js';
import { type Declaration, type Declare, type LinkedFailure, useDeclare } from './use-declare.js';
import type { Intake } from './use-intake.js';

const Head = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(1),
  '& > b': { ...theme.typography.h2 },
}));

export interface DeclarePanelProps {
  readonly intake: Intake;
  readonly planCode: string;
  readonly onClose: () => void;
  readonly onDone: (incidentId: string, failures: readonly LinkedFailure[]) => void;
}

interface BodyProps extends DeclarePanelProps {
  readonly plan: OutputOf<'plans.get'>;
  readonly leaderName: string;
}

function useDeclaration({
  intake,
  plan,
  leaderName,
}: BodyProps): readonly [Declaration, (part: Partial<Declaration>) => void] {
  const { match, draft } = intake;
  const townCode = draft.townCode ?? match?.town?.code;
  const [declaration, setDeclaration] = useState<Declaration>(() => ({
    level: match?.level?.code ?? 'IV',
    approvedBy: leaderName,
    method: 'phone',
    note: '',
    severity: '',
    colour: match?.warningColour ?? '',
    siteUnit: '',
    linked: linkedPlans(plan, match, townCode)
      .filter((one) => one.isTicked)
      .map((one) => one.code),
    confirmed: draft.confirmed,
  }));
  return [
    declaration,
    (part) => {
      setDeclaration((previous) => ({ ...previous, ...part }));
    },
  ];
}

interface FooterProps {
  readonly declare: Declare;
  readonly isReady: boolean;
  readonly hasApprover: boolean;
  readonly onSubmit: () => void;
}

function DeclareFooter({ declare, isReady, hasApprover, onSubmit }: FooterProps): ReactNode {
  const t = useWords();
  return (
    <>
      <ErrorLine error={declare.error} />
      {hasApprover ? undefined : <Small role="alert">{t(m.declareApproverMissing)}</Small>}
      <Button
        variant="contained"
        color="primary"
        size="medium"
        autoFocus
        disabled={!isReady}
        onClick={onSubmit}
        aria-keyshortcuts="F9"
      >
        {t(declare.busy ? m.declareBusy : m.declareSubmit)}
        <Kbd aria-hidden keys="F9" />
      </Button>
    </>
  );
}

function DeclareBody(props: BodyProps): ReactNode {
  const t = useWords();
  const { intake, plan, onClose, onDone } = props;
  const [declaration, change] = useDeclaration(props);
  const declare = useDeclare({
    ...intake,
    plan,
    onReported: (reported) => {
      intake.change({ reported });
    },
    onDone,
  });
  const hasApprover = declaration.approvedBy.trim() !== '';
  const isReady = hasApprover && !declare.busy;
  const submit = (): void => {
    if (isReady) void declare.run(declaration);
  };
  usePageKeys([
    { combo: 'F9', label: t(m.keyActivate), run: submit },
    // The same keys take the first plan on the page below; here they must not change the plan.
    { combo: 'Ctrl+Enter', run: submit },
  ]);
  const footer = <DeclareFooter declare={declare} isReady={isReady} hasApprover={hasApprover} onSubmit={submit} />;
  return (
    <SidePanel title={t(m.declareTitle)} onClose={onClose} footer={footer} ownFocus>
      <Head>
        <b>{plan.summary.title}</b>
        <Tag>{plan.summary.code}</Tag>
      </Head>
      <LevelFields plan={plan} suggestion={intake.match?.level} declaration={declaration} onChange={change} />
      <ApprovalFields declaration={declaration} onChange={change} />
      <LinkedFields plan={plan} intake={intake} declaration={declaration} onChange={change} />
      <Rows>
        <FirstReport reporting={plan.structure.reporting} level={declaration.level} />
      </Rows>
      <Small>{plan.structure.reporting.source}</Small>
    </SidePanel>
  );
}

/** Level, approval, plans to open together, first report deadline; one click activates. */
export function DeclarePanel(props: DeclarePanelProps): ReactNode {
  const t = useWords();
  const { leader, shift } = useDutyNow();
  const { state, refetch } = useQuery('plans.get', { code: props.planCode });
  if (state.status === 'ready' && shift) {
    return <DeclareBody key={props.planCode} {...props} plan={state.value} leaderName={leader?.name ?? ''} />;
  }
  return (
    <SidePanel title={t(m.declareTitle)} onClose={props.onClose}>
      <LoadableView state={state} onRetry={refetch}>
        {() => undefined}
      </LoadableView>
    </SidePanel>
  );
}
