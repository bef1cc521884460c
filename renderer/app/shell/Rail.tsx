import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { useMay } from '../session/SessionContext.js';
import { useQuery } from '../../client/use-query.js';
import { valueOf } from '../../rx/loadable.js';
import { useWords } from '../i18n/use-words.js';
import { Emblem } from './Emblem.js';
import { shellMessages as m } from './messages.js';
import { type NavItem, settingsItem } from './nav-items.js';
import { useNav } from './use-nav.js';

const Bar = styled('nav')(({ theme }) => ({
  gridArea: 'rail',
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  gap: theme.spacing(0.5),
  padding: theme.spacing(1, 0),
  backgroundColor: theme.palette.frame,
  borderInlineEnd: theme.line.normal,
  minHeight: 0,
  overflow: 'hidden',
  '& > .foot': { marginBlockStart: 'auto' },
  [theme.breakpoints.down('md')]: {
    flexDirection: 'row',
    gap: 0,
    padding: theme.spacing(0.25, 0.5),
    borderInlineEnd: 0,
    borderBlockStart: theme.line.normal,
    overflowX: 'auto',
    scrollbarWidth: 'none',
    '& > svg': { display: 'none' },
    '& > .foot': { marginBlockStart: 0 },
  },
}));

const Item = styled(NavLink)(({ theme }) => ({
  ...theme.typography.caption,
  flex: 'none',
  position: 'relative',
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  justifyContent: 'center',
  gap: theme.spacing(0.25),
  width: theme.spacing(7.5),
  height: theme.layout.railItem,
  borderRadius: theme.shape.borderRadius,
  color: theme.palette.text.secondary,
  whiteSpace: 'nowrap',
  '& > svg': { fontSize: theme.layout.icon },
  '&:hover': { color: theme.palette.text.primary },
  '&[aria-current="page"]': {
    backgroundColor: theme.palette.actionTone.soft,
    color: theme.palette.actionTone.text,
    fontWeight: 600,
  },
  '&[aria-current="page"]::before': {
    content: '""',
    position: 'absolute',
    insetInlineStart: theme.spacing(-0.75),
    insetBlock: theme.spacing(1.75),
    width: theme.spacing(0.375),
    borderRadius: theme.spacing(0.25),
    backgroundColor: theme.palette.primary.main,
  },
  [theme.breakpoints.down('md')]: {
    flex: '1 0 auto',
    width: 'auto',
    minWidth: theme.layout.touchRow,
    padding: theme.spacing(0, 0.25),
    '&[aria-current="page"]::before': { content: 'none' },
    '& > i': { insetInlineEnd: 'auto', insetInlineStart: '54%' },
  },
}));

const Badge = styled('i')(({ theme }) => ({
  ...theme.typography.caption,
  position: 'absolute',
  insetBlockStart: theme.spacing(0.5),
  insetInlineEnd: theme.spacing(0.25),
  minWidth: theme.spacing(2),
  padding: theme.spacing(0, 0.5),
  borderRadius: theme.spacing(1),
  lineHeight: 1.35,
  textAlign: 'center',
  backgroundColor: theme.palette.badge.ground,
  color: theme.palette.badge.text,
}));

function useCounts(): Readonly<Record<string, number>> {
  const incidents = useQuery(
    'incidents.list',
    useMay('incidents.list') ? { status: ['activated'], limit: 1 } : undefined,
    { kinds: ['incidents.'] },
  );
  const tasks = useQuery('tasks.list', useMay('tasks.list') ? { open: true, limit: 1 } : undefined, {
    kinds: ['tasks.', 'incidents.activated', 'incidents.closed'],
  });
  const lights = valueOf(tasks.state)?.counts;
  const open = Object.entries(lights ?? {}).reduce((sum, [light, count]) => sum + (light === 'done' ? 0 : count), 0);
  return { '/incidents': valueOf(incidents.state)?.counts.activated ?? 0, '/tasks': open };
}

function RailItem({
  item,
  count,
  className,
}: {
  readonly item: NavItem;
  readonly count: number;
  readonly className?: string;
}): ReactNode {
  const t = useWords();
  const word = t(item.word);
  return (
    <Item
      to={item.path}
      aria-label={count > 0 ? t(m.railCount, { word, count }) : word}
      {...(className === undefined ? {} : { className })}
    >
      {item.icon}
      <span aria-hidden>{word}</span>
      {count > 0 ? <Badge aria-hidden>{String(Math.min(count, 99))}</Badge> : undefined}
    </Item>
  );
}

/** The left rail, a bar at the foot of a narrow window: icon over word, counts where something waits. */
export function Rail(): ReactNode {
  const t = useWords();
  const items = useNav();
  const counts = useCounts();
  return (
    <Bar aria-label={t(m.railLabel)}>
      <Emblem />
      {items.map((item) => (
        <RailItem key={item.path} item={item} count={counts[item.path] ?? 0} />
      ))}
      <RailItem item={settingsItem} count={0} className="foot" />
    </Bar>
  );
}
