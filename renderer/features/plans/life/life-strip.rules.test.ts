import { describe, expect, it } from 'vitest';
import type { PlanReview, PlanVersion } from '../../../../contract/plans/lifecycle.model.js';
import { followedVersion, lifeStrip, type PlanLife } from './life-strip.rules.js';

const today = '2026-11-21';

const version = (part: Partial<PlanVersion>): PlanVersion => ({
  version: 1,
  state: 'in_force',
  source: 'shipped',
  note: '',
  grounds: 'import',
  createdAt: '2026-06-01T00:00:00.000Z',
  createdBy: '管理员',
  inForceAt: '2026-06-01T00:00:00.000Z',
  activations: 2,
  ...part,
});
const review = (unitId: string, state: PlanReview['state']): PlanReview => ({
  unitId,
  unitName: unitId,
  state,
  remarks: '',
  askedAt: '2026-11-20T00:00:00.000Z',
});
const life = (part: Partial<PlanLife>): PlanLife => ({
  versions: [version({})],
  reviews: [],
  reviewers: [],
  drills: [],
  improvements: [],
  revisions: [],
  ...part,
});
const marks = (of: PlanLife): readonly string[] => lifeStrip(of, today).map((step) => step.mark);
const present = (of: PlanLife): readonly string[] =>
  lifeStrip(of, today)
    .filter((step) => step.isPresent)
    .map((step) => step.key);

describe('the life strip', () => {
  it('claims no review and no drill for a plan that came into force by import', () => {
    const imported = life({ reviewDueOn: '2029-06-01' });
    expect(marks(imported)).toEqual(['done', 'unproven', 'unproven', 'done', 'next']);
    expect(present(imported)).toEqual(['force']);
  });

  it('follows the version on its way and still names the one in force', () => {
    const pending = life({
      versions: [version({}), version({ version: 2, state: 'in_review', grounds: '' })],
      reviews: [review('gas', 'approved'), review('fire', 'asked')],
    });
    expect(followedVersion(pending)?.version).toBe(2);
    expect(present(pending)).toEqual(['review']);
    expect(lifeStrip(pending, today)[1]).toMatchObject({ have: 1, of: 2, mark: 'now' });
    expect(lifeStrip(pending, today)[3]).toMatchObject({ current: 1, mark: 'next' });
  });

  it('goes back to the draft when a department returned it', () => {
    const returned = life({
      versions: [version({ version: 2, state: 'draft', grounds: '' }), version({})],
      reviews: [review('gas', 'approved'), review('fire', 'returned')],
    });
    expect(present(returned)).toEqual(['draft']);
    expect(lifeStrip(returned, today)[0]).toMatchObject({ returned: 1 });
  });

  it('waits for approval once reviewed and drilled', () => {
    const drilled = life({ versions: [version({ version: 2, state: 'drilled', grounds: '' })] });
    expect(present(drilled)).toEqual(['force']);
    expect(lifeStrip(drilled, today)[3]).toMatchObject({ isWaiting: true });
  });

  it('marks the review as late when the day has passed or a reason was raised', () => {
    expect(marks(life({ reviewDueOn: '2026-11-20' })).at(-1)).toBe('late');
    const raised = life({
      reviewDueOn: '2029-01-01',
      revisions: [{ revisionId: 'r', trigger: 'law_changed', note: '', raisedAt: '', raisedBy: '' }],
    });
    expect(present(raised)).toEqual(['due']);
  });
});
