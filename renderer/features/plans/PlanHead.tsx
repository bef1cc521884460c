import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../app/i18n/use-words.js';
import { Small, Tag } from '../../components/Text.js';
import { planMessages as m } from './messages.js';
import { Chip, HeadRow, PageHead } from './PageHead.js';
import { PlanStatus, RestrictedMark } from './PlanStatus.js';
import type { PlanView } from './plan-view.js';
import { categoryWords, kindWords } from './plan-words.js';
import { chevron, space } from '../../components/separators.js';

const Crumbs = styled('nav')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'flex',
  gap: theme.spacing(0.75),
  color: theme.palette.text.secondary,
  '& a': { color: theme.palette.actionTone.text },
}));

/** Which plan this is, in which version, and why it counts. */
export function PlanHead({ plan }: { readonly plan: PlanView }): ReactNode {
  const t = useWords();
  const { summary } = plan;
  return (
    <PageHead sx={{ gap: 0.25 }}>
      <Crumbs aria-label={t(m.backToLibrary)}>
        <Link to="/plans">{t(m.backToLibrary)}</Link>
        <span aria-hidden>{chevron}</span>
        <span>{t(kindWords[summary.kind])}</span>
        <span aria-hidden>{chevron}</span>
        <span>{t(categoryWords[summary.category])}</span>
      </Crumbs>
      <HeadRow>
        <h1>{summary.title}</h1>
        <Tag>{summary.code}</Tag>
        <Chip>
          <PlanStatus status={summary.status} />
        </Chip>
        <Chip>{t(m.versionOf, { version: summary.version })}</Chip>
        <Chip>{t(m.leadOf, { unit: summary.leadUnitName })}</Chip>
        {summary.restricted ? (
          <Chip>
            <RestrictedMark />
          </Chip>
        ) : undefined}
        <Small>
          {t(m.grounds)}
          {space}
          {plan.inForceGrounds === 'import' ? t(m.groundsImport) : plan.inForceGrounds}
        </Small>
      </HeadRow>
    </PageHead>
  );
}
