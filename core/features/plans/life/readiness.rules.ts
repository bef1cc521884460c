import type { Readiness, ReadinessItem } from '../../../../contract/plans/lifecycle.model.js';
import type { PlanStructure } from '../../../../contract/plans/plan.model.js';
import { addMonths, daysBetween } from '../due.rules.js';

/** What speaks for or against a plan on a day. */
export interface ReadinessFacts {
  readonly structure: PlanStructure;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly lastDrillOn: string | undefined;
  readonly callTest: { reached: number; of: number; on: string; incidentId: string } | undefined;
  /** Directory posts somebody holds; absent while no directory is loaded. */
  readonly heldPosts: ReadonlySet<string> | undefined;
  /** Free stock by item; absent while no catalogue is loaded. */
  readonly freeStock: ReadonlyMap<string, number> | undefined;
  readonly reviewDueOn: string | undefined;
  readonly isRevisionRaised: boolean;
  readonly openImprovements: readonly {
    readonly text: string;
    readonly major: boolean;
    readonly dueOn?: string | undefined;
  }[];
  readonly lintErrors: number;
  readonly lintWarnings: number;
}

type Light = ReadinessItem['light'];

const soonDays = 60;
const shown = 10;
const goodReach = 0.9;
const poorReach = 0.6;
const tooManyShort = 1 / 3;
/** The level whose quantities a plan must be able to draw on at any time. */
const stockLevel = 'III';

function byDay(dueOn: string | undefined, today: string): Light {
  if (dueOn === undefined) return 'yellow';
  const left = daysBetween(today, dueOn);
  if (left < 0) return 'red';
  return left <= soonDays ? 'yellow' : 'green';
}

function drill({ structure, today, lastDrillOn }: ReadinessFacts): ReadinessItem {
  if (lastDrillOn === undefined) return { key: 'drill', light: 'yellow', missing: [] };
  const due = addMonths(lastDrillOn, structure.upkeep.drillEveryMonths);
  return { key: 'drill', light: byDay(due, today), on: lastDrillOn, missing: [] };
}

function callTest({ callTest: test }: ReadinessFacts): ReadinessItem {
  if (test === undefined || test.of === 0) return { key: 'call_test', light: 'yellow', missing: [] };
  const share = test.reached / test.of;
  const poor: Light = share >= poorReach ? 'yellow' : 'red';
  return {
    key: 'call_test',
    light: share >= goodReach ? 'green' : poor,
    have: test.reached,
    of: test.of,
    on: test.on,
    incidentId: test.incidentId,
    missing: [],
  };
}

function posts({ structure, heldPosts }: ReadinessFacts): ReadinessItem {
  const filled = structure.command.posts.filter(
    (post) => post.directoryPost !== 'site-unit' && !post.directoryPost.includes('{town}'),
  );
  if (heldPosts === undefined) return { key: 'posts', light: 'yellow', have: 0, of: filled.length, missing: [] };
  const vacant = filled.filter((post) => !heldPosts.has(post.directoryPost));
  const isRequired = vacant.some((post) => post.required);
  const light: Light = isRequired ? 'red' : 'yellow';
  return {
    key: 'posts',
    light: vacant.length === 0 ? 'green' : light,
    have: filled.length - vacant.length,
    of: filled.length,
    missing: vacant.slice(0, shown).map((post) => post.title),
  };
}

function stock({ structure, freeStock }: ReadinessFacts): ReadinessItem {
  const wanted = structure.resources.filter((resource) => resource.quantities[stockLevel] > 0);
  if (freeStock === undefined) return { key: 'stock', light: 'yellow', have: 0, of: wanted.length, missing: [] };
  const short = wanted.flatMap((resource) => {
    const lacking = resource.quantities[stockLevel] - (freeStock.get(resource.itemId) ?? 0);
    return lacking > 0 ? [`${resource.name} ${lacking}${resource.unit}`] : [];
  });
  const light: Light = short.length > wanted.length * tooManyShort ? 'red' : 'yellow';
  return {
    key: 'stock',
    light: short.length === 0 ? 'green' : light,
    have: wanted.length - short.length,
    of: wanted.length,
    missing: short.slice(0, shown),
  };
}

function review({ reviewDueOn, isRevisionRaised, today }: ReadinessFacts): ReadinessItem {
  const light = isRevisionRaised ? 'red' : byDay(reviewDueOn, today);
  return { key: 'review', light, ...(reviewDueOn === undefined ? {} : { on: reviewDueOn }), missing: [] };
}

function improvements({ openImprovements, today }: ReadinessFacts): ReadinessItem {
  const isLate = openImprovements.some(({ dueOn }) => dueOn !== undefined && dueOn < today);
  const isMajor = openImprovements.some((improvement) => improvement.major);
  const open: Light = isLate || isMajor ? 'red' : 'yellow';
  return {
    key: 'improvements',
    light: openImprovements.length === 0 ? 'green' : open,
    have: openImprovements.length,
    missing: openImprovements.slice(0, shown).map((improvement) => improvement.text),
  };
}

function lint({ lintErrors, lintWarnings }: ReadinessFacts): ReadinessItem {
  return { key: 'lint', light: lintErrors > 0 ? 'red' : 'green', have: lintErrors, of: lintWarnings, missing: [] };
}

/** Readiness of a plan: the worst of its lines. Computed from facts, never typed. */
export function readinessOf(facts: ReadinessFacts): Readiness {
  const items = [drill, callTest, posts, stock, review, improvements, lint].map((line) => line(facts));
  const has = (light: Light): boolean => items.some((item) => item.light === light);
  const worst: Light = has('yellow') ? 'yellow' : 'green';
  return { light: has('red') ? 'red' : worst, items };
}
