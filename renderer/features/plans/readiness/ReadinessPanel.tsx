import ShieldIcon from '@mui/icons-material/ShieldOutlined';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Readiness, ReadinessItem } from '../../../../contract/plans/lifecycle.model.js';
import type { LightName } from '../../../app/theme/tokens.js';
import { useWords } from '../../../app/i18n/use-words.js';
import { useMay } from '../../../app/session/SessionContext.js';
import { useNow } from '../../../client/use-now.js';
import { useQuery } from '../../../client/use-query.js';
import { LightMark } from '../../../components/LightMark.js';
import { LoadableView } from '../../../components/LoadableView.js';
import { Panel } from '../../../components/Panel.js';
import { dayOf } from '../life/day.rules.js';
import { CallTestButton } from './CallTestButton.js';
import { readinessMessages as m } from './readiness.messages.js';
import { detailWords, itemTitles, readinessSentence, stateWords, valueWords } from './readiness-words.js';

const lights: Readonly<Record<ReadinessItem['light'], LightName>> = { green: 'done', yellow: 'yellow', red: 'red' };

const Head = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  padding: theme.spacing(1, 1.5),
  borderBlockEnd: theme.line.normal,
  '& > p': { fontWeight: 600 },
}));

const Bar = styled('div')(({ theme }) => ({
  display: 'flex',
  gap: theme.spacing(0.375),
  marginBlock: theme.spacing(0.75, 0.5),
  '& > i': { flex: 1, height: theme.spacing(0.75), borderRadius: theme.spacing(0.25) },
}));

const Counts = styled('div')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'space-between',
  gap: theme.spacing(0, 1),
  color: theme.palette.text.secondary,
}));

const List = styled('ul')(({ theme }) => ({
  '& > li': { borderBlockEnd: theme.line.soft },
  '& > li:last-of-type': { borderBlockEnd: 0 },
  '& > li > *:not(footer)': {
    ...theme.typography.caption,
    display: 'grid',
    gridTemplateColumns: `${theme.spacing(2.25)} minmax(0, 1fr) auto`,
    gap: theme.spacing(0, 0.75),
    width: '100%',
    padding: theme.spacing(0.625, 1.5),
    border: 0,
    background: 'none',
    color: theme.palette.text.secondary,
    textAlign: 'start',
  },
  '& > li > a, & > li > button': { cursor: 'pointer' },
  '& > li > a:hover, & > li > button:hover': { backgroundColor: theme.palette.actionTone.soft },
  '& b': { ...theme.typography.body2, fontWeight: 600, color: theme.palette.text.primary },
  '& .value': { lineHeight: theme.typography.body2.lineHeight, fontWeight: 600, color: theme.palette.text.primary },
  '& .mark': { paddingBlockStart: theme.spacing(0.25) },
  '& .detail': {
    gridColumn: '2 / 4',
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
  },
}));

export type PlanPanel = 'life' | 'findings';

type Target = { readonly panel: PlanPanel } | { readonly path: string } | undefined;

/** `救生衣 3件` is looked for as 救生衣. */
const itemName = (missing: string): string => missing.replace(/\s+[\d.]+\S*$/u, '');

const searchOf = (path: string, name: string, text: string | undefined): string =>
  text === undefined ? path : `${path}?${name}=${encodeURIComponent(text)}`;

/** Where the evidence of a line stands. */
function targetOf(item: ReadinessItem): Target {
  const [first] = item.missing;
  switch (item.key) {
    case 'drill':
    case 'review':
    case 'improvements':
      return { panel: 'life' };
    case 'lint':
      return { panel: 'findings' };
    case 'call_test':
      return item.incidentId === undefined ? undefined : { path: `/incidents/${item.incidentId}` };
    case 'posts':
      return { path: searchOf('/directory', 'text', first) };
    case 'stock':
      return { path: searchOf('/resources', 'q', first === undefined ? undefined : itemName(first)) };
  }
}

interface LineProps {
  readonly item: ReadinessItem;
  readonly today: string;
  readonly onPanel: (panel: PlanPanel) => void;
}

function Line({ item, today, onPanel }: LineProps): ReactNode {
  const t = useWords();
  const target = targetOf(item);
  const detail = detailWords(item, today, t);
  const body = (
    <>
      <span className="mark" role="img" aria-label={t(stateWords[item.light])}>
        <span aria-hidden>
          <LightMark light={lights[item.light]} bare />
        </span>
      </span>
      <b>{t(itemTitles[item.key])}</b>
      <span className="value">{valueWords(item, t)}</span>
      <span className="detail" title={detail}>
        {detail}
      </span>
    </>
  );
  if (target === undefined) return <div>{body}</div>;
  if ('path' in target) return <Link to={target.path}>{body}</Link>;
  return (
    <button
      type="button"
      onClick={() => {
        onPanel(target.panel);
      }}
    >
      {body}
    </button>
  );
}

const countWords = { green: m.countGood, yellow: m.countGaps, red: m.countGrave } as const;

function Summary({ readiness, today }: { readonly readiness: Readiness; readonly today: string }): ReactNode {
  const t = useWords();
  const colours = ['green', 'yellow', 'red'] as const;
  const ordered = colours.flatMap((light) => readiness.items.filter((item) => item.light === light));
  return (
    <Head>
      <p>{readinessSentence(readiness, today, t)}</p>
      <Bar aria-hidden>
        {ordered.map(({ key, light }) => (
          <Segment key={key} light={light} />
        ))}
      </Bar>
      <Counts>
        {colours
          .map((light) => ({ light, count: readiness.items.filter((item) => item.light === light).length }))
          .filter(({ count }) => count > 0)
          .map(({ light, count }) => (
            <span key={light}>{t(countWords[light], { count })}</span>
          ))}
      </Counts>
    </Head>
  );
}

const Segment = styled('i', { shouldForwardProp: (name) => name !== 'light' })<{ light: ReadinessItem['light'] }>(
  ({ theme, light }) => ({ backgroundColor: theme.palette.light[lights[light]].main }),
);

/** Posts somebody holds: as many telephones a call test rings. */
function peopleOf({ items }: Readiness): number | undefined {
  return items.find(({ key }) => key === 'posts')?.have;
}

export interface ReadinessPanelProps {
  readonly code: string;
  readonly onPanel: (panel: PlanPanel) => void;
}

/** Is the plan ready: one computed sentence and its evidence, line by line. */
export function ReadinessPanel({ code, onPanel }: ReadinessPanelProps): ReactNode {
  const t = useWords();
  const today = dayOf(useNow());
  const mayTest = useMay('calls.test');
  const { state, refetch } = useQuery(
    'plans.readiness',
    { code },
    { kinds: ['plans.', 'calls.', 'directory.', 'resources.'] },
  );
  return (
    <Panel title={t(m.title)} icon={<ShieldIcon />}>
      <LoadableView state={state} onRetry={refetch}>
        {({ plans }) => {
          const readiness = plans[code];
          if (!readiness) return undefined;
          return (
            <>
              <Summary readiness={readiness} today={today} />
              <List>
                {readiness.items.map((item) => (
                  <li key={item.key}>
                    <Line item={item} today={today} onPanel={onPanel} />
                    {item.key === 'call_test' && mayTest ? (
                      <CallTestButton code={code} people={peopleOf(readiness)} />
                    ) : undefined}
                  </li>
                ))}
              </List>
            </>
          );
        }}
      </LoadableView>
    </Panel>
  );
}
