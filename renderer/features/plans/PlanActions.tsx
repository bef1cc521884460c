import EditIcon from '@mui/icons-material/EditOutlined';
import CompareIcon from '@mui/icons-material/CompareArrowsOutlined';
import FlagIcon from '@mui/icons-material/FlagOutlined';
import PrintIcon from '@mui/icons-material/PrintOutlined';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../app/i18n/use-words.js';
import { useMay } from '../../app/session/SessionContext.js';
import { ExportMenu } from './ExportMenu.js';
import { pageMessages as m } from './page.messages.js';
import type { PlanView } from './plan-view.js';
import { usePrintCard } from './PrintCard.js';

const Bar = styled('div')(({ theme }) => ({ display: 'flex', flex: 'none', gap: theme.spacing(1) }));

const mayStart = ['in_force', 'revision_due'] as const;

export interface PlanActionsProps {
  readonly plan: PlanView;
  readonly versions: number;
  /** Whether the version on screen is the one in force. */
  readonly isCurrent: boolean;
}

/** What can be done with the plan as a whole. */
export function PlanActions({ plan, versions, isCurrent }: PlanActionsProps): ReactNode {
  const t = useWords();
  const mayEdit = useMay('plans.save');
  const mayReport = useMay('incidents.activate');
  const { print, sheet } = usePrintCard(plan);
  const { code, version, status } = plan.summary;
  const isInForce = isCurrent && mayStart.some((one) => one === status);
  return (
    <Bar>
      {versions > 1 ? (
        <Button startIcon={<CompareIcon />} component={Link} to={`/plans/${code}/compare`}>
          {t(m.compare)}
        </Button>
      ) : undefined}
      <ExportMenu code={code} version={version} />
      <Button startIcon={<PrintIcon />} onClick={print}>
        {t(m.print)}
      </Button>
      {mayEdit ? (
        <Button startIcon={<EditIcon />} component={Link} to={`/plans/${code}/edit`}>
          {t(m.edit)}
        </Button>
      ) : undefined}
      {mayReport && isInForce ? (
        <Button color="primary" startIcon={<FlagIcon />} component={Link} to={`/intake?plan=${code}`}>
          {t(m.activate)}
        </Button>
      ) : undefined}
      {sheet}
    </Bar>
  );
}
