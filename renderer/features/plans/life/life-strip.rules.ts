import type { OutputOf } from '../../../../contract/index.js';
import type { PlanVersion } from '../../../../contract/plans/lifecycle.model.js';
import { dayOf, daysUntil } from './day.rules.js';

export type PlanLife = OutputOf<'plans.life'>;

/** `unproven`: it lies before the import, so this station cannot show it. */
export type StripMark = 'done' | 'now' | 'next' | 'unproven' | 'late';

interface StripBase {
  readonly mark: StripMark;
  /** Where the plan stands now. */
  readonly isPresent: boolean;
}
export type StripStep = StripBase &
  (
    | { readonly key: 'draft'; readonly on: string; readonly by: string; readonly returned: number }
    | { readonly key: 'review'; readonly have: number; readonly of: number }
    | { readonly key: 'drill'; readonly on: string | undefined }
    | {
        readonly key: 'force';
        readonly on: string | undefined;
        readonly isImported: boolean;
        readonly activations: number;
        /** Version in force while a newer one is on its way. */
        readonly current: number | undefined;
        readonly isWaiting: boolean;
      }
    | { readonly key: 'due'; readonly on: string | undefined; readonly days: number; readonly isRaised: boolean }
  );

const order = ['draft', 'in_review', 'reviewed', 'drilled', 'in_force'] as const;

/** Newest version of a plan. */
export function newestOf(life: Pick<PlanLife, 'versions'>): PlanVersion | undefined {
  return life.versions.toSorted((a, b) => b.version - a.version)[0];
}

/** Version in force, if there is one. */
export function currentOf(life: Pick<PlanLife, 'versions'>): PlanVersion | undefined {
  return life.versions.find((version) => version.state === 'in_force');
}

/** The version whose way is shown: one on its way, else the one in force. */
export function followedVersion(life: Pick<PlanLife, 'versions'>): PlanVersion | undefined {
  const newest = newestOf(life);
  return newest && newest.state !== 'superseded' ? newest : (currentOf(life) ?? newest);
}

interface Facts {
  readonly life: PlanLife;
  readonly version: PlanVersion;
  readonly today: string;
  /** Place of the version on its way, 0 draft … 4 in force. */
  readonly at: number;
  readonly isDue: boolean;
}

function markOf({ at, version }: Facts, place: number, isProven: boolean): StripBase {
  const isPresent = at === place;
  if (at > place) return { mark: isProven || version.grounds !== 'import' ? 'done' : 'unproven', isPresent };
  return { mark: isPresent ? 'now' : 'next', isPresent };
}

function draftStep(facts: Facts): StripStep {
  const { life, version } = facts;
  const returned = facts.at === 0 ? life.reviews.filter((review) => review.state === 'returned').length : 0;
  // A shipped version was written by nobody at this station.
  const by = version.source === 'shipped' ? '' : version.createdBy;
  return { key: 'draft', on: dayOf(version.createdAt), by, returned, ...markOf(facts, 0, true) };
}

function reviewStep(facts: Facts): StripStep {
  const { reviews } = facts.life;
  const have = reviews.filter((review) => review.state === 'approved').length;
  return { key: 'review', have, of: reviews.length, ...markOf(facts, 1, reviews.length > 0) };
}

function drillStep(facts: Facts): StripStep {
  const own = facts.life.drills.filter((drill) => drill.version === facts.version.version);
  const on = own
    .map((drill) => drill.heldOn)
    .toSorted()
    .at(-1);
  const base = markOf(facts, 2, own.length > 0);
  return { key: 'drill', on, ...base };
}

function forceStep(facts: Facts): StripStep {
  const { version, at } = facts;
  const isInForce = at === order.indexOf('in_force');
  const current = isInForce ? undefined : currentOf(facts.life)?.version;
  const isPresent = isInForce ? !facts.isDue : at === 3;
  const inForceMark: StripMark = 'done';
  const waiting: StripMark = at === 3 ? 'now' : 'next';
  return {
    key: 'force',
    mark: isInForce ? inForceMark : waiting,
    isPresent,
    on: version.inForceAt === undefined ? undefined : dayOf(version.inForceAt),
    isImported: version.grounds === 'import',
    activations: version.activations,
    current,
    isWaiting: at === 3,
  };
}

function dueStep({ life, today, isDue, at }: Facts): StripStep {
  const on = life.reviewDueOn;
  const isPresent = isDue && at === order.indexOf('in_force');
  return {
    key: 'due',
    mark: isDue ? 'late' : 'next',
    isPresent,
    on,
    days: on === undefined ? 0 : daysUntil(today, on),
    isRaised: life.revisions.length > 0,
  };
}

/** Whether the plan must be reviewed now: the day has passed, or somebody raised a reason. */
export function isRevisionDue({ revisions, reviewDueOn }: PlanLife, today: string): boolean {
  return revisions.length > 0 || (reviewDueOn !== undefined && reviewDueOn < today);
}

/** The five steps of a plan's life, as far as the followed version has come. */
export function lifeStrip(life: PlanLife, today: string): readonly StripStep[] {
  const version = followedVersion(life);
  if (!version) return [];
  const at = Math.max(
    0,
    order.findIndex((state) => state === version.state),
  );
  const isDue = isRevisionDue(life, today);
  const facts: Facts = { life, version, today, at, isDue };
  return [draftStep(facts), reviewStep(facts), drillStep(facts), forceStep(facts), dueStep(facts)];
}
