import { defineMessages } from 'react-intl';

export const rankingMessages = defineMessages({
  chosenPlan: {
    id: 'intake.chosen.plan',
    defaultMessage: '准备按《{title}》启动',
    description: 'The officer came from a plan’s page',
  },
  chosenWaiting: {
    id: 'intake.chosen.waiting',
    defaultMessage: '先在左边写下报告原话',
    description: 'Under the chosen plan while there is no text',
  },
  chosenReady: {
    id: 'intake.chosen.ready',
    defaultMessage: '下面仍按原话排序，可以改选',
    description: 'Under the chosen plan once there is text',
  },
  chosenTake: { id: 'intake.chosen.take', defaultMessage: '选用此预案', description: 'Button: take the chosen plan' },
  plansTitle: {
    id: 'intake.plans.title',
    defaultMessage: '预案排序',
    description: 'Heading of the ranking',
  },
  plansNote: {
    id: 'intake.plans.note',
    defaultMessage: '{count} 个预案全部比过',
    description: 'Beside the heading',
  },
  plansScale: {
    id: 'intake.plans.scale',
    defaultMessage: '关联度 0–100',
    description: 'Right end of the heading',
  },
  plansWaiting: {
    id: 'intake.plans.waiting',
    defaultMessage: '开始打字，预案就按关联度排出来',
    description: 'Before the first word',
  },
  plansNothing: {
    id: 'intake.plans.nothing',
    defaultMessage: '没有预案与这段话相关；可存入接报簿，或到预案库里选',
    description: 'Empty ranking',
  },
  plansScore: {
    id: 'intake.plans.score',
    defaultMessage: '关联度 {score}',
    description: 'Accessible name of the score',
  },
  plansAgainst: {
    id: 'intake.plans.against',
    defaultMessage: '为何不是：{why}',
    description: 'What speaks against a plan',
  },
  plansTakeFirst: {
    id: 'intake.plans.takeFirst',
    defaultMessage: '选用，去启动',
    description: 'Button of the first plan',
  },
  plansTake: {
    id: 'intake.plans.take',
    defaultMessage: '选用 {title}',
    description: 'Accessible name of a plan',
  },
  plansLook: {
    id: 'intake.plans.look',
    defaultMessage: '看条款',
    description: 'Button: open the plan',
  },
  plansLead: { id: 'intake.plans.lead', defaultMessage: '牵头 {unit}', description: 'Row label' },
  plansPosts: {
    id: 'intake.plans.posts',
    defaultMessage: '指挥部 {posts} 岗，必到 {required}',
    description: 'Size of the command group',
  },
  plansSteps: {
    id: 'intake.plans.steps',
    defaultMessage: '先期任务 {count} 项',
    description: 'Count of tasks',
  },
  plansStock: {
    id: 'intake.plans.stock',
    defaultMessage: '物资 {count} 种',
    description: 'Count of items',
  },
  plansTown: {
    id: 'intake.plans.town',
    defaultMessage: '随附：{title}',
    description: 'Town plan opened beside it',
  },
  questionTitle: {
    id: 'intake.question.title',
    defaultMessage: '只问这一句，就能分开前两个',
    description: 'Heading of the separating question',
  },
  questionYes: { id: 'intake.question.yes', defaultMessage: '有', description: 'Answer' },
  questionNo: { id: 'intake.question.no', defaultMessage: '没有', description: 'Answer' },
  questionUnknown: { id: 'intake.question.unknown', defaultMessage: '不清楚', description: 'Answer' },
  questionTownTitle: {
    id: 'intake.question.townTitle',
    defaultMessage: '先问清在哪里',
    description: 'Heading of the town question',
  },
  everydayVerdict: {
    id: 'intake.everyday.verdict',
    defaultMessage: '看来不用启动预案，转 {unit}',
    description: 'Verdict everyday with unit',
  },
  everydayVerdictOpen: {
    id: 'intake.everyday.verdictOpen',
    defaultMessage: '看来不用启动预案，请选承办单位',
    description: 'Verdict everyday without unit',
  },
  everydayIf: {
    id: 'intake.everyday.if',
    defaultMessage: '若非应急',
    description: 'Bar below the ranking',
  },
  everydayTo: {
    id: 'intake.everyday.to',
    defaultMessage: '转 {unit}，记接报簿',
    description: 'Bar below the ranking',
  },
  everydayChoose: {
    id: 'intake.everyday.choose',
    defaultMessage: '选承办单位，记接报簿',
    description: 'Bar below the ranking',
  },
  everydayButton: { id: 'intake.everyday.button', defaultMessage: '按非应急办', description: 'Button' },
  everydayKeep: {
    id: 'intake.everyday.keep',
    defaultMessage: '存入接报簿',
    description: 'Button: report without deciding',
  },
  everydayKept: {
    id: 'intake.everyday.kept',
    defaultMessage: '已存入接报簿 {number}，待判',
    description: 'Toast',
  },
  keyFirst: { id: 'intake.key.first', defaultMessage: '选用第 1 项', description: 'Footer key' },
  keyNth: { id: 'intake.key.nth', defaultMessage: '选用某项', description: 'Footer key' },
  keyLook: { id: 'intake.key.look', defaultMessage: '看条款', description: 'Footer key' },
  keyEveryday: { id: 'intake.key.everyday', defaultMessage: '按非应急办', description: 'Footer key' },
  keyLeave: { id: 'intake.key.leave', defaultMessage: '存草稿退出', description: 'Footer key' },
  questionLeads: {
    id: 'intake.question.leads',
    defaultMessage: '{answer} → {plan}',
    description: 'An answer and the plan it leads to',
  },
});
