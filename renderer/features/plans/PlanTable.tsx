import { styled } from '@mui/material/styles';
import { type ReactNode, type Ref, useMemo } from 'react';
import type { PlanSummary } from '../../../contract/plans/plans.contract.js';
import { useWords, type Words } from '../../app/i18n/use-words.js';
import { type Column, DataTable } from '../../components/DataTable.js';
import { Muted, Small, Tag } from '../../components/Text.js';
import { around } from './excerpt.rules.js';
import { Highlighted } from './Highlighted.js';
import { planMessages as m } from './messages.js';
import { PlanStatus, RestrictedMark } from './PlanStatus.js';
import { categoryWords } from './plan-words.js';

const Title = styled('div')(({ theme }) => ({
  minWidth: 0,
  '& > b': { fontWeight: 600, marginInlineEnd: theme.spacing(1) },
  '& > p': {
    ...theme.typography.caption,
    color: theme.palette.text.secondary,
    display: 'flex',
    gap: theme.spacing(1),
    whiteSpace: 'nowrap',
    overflow: 'hidden',
  },
  '& > p > span:last-of-type': { color: theme.palette.text.primary },
}));

const NoWrap = styled('span')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: theme.spacing(0.75),
  whiteSpace: 'nowrap',
}));
const Frame = styled('div')({ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' });

function TitleCell({ plan, words }: { readonly plan: PlanSummary; readonly words: readonly string[] }): ReactNode {
  return (
    <Title>
      <b>{plan.title}</b>
      {plan.restricted ? <RestrictedMark /> : undefined}
      {plan.hit ? (
        <p>
          {plan.hit.section === '' ? undefined : <span>{plan.hit.section}</span>}
          <span>
            <Highlighted {...around(plan.hit, words)} />
          </span>
        </p>
      ) : undefined}
    </Title>
  );
}

function columnsOf(t: Words, words: readonly string[]): readonly Column<PlanSummary>[] {
  return [
    { id: 'code', title: t(m.code), cell: (plan) => <Tag>{plan.code}</Tag> },
    { id: 'title', title: t(m.title), width: '45%', cell: (plan) => <TitleCell plan={plan} words={words} /> },
    {
      id: 'category',
      title: t(m.category),
      cell: (plan) => (
        <NoWrap>
          <Muted>{t(categoryWords[plan.category])}</Muted>
        </NoWrap>
      ),
    },
    { id: 'lead', title: t(m.lead), cell: (plan) => <NoWrap>{plan.leadUnitName}</NoWrap> },
    { id: 'steps', title: t(m.steps), numeric: true, cell: (plan) => plan.stepCount },
    {
      id: 'posts',
      title: t(m.posts),
      numeric: true,
      cell: (plan) => t(m.postsOf, { posts: plan.postCount, required: plan.requiredPostCount }),
    },
    {
      id: 'status',
      title: t(m.status),
      cell: (plan) => (
        <NoWrap>
          <PlanStatus status={plan.status} />
          <Small>{t(m.versionOf, { version: plan.version })}</Small>
        </NoWrap>
      ),
    },
  ];
}

export interface PlanTableProps {
  readonly plans: readonly PlanSummary[];
  /** Words searched for, marked in the hits. */
  readonly words: readonly string[];
  readonly selected: string | undefined;
  readonly onSelect: (code: string) => void;
  readonly onOpen: (plan: PlanSummary) => void;
  readonly frameRef: Ref<HTMLDivElement>;
}

/** The library as a dense table; the row with the focus is the chosen one. */
export function PlanTable({ plans, words, selected, onSelect, onOpen, frameRef }: PlanTableProps): ReactNode {
  const t = useWords();
  const wordKey = words.join(' ');
  const columns = useMemo(() => columnsOf(t, wordKey === '' ? [] : wordKey.split(' ')), [t, wordKey]);
  return (
    <Frame
      ref={frameRef}
      onFocus={(event) => {
        const row = event.target.closest('tbody > tr');
        const plan = row instanceof HTMLTableRowElement ? plans[row.sectionRowIndex] : undefined;
        if (plan) onSelect(plan.code);
      }}
    >
      <DataTable
        label={t(m.table)}
        rows={plans}
        columns={columns}
        rowId={(plan) => plan.code}
        selectedId={selected ?? ''}
        onOpen={onOpen}
      />
    </Frame>
  );
}
