import type { MessageDescriptor } from 'react-intl';
import type { PlanCategory, PlanKind, PlanPost, StepAnchor } from '../../../contract/plans/plan.model.js';
import type { PlanSummary } from '../../../contract/plans/library.model.js';
import type { Words } from '../../app/i18n/use-words.js';
import { planMessages as m } from './messages.js';

export const kindWords: Readonly<Record<PlanKind, MessageDescriptor>> = {
  overall: m.kindNameOverall,
  town: m.kindNameTown,
  specialist: m.kindNameSpecialist,
};
export const categoryWords: Readonly<Record<PlanCategory, MessageDescriptor>> = {
  natural_disaster: m.categoryNatural,
  accident: m.categoryAccident,
  public_health: m.categoryHealth,
  social_security: m.categorySocial,
  general: m.categoryGeneral,
};
export const statusWords: Readonly<Record<PlanSummary['status'], MessageDescriptor>> = {
  draft: m.statusDraft,
  in_review: m.statusReview,
  reviewed: m.statusReviewed,
  drilled: m.statusDrilled,
  in_force: m.statusForce,
  revision_due: m.statusDue,
};
export const roleWords: Readonly<Record<PlanPost['role'], MessageDescriptor>> = {
  commander: m.roleCommander,
  deputy: m.roleDeputy,
  office: m.roleOffice,
  member: m.roleMember,
};
export const anchorWords: Readonly<Record<StepAnchor, MessageDescriptor>> = {
  reported: m.limitReported,
  dispatched: m.limitDispatched,
  activated: m.limitActivated,
  first_on_scene: m.limitScene,
  under_control: m.limitControl,
  warning_issued: m.limitWarning,
  ended: m.limitEnded,
};

const hour = 60;

/** `45 分`, `4 小时`. */
export function minutesWords(t: Words, minutes: number): string {
  return minutes >= 2 * hour && minutes % hour === 0
    ? t(m.hours, { count: minutes / hour })
    : t(m.minutes, { count: minutes });
}
