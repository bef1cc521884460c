import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { OutputOf } from '../../../contract/index.js';
import type { IncidentSummary } from '../../../contract/incidents/incidents.model.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useQuery } from '../../client/use-query.js';
import { EmptyState } from '../../components/EmptyState.js';
import { LevelChip } from '../../components/LevelChip.js';
import { LightMark } from '../../components/LightMark.js';
import { LoadableView } from '../../components/LoadableView.js';
import { Panel } from '../../components/Panel.js';
import { Small } from '../../components/Text.js';
import { useDistanceWords } from '../../map/use-distance-words.js';
import { valueOf } from '../../rx/loadable.js';
import { resourceMessages as m } from './messages.js';
import { dot, space } from '../../components/separators.js';

type Need = OutputOf<'resources.forPlan'>['rows'][number];

const About = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(1),
  padding: theme.spacing(0.75, 1.5),
  borderBlockEnd: theme.line.soft,
  '& b': { fontWeight: 600, display: 'block', lineHeight: 1.3 },
}));

const List = styled('ul')(({ theme }) => ({
  ...theme.typography.body2,
  '& > li > button': {
    display: 'grid',
    gridTemplateColumns: `${theme.spacing(2)} minmax(0, 1fr) auto ${theme.spacing(13)}`,
    alignItems: 'center',
    gap: theme.spacing(0.75),
    width: '100%',
    minHeight: theme.layout.controlSmall,
    padding: theme.spacing(0.25, 1.5),
    border: 0,
    borderBlockEnd: theme.line.soft,
    background: 'none',
    color: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    whiteSpace: 'nowrap',
  },
  '& > li > button:hover, & > li > button[aria-pressed="true"]': { backgroundColor: theme.palette.actionTone.soft },
  '& > li > button:focus-visible': { outlineOffset: `-${theme.spacing(0.25)}` },
  '& b': { fontWeight: 600, overflow: 'hidden', textOverflow: 'ellipsis' },
  '& [role="img"] > span': { display: 'inline-flex', verticalAlign: 'middle' },
  '& .end': { textAlign: 'end' },
  '& .short': { color: theme.palette.light.red.text, fontWeight: 600 },
}));

function NeedRow({
  need,
  isChosen,
  onPick,
}: {
  readonly need: Need;
  readonly isChosen: boolean;
  readonly onPick: (name: string) => void;
}): ReactNode {
  const t = useWords();
  const distance = useDistanceWords();
  const farthest = Math.max(0, ...need.from.map((one) => one.distanceM ?? 0));
  const missing = Math.max(0, need.needed - need.reserved - need.free);
  return (
    <li>
      <button
        type="button"
        aria-pressed={isChosen}
        onClick={() => {
          onPick(need.name);
        }}
      >
        <span role="img" aria-label={t(need.enough ? m.enough : m.short)}>
          <span aria-hidden>
            <LightMark light={need.enough ? 'done' : 'red'} bare />
          </span>
        </span>
        <b>{need.name}</b>
        <span className="end">
          {need.needed.toLocaleString('en-US')} {need.unit}
        </span>
        <span className="end">
          {need.enough ? (
            <Small>
              {[
                need.reserved > 0
                  ? t(m.needReserved, { count: need.reserved })
                  : t(m.needDepots, { count: need.from.length }),
                ...(farthest > 0 ? [distance(farthest)] : []),
              ].join(space)}
            </Small>
          ) : (
            <span className="short">{t(m.needShort, { count: missing })}</span>
          )}
        </span>
      </button>
    </li>
  );
}

export interface NeedsPanelProps {
  readonly incident: IncidentSummary | undefined;
  readonly text: string;
  readonly onPick: (name: string) => void;
}

/** The plan's own list of the chosen incident against what is free; a click looks the item up. */
export function NeedsPanel({ incident, text, onPick }: NeedsPanelProps): ReactNode {
  const t = useWords();
  const input = incident?.status === 'activated' ? { incidentId: incident.incidentId } : undefined;
  const { state, refetch } = useQuery('resources.forPlan', input, { kinds: ['resources.', 'incidents.activated'] });
  const rows = valueOf(state)?.rows;
  const note = rows
    ? t(m.needsNote, { enough: rows.filter((row) => row.enough).length, count: rows.length })
    : undefined;
  return (
    <Panel title={t(m.needsTitle)} note={note}>
      {incident ? (
        <About>
          <LevelChip level={incident.level} form="short" />
          <div>
            <b>{incident.title}</b>
            <Small>{[incident.number, incident.planCode].filter((part) => part !== undefined).join(dot)}</Small>
          </div>
        </About>
      ) : undefined}
      <LoadableView
        state={state}
        onRetry={refetch}
        isEmpty={(value) => value.rows.length === 0}
        idle={<EmptyState title={t(incident ? m.needsWait : m.needsPick)} />}
        empty={<EmptyState title={t(m.needsEmpty)} />}
      >
        {(value) => (
          <List>
            {value.rows.map((need) => (
              <NeedRow key={need.itemId} need={need} isChosen={need.name === text} onPick={onPick} />
            ))}
          </List>
        )}
      </LoadableView>
    </Panel>
  );
}
