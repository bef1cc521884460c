import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ReactNode, Ref } from 'react';
import type { PlanSummary } from '../../../contract/plans/plans.contract.js';
import { planCategorySchema, planKindSchema } from '../../../contract/plans/plan.model.js';
import { planStatusSchema } from '../../../contract/plans/plans.contract.js';
import { useWords } from '../../app/i18n/use-words.js';
import { SelectField, TextField } from '../../components/Fields.js';
import { Segmented } from '../../components/Segmented.js';
import { Muted } from '../../components/Text.js';
import { planMessages as m } from './messages.js';
import { HeadRow, PageHead } from './PageHead.js';
import { kindCounts, leadUnits, noFilters, type PlanFilters } from './plan-filters.rules.js';
import { categoryWords, statusWords } from './plan-words.js';

const Search = styled('div')(({ theme }) => ({ width: theme.layout.search + theme.layout.rail, flex: 'none' }));
const Choice = styled('div')(({ theme }) => ({ width: theme.layout.rail * 2, flex: 'none' }));

const kindMessages = {
  all: m.kindAll,
  overall: m.kindOverall,
  town: m.kindTown,
  specialist: m.kindSpecialist,
} as const;

export interface LibraryHeadProps {
  readonly plans: readonly PlanSummary[];
  readonly found: number | undefined;
  readonly filters: PlanFilters;
  readonly onChange: (part: Partial<PlanFilters>) => void;
  readonly searchRef: Ref<HTMLInputElement | HTMLTextAreaElement>;
  readonly onDown: () => void;
}

function Choices({ plans, filters, onChange }: Pick<LibraryHeadProps, 'plans' | 'filters' | 'onChange'>): ReactNode {
  const t = useWords();
  return (
    <>
      <Choice>
        <SelectField
          hideLabel
          label={t(m.category)}
          value={filters.category}
          onChange={(value) => {
            onChange({ category: planCategorySchema.safeParse(value).data ?? '' });
          }}
          options={[
            { value: '', label: t(m.categoryAll) },
            ...planCategorySchema.options.map((value) => ({ value, label: t(categoryWords[value]) })),
          ]}
        />
      </Choice>
      <Choice>
        <SelectField
          hideLabel
          label={t(m.lead)}
          value={filters.leadUnit}
          onChange={(leadUnit) => {
            onChange({ leadUnit });
          }}
          options={[
            { value: '', label: t(m.leadAll) },
            ...leadUnits(plans).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </Choice>
      <Choice>
        <SelectField
          hideLabel
          label={t(m.status)}
          value={filters.status}
          onChange={(value) => {
            onChange({ status: planStatusSchema.safeParse(value).data ?? '' });
          }}
          options={[
            { value: '', label: t(m.statusAll) },
            ...planStatusSchema.options.map((value) => ({ value, label: t(statusWords[value]) })),
          ]}
        />
      </Choice>
    </>
  );
}

function Counts({ plans, found, filters, onChange }: Omit<LibraryHeadProps, 'searchRef' | 'onDown'>): ReactNode {
  const t = useWords();
  const { overall, town, specialist, all: total } = kindCounts(plans);
  const isFiltered = JSON.stringify(filters) !== JSON.stringify(noFilters);
  return (
    <HeadRow>
      <h1>{t(m.libraryTitle)}</h1>
      <Muted>{t(m.librarySum, { overall, town, specialist, total })}</Muted>
      <span className="grow" />
      {found === undefined ? undefined : <Muted role="status">{t(m.hits, { count: found })}</Muted>}
      {isFiltered ? (
        <Button
          onClick={() => {
            onChange(noFilters);
          }}
        >
          {t(m.clear)}
        </Button>
      ) : undefined}
    </HeadRow>
  );
}

function SearchBox({
  filters,
  onChange,
  searchRef,
  onDown,
}: Pick<LibraryHeadProps, 'filters' | 'onChange' | 'searchRef' | 'onDown'>): ReactNode {
  const t = useWords();
  return (
    <Search>
      <TextField
        hideLabel
        autoFocus
        type="search"
        label={t(m.search)}
        placeholder={t(m.searchHint)}
        value={filters.text}
        inputRef={searchRef}
        onChange={(text) => {
          onChange({ text });
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
          event.preventDefault();
          onDown();
        }}
      />
    </Search>
  );
}

/** Title, counts as data, search and filters of the library. */
export function LibraryHead(props: LibraryHeadProps): ReactNode {
  const t = useWords();
  const { plans, filters, onChange } = props;
  const counts = kindCounts(plans);
  return (
    <PageHead>
      <Counts {...props} />
      <HeadRow>
        <SearchBox {...props} />
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
        <Choices plans={plans} filters={filters} onChange={onChange} />
      </HeadRow>
    </PageHead>
  );
}
