import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { planStatusSchema } from '../../../../contract/plans/lifecycle.model.js';
import { planCategorySchema, planKindSchema } from '../../../../contract/plans/plan.model.js';
import type { PlanSummary } from '../../../../contract/plans/library.model.js';
import { useWords } from '../../../app/i18n/use-words.js';
import { SelectField, type SelectOption } from '../../../components/Fields.js';
import { Segmented } from '../../../components/Segmented.js';
import { categoryWords, statusWords } from '../plan-words.js';
import { libraryMessages as m } from './messages.js';
import { kindCounts, leadUnits, type PlanFilters } from './plan-filters.rules.js';

const Choice = styled('div')(({ theme }) => ({ width: theme.spacing(16.5), flex: 'none' }));

const kindMessages = {
  all: m.kindAll,
  overall: m.kindOverall,
  town: m.kindTown,
  specialist: m.kindSpecialist,
} as const;

export interface FilterChoicesProps {
  readonly plans: readonly PlanSummary[];
  readonly filters: PlanFilters;
  readonly onChange: (part: Partial<PlanFilters>) => void;
}

/** Kind, all in view. */
function KindChoice({ plans, filters, onChange }: FilterChoicesProps): ReactNode {
  const t = useWords();
  const counts = kindCounts(plans);
  return (
    <Segmented
      label={t(m.kindLabel)}
      value={filters.kind}
      onChange={(kind) => {
        onChange({ kind });
      }}
      options={(['all', ...planKindSchema.options] as const).map((value) => ({
        value,
        label: t(kindMessages[value], { count: counts[value] }),
      }))}
    />
  );
}

interface OneOfProps {
  readonly label: string;
  /** Word of the choice that filters nothing. */
  readonly all: string;
  readonly value: string;
  readonly options: readonly SelectOption[];
  readonly onChange: (value: string) => void;
}

function OneOf({ label, all, value, options, onChange }: OneOfProps): ReactNode {
  return (
    <Choice>
      <SelectField
        hideLabel
        label={label}
        value={value}
        onChange={onChange}
        options={[{ value: '', label: all }, ...options]}
      />
    </Choice>
  );
}

/** Kind, category, lead unit and status. */
export function FilterChoices(props: FilterChoicesProps): ReactNode {
  const { plans, filters, onChange } = props;
  const t = useWords();
  return (
    <>
      <KindChoice {...props} />
      <OneOf
        label={t(m.category)}
        all={t(m.categoryAll)}
        value={filters.category}
        options={planCategorySchema.options.map((value) => ({ value, label: t(categoryWords[value]) }))}
        onChange={(value) => {
          onChange({ category: planCategorySchema.safeParse(value).data ?? '' });
        }}
      />
      <OneOf
        label={t(m.lead)}
        all={t(m.leadAll)}
        value={filters.leadUnit}
        options={leadUnits(plans).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(leadUnit) => {
          onChange({ leadUnit });
        }}
      />
      <OneOf
        label={t(m.status)}
        all={t(m.statusAll)}
        value={filters.status}
        options={planStatusSchema.options.map((value) => ({ value, label: t(statusWords[value]) }))}
        onChange={(value) => {
          onChange({ status: planStatusSchema.safeParse(value).data ?? '' });
        }}
      />
    </>
  );
}
