import LockIcon from '@mui/icons-material/LockOutlined';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { PlanSummary } from '../../../contract/plans/library.model.js';
import type { LightName } from '../../app/theme/tokens.js';
import { useWords } from '../../app/i18n/use-words.js';
import { LightMark } from '../../components/LightMark.js';
import { planMessages as m } from './messages.js';
import { statusWords } from './plan-words.js';

const shapes: Readonly<Record<PlanSummary['status'], LightName>> = {
  draft: 'none',
  in_review: 'review',
  reviewed: 'none',
  drilled: 'none',
  in_force: 'done',
  revision_due: 'orange',
};

const Mark = styled('span')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'inline-flex',
  alignItems: 'center',
  gap: theme.spacing(0.5),
  whiteSpace: 'nowrap',
  fontWeight: 600,
  '& > span': { display: 'inline-flex' },
  '& svg': { flex: 'none', fontSize: theme.layout.iconSmall },
}));

/** Where a plan stands in its life: a shape and its word. */
export function PlanStatus({ status }: Pick<PlanSummary, 'status'>): ReactNode {
  const t = useWords();
  return (
    <Mark>
      <span aria-hidden>
        <LightMark light={shapes[status]} bare />
      </span>
      {t(statusWords[status])}
    </Mark>
  );
}

/** Padlock with its word. */
export function RestrictedMark(): ReactNode {
  const t = useWords();
  return (
    <Mark>
      <LockIcon />
      {t(m.restricted)}
    </Mark>
  );
}
