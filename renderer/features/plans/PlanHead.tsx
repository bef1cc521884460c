import MarkedIcon from '@mui/icons-material/Star';
import MarkIcon from '@mui/icons-material/StarOutlineOutlined';
import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../app/i18n/use-words.js';
import { useMay } from '../../app/session/SessionContext.js';
import { useCommand } from '../../client/use-command.js';
import { ErrorLine } from '../../components/ErrorLine.js';
import { chevron } from '../../components/separators.js';
import { Clipped, Tag } from '../../components/Text.js';
import { Crumbs } from './Crumbs.js';
import { LifeStrip } from './life/LifeStrip.js';
import { currentOf, type PlanLife } from './life/life-strip.rules.js';
import { stateWords } from './life/life-words.js';
import { planMessages } from './messages.js';
import { Chip, HeadRow, PageHead } from './PageHead.js';
import { pageMessages as m } from './page.messages.js';
import { PlanActions } from './PlanActions.js';
import { PlanStatus, RestrictedMark } from './PlanStatus.js';
import type { PlanView } from './plan-view.js';
import { categoryWords, kindWords } from './plan-words.js';

const Row = styled(HeadRow)(({ theme }) => ({
  flexWrap: 'nowrap',
  [theme.breakpoints.down('md')]: { flexWrap: 'wrap' },
  '& > h1': { ...theme.typography.h1, minWidth: 0, flexShrink: 1 },
}));

const Star = styled(IconButton)(({ theme }) => ({
  '&[aria-pressed="true"]': { color: theme.palette.actionTone.text },
}));

function Bookmark({ plan: { summary } }: { readonly plan: PlanView }): ReactNode {
  const t = useWords();
  const { run, busy, error } = useCommand('plans.bookmark');
  const { code, bookmarked } = summary;
  const words = t(bookmarked ? m.unstar : m.star);
  return (
    <>
      <Star
        aria-pressed={bookmarked}
        aria-label={words}
        title={words}
        disabled={busy}
        onClick={() => void run({ code, on: !bookmarked })}
      >
        {bookmarked ? <MarkedIcon /> : <MarkIcon />}
      </Star>
      <ErrorLine error={error} />
    </>
  );
}

function Chips({ plan: { summary } }: { readonly plan: PlanView }): ReactNode {
  const t = useWords();
  const { pending } = summary;
  return (
    <>
      <Tag>{summary.code}</Tag>
      <Chip>
        <PlanStatus status={summary.status} />
      </Chip>
      <Chip>{t(planMessages.versionOf, { version: summary.version })}</Chip>
      {pending === undefined || pending.version === summary.version ? undefined : (
        <Link to={`/plans/${summary.code}?version=${String(pending.version)}`}>
          <Chip>{t(m.pending, { version: pending.version, state: t(stateWords[pending.state]) })}</Chip>
        </Link>
      )}
      {summary.restricted ? (
        <Chip>
          <RestrictedMark />
        </Chip>
      ) : undefined}
    </>
  );
}

export interface PlanHeadProps {
  readonly plan: PlanView;
  readonly life: PlanLife | undefined;
  readonly onLife: () => void;
}

/** Which plan this is, in which version, where it stands in its life, and what can be done with it. */
export function PlanHead({ plan, life, onLife }: PlanHeadProps): ReactNode {
  const t = useWords();
  const mayMark = useMay('plans.bookmark');
  const { summary } = plan;
  const current = life && currentOf(life);
  return (
    <PageHead sx={{ gap: 0.25, paddingBlockEnd: 0.5 }}>
      <Crumbs aria-label={t(planMessages.backToLibrary)}>
        <Link to="/plans">{t(planMessages.backToLibrary)}</Link>
        <span aria-hidden>{chevron}</span>
        <span>{t(kindWords[summary.kind])}</span>
        <span aria-hidden>{chevron}</span>
        <span>{t(categoryWords[summary.category])}</span>
        <span aria-hidden>{chevron}</span>
        <span>{t(planMessages.leadOf, { unit: summary.leadUnitName })}</span>
      </Crumbs>
      <Row>
        <h1 title={summary.title}>
          <Clipped>{summary.title}</Clipped>
        </h1>
        <Chips plan={plan} />
        {mayMark ? <Bookmark plan={plan} /> : undefined}
        <span className="grow" />
        <PlanActions
          plan={plan}
          versions={life?.versions.length ?? 1}
          isCurrent={current?.version === summary.version}
        />
      </Row>
      {life ? <LifeStrip life={life} onOpen={onLife} /> : undefined}
    </PageHead>
  );
}
