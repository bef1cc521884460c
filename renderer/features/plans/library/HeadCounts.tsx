import LockIcon from '@mui/icons-material/LockOutlined';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { PlanStatus as Status } from '../../../../contract/plans/lifecycle.model.js';
import type { PlanSummary } from '../../../../contract/plans/library.model.js';
import { useWords } from '../../../app/i18n/use-words.js';
import { LightMark } from '../../../components/LightMark.js';
import { PlanStatus } from '../PlanStatus.js';
import { stateWords } from '../readiness/readiness-words.js';
import { libraryMessages as m } from './messages.js';
import {
  lightCounts,
  type PlanFilters,
  type PlanLight,
  type ReadinessByCode,
  statusCounts,
} from './plan-filters.rules.js';
import { lightShapes } from './readiness-words.js';

const Group = styled('div')(({ theme }) => ({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.5) }));

const Toggle = styled('button')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'inline-flex',
  alignItems: 'center',
  gap: theme.spacing(0.625),
  height: theme.layout.controlSmall,
  padding: theme.spacing(0, 1),
  border: theme.strokes.line('transparent'),
  borderRadius: theme.shape.borderRadius,
  background: 'none',
  color: theme.palette.text.secondary,
  whiteSpace: 'nowrap',
  cursor: 'pointer',
  '& > span': { display: 'inline-flex', font: 'inherit', color: 'inherit' },
  '& b': { color: theme.palette.text.primary, fontWeight: 600 },
  '&:hover': { backgroundColor: theme.palette.actionTone.soft },
  '&[aria-pressed="true"]': {
    borderColor: theme.palette.actionTone.main,
    backgroundColor: theme.palette.actionTone.soft,
    color: theme.palette.actionTone.text,
  },
}));

const Hidden = styled('span')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'inline-flex',
  alignItems: 'center',
  gap: theme.spacing(0.5),
  paddingInline: theme.spacing(1),
  color: theme.palette.text.secondary,
  whiteSpace: 'nowrap',
  '& > svg': { fontSize: theme.layout.iconSmall },
}));

const lights: readonly PlanLight[] = ['green', 'yellow', 'red'];

export interface HeadCountsProps {
  readonly plans: readonly PlanSummary[];
  readonly readiness: ReadinessByCode;
  readonly filters: PlanFilters;
  readonly onChange: (part: Partial<PlanFilters>) => void;
  /** Plans this role may not read. */
  readonly hidden: number;
}

/** How many plans are ready, lack something, are on their way: each a filter of one click. */
export function HeadCounts({ plans, readiness, filters, onChange, hidden }: HeadCountsProps): ReactNode {
  const t = useWords();
  const counts = lightCounts(plans, readiness);
  const toggleLight = (light: PlanLight): void => {
    onChange({ light: filters.light === light ? '' : light });
  };
  const toggleStatus = (status: Status): void => {
    onChange({ status: filters.status === status ? '' : status });
  };
  return (
    <Group role="group" aria-label={t(m.lights)}>
      {lights.map((light) => (
        <Toggle
          key={light}
          type="button"
          aria-pressed={filters.light === light}
          onClick={() => {
            toggleLight(light);
          }}
        >
          <span aria-hidden>
            <LightMark light={lightShapes[light]} bare />
          </span>
          {t(stateWords[light])}
          <b>{counts[light]}</b>
        </Toggle>
      ))}
      {statusCounts(plans).map(({ status, count }) => (
        <Toggle
          key={status}
          type="button"
          aria-pressed={filters.status === status}
          onClick={() => {
            toggleStatus(status);
          }}
        >
          <PlanStatus status={status} />
          <b>{count}</b>
        </Toggle>
      ))}
      {hidden === 0 ? undefined : (
        <Hidden>
          <LockIcon />
          {t(m.hidden, { count: hidden })}
        </Hidden>
      )}
    </Group>
  );
}
