import LockIcon from '@mui/icons-material/LockOutlined';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Readiness } from '../../../../contract/plans/lifecycle.model.js';
import type { PlanSummary } from '../../../../contract/plans/library.model.js';
import { useWords } from '../../../app/i18n/use-words.js';
import { Clipped } from '../../../components/Text.js';
import { stateWords } from '../readiness/readiness-words.js';
import { libraryMessages as m } from './messages.js';
import { ReadinessShape } from './ReadinessMark.js';
import { urgentWords } from './readiness-words.js';
import { StarButton } from './StarButton.js';
import { shortCode } from './wall-groups.rules.js';

/** How a tile stands out while something is searched. */
export type TileState = 'plain' | 'muted' | 'hit' | 'chosen';

const Box = styled('li')(({ theme }) => ({
  position: 'relative',
  minWidth: 0,
  '& > button': {
    position: 'absolute',
    insetBlockStart: theme.spacing(0.5),
    insetInlineEnd: theme.spacing(0.5),
  },
  '@media (hover: hover)': {
    '&:not(:hover):not(:focus-within) > button[aria-pressed="false"]': { opacity: 0 },
  },
}));

const Tile = styled(Link, { shouldForwardProp: (name) => name !== 'state' })<{ state: TileState }>(
  ({ theme, state }) => ({
    ...theme.typography.caption,
    display: 'block',
    minHeight: theme.spacing(8),
    padding: theme.spacing(0.5, 0.875, 0.5, 1.125),
    border: state === 'hit' || state === 'chosen' ? theme.line.action : theme.line.normal,
    borderRadius: theme.shape.borderRadius,
    boxShadow: state === 'chosen' ? theme.strokes.ring(theme.palette.actionTone.main) : 'none',
    backgroundColor: state === 'hit' || state === 'chosen' ? theme.palette.actionTone.soft : theme.palette.surface,
    color: theme.palette.text.secondary,
    '&:hover': { backgroundColor: theme.palette.actionTone.soft },
    '& > b': {
      ...theme.typography.body2,
      display: 'block',
      paddingInlineEnd: theme.spacing(2),
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
      fontWeight: state === 'muted' ? 400 : 600,
      color: state === 'muted' ? theme.palette.text.secondary : theme.palette.text.primary,
    },
    '& > span': { display: 'flex', alignItems: 'center', gap: theme.spacing(0.5), lineHeight: 1.35 },
    '& > span > :last-child': { marginInlineStart: 'auto', flex: 'none' },
    '& em': { color: theme.palette.actionTone.text, fontWeight: 600, whiteSpace: 'nowrap' },
    '& svg': { flex: 'none' },
    '& .lock': { fontSize: theme.layout.mark },
  }),
);

export interface PlanTileProps {
  readonly plan: PlanSummary;
  readonly readiness: Readiness | undefined;
  readonly state: TileState;
  /** Places found; absent while nothing is searched. */
  readonly places: number | undefined;
  readonly isCurrent: boolean;
  readonly onMark: ((plan: PlanSummary) => void) | undefined;
}

function CodeLine({ plan, readiness, places }: Pick<PlanTileProps, 'plan' | 'readiness' | 'places'>): ReactNode {
  const t = useWords();
  return (
    <span>
      <Clipped>
        {shortCode(plan.code)} {t(readiness === undefined ? m.lightUnknown : stateWords[readiness.light])}
      </Clipped>
      {plan.restricted ? <LockIcon className="lock" titleAccess={t(m.restricted)} /> : undefined}
      {places === undefined ? <i /> : <em>{t(m.tilePlaces, { count: places })}</em>}
    </span>
  );
}

/** One plan on the wall: name, code and light, and what to see to first. */
export function PlanTile({ plan, readiness, state, places, isCurrent, onMark }: PlanTileProps): ReactNode {
  const t = useWords();
  const line = urgentWords(t, plan, readiness);
  const tabIndex = isCurrent ? 0 : -1;
  return (
    <Box>
      <Tile to={`/plans/${plan.code}`} state={state} tabIndex={tabIndex} data-code={plan.code}>
        <b title={plan.title}>{plan.shortName}</b>
        <CodeLine plan={plan} readiness={readiness} places={places} />
        <span>
          <Clipped title={line}>{line}</Clipped>
          <ReadinessShape readiness={readiness} />
        </span>
      </Tile>
      {onMark ? <StarButton plan={plan} onMark={onMark} tabIndex={tabIndex} /> : undefined}
    </Box>
  );
}
