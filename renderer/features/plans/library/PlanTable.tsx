import { styled, type Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { type ReactNode, useMemo } from 'react';
import type { PlanSummary } from '../../../../contract/plans/library.model.js';
import { useWords, type Words } from '../../../app/i18n/use-words.js';
import { type Column, DataTable } from '../../../components/DataTable.js';
import { Muted, Small, Tag } from '../../../components/Text.js';
import { categoryWords } from '../plan-words.js';
import { PlanStatus, RestrictedMark } from '../PlanStatus.js';
import { libraryMessages as m } from './messages.js';
import type { ReadinessByCode } from './plan-filters.rules.js';
import { ReadinessMark } from './ReadinessMark.js';
import { urgentWords } from './readiness-words.js';
import { StarButton } from './StarButton.js';

const NoWrap = styled('span')(({ theme }) => ({
  display: 'inline-flex',
  verticalAlign: 'middle',
  alignItems: 'center',
  gap: theme.spacing(0.75),
  whiteSpace: 'nowrap',
  '& > b': { fontWeight: 600 },
}));
const Frame = styled('div')({ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' });

export interface PlanTableProps {
  readonly plans: readonly PlanSummary[];
  readonly readiness: ReadinessByCode;
  readonly isSearched: boolean;
  readonly chosen: string | undefined;
  readonly onOpen: (plan: PlanSummary) => void;
  readonly onMark: ((plan: PlanSummary) => void) | undefined;
}

interface ColumnParts extends Pick<PlanTableProps, 'readiness' | 'isSearched' | 'onMark'> {
  /** Room for every column. */
  readonly isWide: boolean;
}

function nameColumns(t: Words, { onMark }: Pick<ColumnParts, 'onMark'>): readonly Column<PlanSummary>[] {
  return [
    ...(onMark
      ? [
          {
            id: 'mark',
            title: t(m.mark),
            cell: (plan: PlanSummary) => <StarButton plan={plan} onMark={onMark} />,
          },
        ]
      : []),
    { id: 'code', title: t(m.code), cell: (plan) => <Tag>{plan.code}</Tag> },
    {
      id: 'plan',
      title: t(m.plan),
      cell: (plan) => (
        <NoWrap>
          <b>{plan.title}</b>
          {plan.restricted ? <RestrictedMark /> : undefined}
        </NoWrap>
      ),
    },
  ];
}

function placesColumn(t: Words): Column<PlanSummary> {
  return {
    id: 'places',
    title: t(m.places),
    numeric: true,
    cell: (plan) => <NoWrap>{t(m.placesOf, { count: plan.hitCount ?? 0 })}</NoWrap>,
  };
}

function stateColumns(t: Words, { readiness, isSearched, isWide }: ColumnParts): readonly Column<PlanSummary>[] {
  return [
    ...(isSearched ? [placesColumn(t)] : []),
    { id: 'readiness', title: t(m.readiness), cell: (plan) => <ReadinessMark readiness={readiness[plan.code]} /> },
    { id: 'gap', title: t(m.gap), cell: (plan) => <NoWrap>{urgentWords(t, plan, readiness[plan.code])}</NoWrap> },
    {
      id: 'status',
      title: t(m.status),
      cell: (plan) => (
        <NoWrap>
          <PlanStatus status={plan.status} />
          {isWide ? <Small>{t(m.versionOf, { version: plan.version })}</Small> : undefined}
        </NoWrap>
      ),
    },
  ];
}

function ownerColumns(t: Words, { isSearched, isWide }: ColumnParts): readonly Column<PlanSummary>[] {
  const lead: Column<PlanSummary> = {
    id: 'lead',
    title: t(m.lead),
    cell: (plan) => <NoWrap>{plan.leadUnitName}</NoWrap>,
  };
  const category: Column<PlanSummary> = {
    id: 'category',
    title: t(m.category),
    cell: (plan) => (
      <NoWrap>
        <Muted>{t(categoryWords[plan.category])}</Muted>
      </NoWrap>
    ),
  };
  if (isWide) return [lead, category];
  return isSearched ? [] : [lead];
}

/** The library as a dense table. */
export function PlanTable(props: PlanTableProps): ReactNode {
  const { plans, readiness, isSearched, chosen, onOpen, onMark } = props;
  const t = useWords();
  const isWide = useMediaQuery<Theme>((theme) => theme.breakpoints.up('xl'));
  const columns = useMemo(() => {
    const parts = { readiness, isSearched, onMark, isWide };
    return [...nameColumns(t, parts), ...stateColumns(t, parts), ...ownerColumns(t, parts)];
  }, [t, readiness, isSearched, onMark, isWide]);
  return (
    <Frame>
      <DataTable
        label={t(m.table)}
        rows={plans}
        columns={columns}
        rowId={(plan) => plan.code}
        selectedId={chosen ?? ''}
        onOpen={onOpen}
      />
    </Frame>
  );
}
