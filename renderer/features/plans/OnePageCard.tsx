import CardIcon from '@mui/icons-material/StarOutlineOutlined';
import { styled } from '@mui/material/styles';
import { type ReactNode, useMemo } from 'react';
import { useWords } from '../../app/i18n/use-words.js';
import { Panel } from '../../components/Panel.js';
import { dash, dot, space } from '../../components/separators.js';
import { Muted } from '../../components/Text.js';
import { cardMessages as m } from './card.messages.js';
import { Clamp } from './Clamp.js';
import { pageMessages as p } from './page.messages.js';
import type { PlanView } from './plan-view.js';
import { roleWords } from './plan-words.js';
import { TenMinutesTable } from './TenMinutesTable.js';
import { DeputyName, HolderName } from './WhoCommands.js';

const Two = styled('div')(({ theme }) => ({
  ...theme.typography.caption,
  lineHeight: 1.4,
  flex: 'none',
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 7fr)',
  '& > div': { padding: theme.spacing(0.5, 1.5), minWidth: 0 },
  '& > div + div': { borderInlineStart: theme.line.soft },
  '& h3': { ...theme.typography.caption, color: theme.palette.text.secondary, fontWeight: 500 },
  '@media screen and (min-height: 960px)': { ...theme.typography.body2, '& > div': { padding: theme.spacing(1, 1.5) } },
  '& b': { fontWeight: 600 },
  [theme.breakpoints.down('md')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
}));

const Posts = styled('table')(({ theme }) => ({
  ...theme.typography.caption,
  lineHeight: 1.4,
  width: '100%',
  borderCollapse: 'collapse',
  tableLayout: 'fixed',
  '& col:first-of-type': { width: theme.spacing(8) },
  '& col:nth-of-type(n + 3)': { width: '27%' },
  '& th': { textAlign: 'start', fontWeight: 400, color: theme.palette.text.secondary },
  '& th, & td': {
    padding: theme.spacing(0.125, 0.5, 0.125, 0),
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  '@media screen and (min-height: 960px)': { ...theme.typography.body2 },
  '@media print': { '& th, & td': { whiteSpace: 'normal' } },
}));

const Frame = styled('div')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  minHeight: 0,
  // On the card all figures are in view at once: the panel takes the height it needs and no scroll bar.
  '& > section': { flex: 'none' },
  '& .above': { borderBlockEnd: theme.line.normal },
  '& .below': { borderBlockStart: theme.line.normal },
}));

const mostPosts = 5;

function Who({ plan }: { readonly plan: PlanView }): ReactNode {
  const t = useWords();
  const { posts, name } = plan.structure.command;
  const required = posts.filter((post) => post.required).length;
  const shown = posts.filter((post) => post.role === 'commander' || post.role === 'deputy').slice(0, mostPosts);
  return (
    <div>
      <Posts aria-label={name}>
        <colgroup>
          <col />
          <col />
          <col />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th colSpan={2} scope="colgroup" title={name}>
              {t(p.cardWho, { required })}
            </th>
            <th scope="col">{t(p.holder)}</th>
            <th scope="col">{t(p.deputy)}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((post) => (
            <tr key={post.id}>
              <td>
                <Muted>{t(roleWords[post.role])}</Muted>
              </td>
              <td title={post.title}>{post.title}</td>
              <td>
                <HolderName plan={plan} post={post} isShort />
              </td>
              <td>
                <DeputyName plan={plan} post={post} />
              </td>
            </tr>
          ))}
        </tbody>
      </Posts>
    </div>
  );
}

function Resources({ plan }: { readonly plan: PlanView }): ReactNode {
  const t = useWords();
  const items = useMemo(
    () =>
      plan.structure.resources
        .filter((item) => item.quantities.III > 0)
        .map((item) => [item.name, String(item.quantities.III), item.unit].join(space)),
    [plan.structure.resources],
  );
  const text = items.join(dot);
  return (
    <div>
      <h3>{t(p.cardResources)}</h3>
      <Clamp lines={2} title={text}>
        {items.length === 0 ? t(p.cardNoResources) : text}
      </Clamp>
    </div>
  );
}

/** The page an officer reads out: when it applies, who commands, the first ten minutes, reports, resources. */
export function OnePageCard({ plan }: { readonly plan: PlanView }): ReactNode {
  const t = useWords();
  const { structure } = plan;
  return (
    <Frame>
      <Panel title={t(m.cardTitle)} icon={<CardIcon />} note={t(m.cardNote)}>
        <Two className="above">
          <div>
            <h3>{t(m.cardWhen)}</h3>
            <Clamp lines={5} title={structure.scope}>
              {structure.scope}
            </Clamp>
          </div>
          <Who plan={plan} />
        </Two>
        <TenMinutesTable plan={plan} />
        <Two className="below">
          <Resources plan={plan} />
          <div>
            <h3>{t(m.serious)}</h3>
            <Clamp lines={2} title={structure.reporting.seriousRule}>
              {structure.reporting.seriousRule === '' ? dash : structure.reporting.seriousRule}
            </Clamp>
          </div>
        </Two>
      </Panel>
    </Frame>
  );
}
