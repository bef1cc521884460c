import { styled } from '@mui/material/styles';
import { type ReactNode, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import type { PlanVersion } from '../../../../contract/plans/lifecycle.model.js';
import { useWords } from '../../../app/i18n/use-words.js';
import { useQuery } from '../../../client/use-query.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { SelectField } from '../../../components/Fields.js';
import { LoadableView } from '../../../components/LoadableView.js';
import { Segmented } from '../../../components/Segmented.js';
import { chevron } from '../../../components/separators.js';
import { Tag } from '../../../components/Text.js';
import { valueOf } from '../../../rx/loadable.js';
import { Crumbs } from '../Crumbs.js';
import { dayOf } from '../life/day.rules.js';
import { currentOf, newestOf, type PlanLife } from '../life/life-strip.rules.js';
import { stateWords } from '../life/life-words.js';
import { planMessages } from '../messages.js';
import { HeadRow, PageHead } from '../PageHead.js';
import { compareMessages as m } from './compare.messages.js';
import { StructureChanges } from './StructureChanges.js';
import { TextChanges } from './TextChanges.js';

const Body = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  display: 'flex',
  flexDirection: 'column',
  gap: theme.spacing(1.5),
  padding: theme.spacing(1.5, 2),
  '& > section': { flex: 'none' },
}));

const Choice = styled('div')(({ theme }) => ({ width: theme.spacing(38) }));

type Shown = 'changes' | 'context';

interface Pair {
  readonly from: number;
  readonly to: number;
}

/** Versions of the address; without one the version in force (or the one before) against the newest. */
function usePair(life: PlanLife): { readonly pair: Pair; readonly change: (part: Partial<Pair>) => void } {
  const [params, setParams] = useSearchParams();
  const newest = newestOf(life)?.version ?? 1;
  const current = currentOf(life)?.version;
  const known = (name: string): number | undefined =>
    life.versions.find((one) => String(one.version) === params.get(name))?.version;
  const before = current !== undefined && current < newest ? current : Math.max(1, newest - 1);
  const pair = { from: known('from') ?? before, to: known('to') ?? newest };
  return {
    pair,
    change: (part) => {
      const next = { ...pair, ...part };
      setParams({ from: String(next.from), to: String(next.to) }, { replace: true });
    },
  };
}

function useVersionOptions(versions: readonly PlanVersion[]) {
  const t = useWords();
  return versions
    .toSorted((a, b) => b.version - a.version)
    .map(({ version, state, createdAt }) => ({
      value: String(version),
      label: t(m.option, { version, state: t(stateWords[state]), on: dayOf(createdAt) }),
    }));
}

function Changes({
  code,
  pair,
  shown,
}: {
  readonly code: string;
  readonly pair: Pair;
  readonly shown: Shown;
}): ReactNode {
  const { from, to } = pair;
  const { state, refetch } = useQuery('plans.compare', { code, from, to });
  const before = valueOf(useQuery('plans.get', { code, version: from }).state);
  const after = valueOf(useQuery('plans.get', { code, version: to }).state);
  const plans = [after, before].filter((plan) => plan !== undefined);
  return (
    <LoadableView state={state} onRetry={refetch}>
      {({ structure, text }) => (
        <>
          <StructureChanges changes={structure} plans={plans} />
          <TextChanges changes={text} from={from} to={to} onlyChanges={shown === 'changes'} />
        </>
      )}
    </LoadableView>
  );
}

interface ChoicesProps {
  readonly life: PlanLife;
  readonly pair: Pair;
  readonly onChange: (part: Partial<Pair>) => void;
}

function Choices({ life, pair, onChange }: ChoicesProps): ReactNode {
  const t = useWords();
  const options = useVersionOptions(life.versions);
  return (
    <>
      <Choice>
        <SelectField
          hideLabel
          label={t(m.from)}
          value={String(pair.from)}
          options={options}
          onChange={(value) => {
            onChange({ from: Number(value) });
          }}
        />
      </Choice>
      <span aria-hidden>{chevron}</span>
      <Choice>
        <SelectField
          hideLabel
          label={t(m.to)}
          value={String(pair.to)}
          options={options}
          onChange={(value) => {
            onChange({ to: Number(value) });
          }}
        />
      </Choice>
    </>
  );
}

interface HeadProps extends ChoicesProps {
  readonly code: string;
  readonly shown: Shown;
  readonly onShown: (shown: Shown) => void;
}

function Head({ code, shown, onShown, ...choices }: HeadProps): ReactNode {
  const t = useWords();
  const title = valueOf(useQuery('plans.get', { code }).state)?.summary.title ?? '';
  return (
    <PageHead sx={{ gap: 0.25 }}>
      <Crumbs aria-label={t(m.title)}>
        <Link to="/plans">{t(planMessages.backToLibrary)}</Link>
        <span aria-hidden>{chevron}</span>
        <Link to={`/plans/${code}`}>{title}</Link>
        <span aria-hidden>{chevron}</span>
        <span>{t(m.title)}</span>
      </Crumbs>
      <HeadRow>
        <h1>{t(m.title)}</h1>
        <Tag>{code}</Tag>
        <Choices {...choices} />
        <span className="grow" />
        <Segmented
          label={t(m.shown)}
          value={shown}
          onChange={onShown}
          options={[
            { value: 'changes', label: t(m.onlyChanges) },
            { value: 'context', label: t(m.withContext) },
          ]}
        />
      </HeadRow>
    </PageHead>
  );
}

function CompareDesk({ code, life }: { readonly code: string; readonly life: PlanLife }): ReactNode {
  const t = useWords();
  const [shown, setShown] = useState<Shown>('changes');
  const { pair, change } = usePair(life);
  const isOne = life.versions.length < 2;
  return (
    <>
      <Head code={code} life={life} pair={pair} onChange={change} shown={shown} onShown={setShown} />
      <Body>
        {pair.from === pair.to ? (
          <EmptyState title={t(isOne ? m.one : m.same)} />
        ) : (
          <Changes code={code} pair={pair} shown={shown} />
        )}
      </Body>
    </>
  );
}

/** Two versions of a plan: what changed in the structure, and the texts side by side. */
export function ComparePage(): ReactNode {
  const { code } = useParams();
  const { state, refetch } = useQuery('plans.life', code === undefined ? undefined : { code }, { kinds: ['plans.'] });
  return (
    <LoadableView state={state} onRetry={refetch}>
      {(life) => <CompareDesk code={code ?? ''} life={life} />}
    </LoadableView>
  );
}
