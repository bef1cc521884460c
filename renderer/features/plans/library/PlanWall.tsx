import { styled } from '@mui/material/styles';
import { type ReactNode, useState } from 'react';
import type { PlanSummary } from '../../../../contract/plans/library.model.js';
import { useWords, type Words } from '../../../app/i18n/use-words.js';
import { Muted } from '../../../components/Text.js';
import { categoryWords } from '../plan-words.js';
import { walkGrid } from './arrow-focus.js';
import { libraryMessages as m } from './messages.js';
import { PlanTile, type TileState } from './PlanTile.js';
import type { ReadinessByCode } from './plan-filters.rules.js';
import { type WallGroup, wallGroups } from './wall-groups.rules.js';

const Wall = styled('div')(({ theme }) => ({ padding: theme.spacing(0.5, 1.75, 1.5) }));

const Heading = styled('h3')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(1),
  marginBlock: theme.spacing(1, 0.5),
  fontWeight: 600,
  '& > span': { ...theme.typography.caption },
  '&::after': { content: '""', flex: 1, borderBlockEnd: theme.line.soft },
}));

const Tiles = styled('ul')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(0.75),
  gridTemplateColumns: `repeat(auto-fill, minmax(${theme.spacing(15.5)}, 1fr))`,
}));

function groupTitle(t: Words, { what }: WallGroup): string {
  if (what === 'marked') return t(m.groupMarked);
  return what === 'towns' ? t(m.groupTowns) : t(m.groupSpecialist, { category: t(categoryWords[what]) });
}

export interface PlanWallProps {
  readonly plans: readonly PlanSummary[];
  readonly readiness: ReadinessByCode;
  /** Places found by code; absent while nothing is searched. */
  readonly places: ReadonlyMap<string, number> | undefined;
  /** Code of the hit now chosen. */
  readonly chosen: string | undefined;
  readonly onMark: ((plan: PlanSummary) => void) | undefined;
}

function stateOf({ places, chosen }: PlanWallProps, code: string): TileState {
  if (places === undefined) return 'plain';
  if (!places.has(code)) return 'muted';
  return code === chosen ? 'chosen' : 'hit';
}

/** All plans at a glance, by kind and category. One tab stop; arrow keys walk the tiles. */
export function PlanWall(props: PlanWallProps): ReactNode {
  const { plans, readiness, places, onMark } = props;
  const t = useWords();
  const groups = wallGroups(plans);
  const [focused, setFocused] = useState<string>();
  const current = plans.some((plan) => plan.code === focused) ? focused : groups[0]?.plans[0]?.code;
  return (
    <Wall
      onKeyDown={(event) => {
        walkGrid(event, 'a[data-code]');
      }}
      onFocus={(event) => {
        setFocused(event.target.closest('li')?.querySelector<HTMLElement>('a')?.dataset['code']);
      }}
    >
      {groups.map((group) => (
        <section key={group.id} aria-label={groupTitle(t, group)}>
          <Heading>
            {groupTitle(t, group)}
            <Muted>{t(m.groupCount, { count: group.plans.length })}</Muted>
          </Heading>
          <Tiles>
            {group.plans.map((plan) => (
              <PlanTile
                key={plan.code}
                plan={plan}
                readiness={readiness[plan.code]}
                state={stateOf(props, plan.code)}
                places={places?.get(plan.code)}
                isCurrent={plan.code === current}
                onMark={onMark}
              />
            ))}
          </Tiles>
        </section>
      ))}
    </Wall>
  );
}
