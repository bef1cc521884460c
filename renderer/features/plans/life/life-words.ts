import type { MessageDescriptor } from 'react-intl';
import type { PlanReview, PlanVersion, RevisionTrigger } from '../../../../contract/plans/lifecycle.model.js';
import type { InputOf } from '../../../../contract/index.js';
import { planMessages } from '../messages.js';
import { lifeMessages as m } from './life.messages.js';

export const stateWords: Readonly<Record<PlanVersion['state'], MessageDescriptor>> = {
  draft: planMessages.statusDraft,
  in_review: planMessages.statusReview,
  reviewed: planMessages.statusReviewed,
  drilled: planMessages.statusDrilled,
  in_force: planMessages.statusForce,
  superseded: m.stateSuperseded,
};
export const sourceWords: Readonly<Record<PlanVersion['source'], MessageDescriptor>> = {
  shipped: m.sourceShipped,
  load: m.sourceLoad,
  import: m.sourceImport,
  edit: m.sourceEdit,
  restore: m.sourceRestore,
};
export const reviewWords: Readonly<Record<PlanReview['state'], MessageDescriptor>> = {
  asked: m.reviewAsked,
  approved: m.reviewApproved,
  returned: m.reviewReturned,
};
export const drillWords: Readonly<Record<InputOf<'plans.attachDrill'>['form'], MessageDescriptor>> = {
  tabletop: m.drillTabletop,
  functional: m.drillFunctional,
  full: m.drillFull,
};
export const triggerWords: Readonly<Record<RevisionTrigger, MessageDescriptor>> = {
  period: m.triggerPeriod,
  law_changed: m.triggerLaw,
  command_changed: m.triggerCommand,
  risk_changed: m.triggerRisk,
  resources_changed: m.triggerResources,
  problems_found: m.triggerProblems,
  other: m.triggerOther,
};
