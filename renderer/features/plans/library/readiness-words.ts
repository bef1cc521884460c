import type { PlanSummary } from '../../../../contract/plans/library.model.js';
import { planStatusSchema, type Readiness, type ReadinessItem } from '../../../../contract/plans/lifecycle.model.js';
import type { LightName } from '../../../app/theme/tokens.js';
import type { Words } from '../../../app/i18n/use-words.js';
import { statusWords } from '../plan-words.js';
import { libraryMessages as m } from './messages.js';
import type { PlanLight } from './plan-filters.rules.js';
import { urgentLine } from './urgent-line.rules.js';

/** Shape of a readiness light. */
export const lightShapes: Readonly<Record<PlanLight, LightName>> = { green: 'done', yellow: 'yellow', red: 'red' };

type LineWords = (t: Words, item: ReadinessItem) => string;

const missingOf = ({ have = 0, of = 0 }: ReadinessItem): number => of - have;

const lines: Readonly<Record<ReadinessItem['key'], LineWords>> = {
  drill: (t, { on, light }) => {
    if (on === undefined) return t(m.lineDrillNone);
    return light === 'red' ? t(m.lineDrillLate) : t(m.lineDrill, { on });
  },
  call_test: (t, { have, of }) =>
    have === undefined || of === undefined ? t(m.lineCallsNone) : t(m.lineCalls, { have, of }),
  posts: (t, item) => (item.missing.length === 0 ? t(m.linePostsNone) : t(m.linePosts, { count: missingOf(item) })),
  stock: (t, item) => {
    const [what] = item.missing;
    if (what === undefined) return t(m.lineStockNone);
    return missingOf(item) === 1 ? t(m.lineStockOne, { what }) : t(m.lineStock, { count: missingOf(item) });
  },
  review: (t, { on, light }) => {
    if (light === 'red') return t(m.lineReviewLate);
    return on === undefined ? t(m.lineReviewNone) : t(m.lineReview, { on });
  },
  improvements: (t, { have = 0 }) => t(m.lineImprovements, { count: have }),
  lint: (t, { have = 0 }) => t(m.lineLint, { count: have }),
};

/** The second line of a plan: where its next version is when nothing lacks, else what to see to first. */
export function urgentWords(t: Words, plan: PlanSummary, readiness: Readiness | undefined): string {
  const onItsWay = planStatusSchema.safeParse(plan.pending?.state).data;
  if (onItsWay !== undefined && readiness?.light !== 'red') return t(statusWords[onItsWay]);
  if (plan.status !== 'in_force' && plan.status !== 'revision_due') return t(statusWords[plan.status]);
  const item = readiness === undefined ? undefined : urgentLine(readiness);
  return item === undefined ? '' : lines[item.key](t, item);
}
