import { defineMessages } from 'react-intl';

/** Journal rows about plans, and the codes in them. */
export const planJournalMessages = defineMessages({
  kindPlansSaved: {
    id: 'journal.kind.plans.saved',
    defaultMessage: '预案另存为第 {version} 版：{note}',
    description: 'Journal row',
  },
  kindPlansSubmitted: {
    id: 'journal.kind.plans.submitted',
    defaultMessage: '预案第 {version} 版送部门会审',
    description: 'Journal row',
  },
  kindPlansReviewed: {
    id: 'journal.kind.plans.reviewed',
    defaultMessage: '{decision}预案第 {version} 版 {remarks}',
    description: 'Journal row',
  },
  kindPlansDrilled: {
    id: 'journal.kind.plans.drilled',
    defaultMessage: '附演练记录：{summary}（{heldOn}）',
    description: 'Journal row',
  },
  kindPlansPutInForce: {
    id: 'journal.kind.plans.put_in_force',
    defaultMessage: '预案第 {version} 版生效：{grounds}',
    description: 'Journal row',
  },
  kindPlansRevisionRaised: {
    id: 'journal.kind.plans.revision_raised',
    defaultMessage: '提出修订（{trigger}）：{note}',
    description: 'Journal row',
  },
  kindPlansConfirmed: {
    id: 'journal.kind.plans.confirmed',
    defaultMessage: '预案复核，不作修改：{note}',
    description: 'Journal row',
  },
  kindPlansImprovementOpened: {
    id: 'journal.kind.plans.improvement_opened',
    defaultMessage: '列入整改：{text}',
    description: 'Journal row',
  },
  kindPlansImprovementClosed: {
    id: 'journal.kind.plans.improvement_closed',
    defaultMessage: '整改销号：{note}',
    description: 'Journal row',
  },
  kindPlansBookmarked: {
    id: 'journal.kind.plans.bookmarked',
    defaultMessage: '本班标记预案',
    description: 'Journal row',
  },
  kindPlansLoaded: { id: 'journal.kind.plans.loaded', defaultMessage: '预案集入库', description: 'Journal row' },
  kindPlansWithdrawn: {
    id: 'journal.kind.plans.withdrawn',
    defaultMessage: '预案移出预案库',
    description: 'Journal row',
  },
  decisionApproved: {
    id: 'journal.decision.approved',
    defaultMessage: '同意',
    description: 'Decision of a department on a plan',
  },
  decisionReturned: {
    id: 'journal.decision.returned',
    defaultMessage: '退回',
    description: 'Decision of a department on a plan',
  },
  triggerLaw: {
    id: 'journal.trigger.law_changed',
    defaultMessage: '上位法规、预案有变',
    description: 'Reason to revise a plan',
  },
  triggerCommand: {
    id: 'journal.trigger.command_changed',
    defaultMessage: '指挥机构、职责有变',
    description: 'Reason to revise a plan',
  },
  triggerRisk: {
    id: 'journal.trigger.risk_changed',
    defaultMessage: '面临的风险有变',
    description: 'Reason to revise a plan',
  },
  triggerResources: {
    id: 'journal.trigger.resources_changed',
    defaultMessage: '应急资源有变',
    description: 'Reason to revise a plan',
  },
  triggerProblems: {
    id: 'journal.trigger.problems_found',
    defaultMessage: '实战或演练发现问题',
    description: 'Reason to revise a plan',
  },
  triggerOther: { id: 'journal.trigger.other', defaultMessage: '其他情形', description: 'Reason to revise a plan' },
  triggerPeriod: { id: 'journal.trigger.period', defaultMessage: '到期', description: 'Reason to revise a plan' },
});
