import { defineMessages } from 'react-intl';

export const declareMessages = defineMessages({
  declareTitle: {
    id: 'intake.declare.title',
    defaultMessage: '启动响应',
    description: 'Heading of the declare panel',
  },
  declareLevel: { id: 'intake.declare.level', defaultMessage: '响应级别', description: 'Field' },
  declareSuggested: {
    id: 'intake.declare.suggested',
    defaultMessage: '建议 {level}',
    description: 'Beside the level',
  },
  declareNoSuggestion: {
    id: 'intake.declare.noSuggestion',
    defaultMessage: '没有级别建议，请按条款选',
    description: 'Beside the level',
  },
  declareWho: { id: 'intake.declare.who', defaultMessage: '谁可宣布', description: 'Row label' },
  declareRole: { id: 'intake.declare.role', defaultMessage: '区里怎么做', description: 'Row label' },
  declareCriteria: {
    id: 'intake.declare.criteria',
    defaultMessage: '本级条款',
    description: 'Row label',
  },
  declareByPerson: {
    id: 'intake.declare.byPerson',
    defaultMessage: '由人判断',
    description: 'A clause without figures',
  },
  declareConfirm: {
    id: 'intake.declare.confirm',
    defaultMessage: '须人确认：{text}',
    description: 'Tick box of a requires',
  },
  declareSeverity: {
    id: 'intake.declare.severity',
    defaultMessage: '事件严重程度',
    description: 'Field',
  },
  declareColour: { id: 'intake.declare.colour', defaultMessage: '预警颜色', description: 'Field' },
  declareNone: { id: 'intake.declare.none', defaultMessage: '不填', description: 'Empty choice' },
  declareApprovedBy: {
    id: 'intake.declare.approvedBy',
    defaultMessage: '谁批准',
    description: 'Field',
  },
  declareMethod: { id: 'intake.declare.method', defaultMessage: '怎么批的', description: 'Field' },
  declareOral: { id: 'intake.declare.oral', defaultMessage: '口头', description: 'Way of approval' },
  declarePhone: {
    id: 'intake.declare.phone',
    defaultMessage: '电话',
    description: 'Way of approval',
  },
  declareWritten: {
    id: 'intake.declare.written',
    defaultMessage: '书面',
    description: 'Way of approval',
  },
  declareInPerson: {
    id: 'intake.declare.inPerson',
    defaultMessage: '当面',
    description: 'Way of approval',
  },
  declareNote: { id: 'intake.declare.note', defaultMessage: '批示内容', description: 'Field' },
  declareLinked: {
    id: 'intake.declare.linked',
    defaultMessage: '一并启动',
    description: 'Heading of the linked plans',
  },
  declareLinkedTown: {
    id: 'intake.declare.linkedTown',
    defaultMessage: '{title}（属地）',
    description: 'Linked town plan',
  },
  declareLinkedMatched: {
    id: 'intake.declare.linkedMatched',
    defaultMessage: '{title}（关联度 {score}）',
    description: 'Linked plan in the ranking',
  },
  declareNoLinked: {
    id: 'intake.declare.noLinked',
    defaultMessage: '没有要一并启动的预案',
    description: 'No linked plans',
  },
  declareSite: {
    id: 'intake.declare.site',
    defaultMessage: '涉事单位',
    description: 'Field: real unit for site posts',
  },
  declareSubmit: { id: 'intake.declare.submit', defaultMessage: '启动', description: 'Button' },
  declareBusy: {
    id: 'intake.declare.busy',
    defaultMessage: '正在启动…',
    description: 'Button while busy',
  },
  declareApproverMissing: {
    id: 'intake.declare.approverMissing',
    defaultMessage: '请写明谁批准的',
    description: 'Field problem',
  },
  passOnTitle: {
    id: 'intake.passOn.title',
    defaultMessage: '按非应急转办',
    description: 'Heading of the pass-on panel',
  },
  passOnUnit: { id: 'intake.passOn.unit', defaultMessage: '承办单位', description: 'Field' },
  passOnCategory: { id: 'intake.passOn.category', defaultMessage: '诉求类别', description: 'Field' },
  passOnCategoryPlaceholder: {
    id: 'intake.passOn.categoryPlaceholder',
    defaultMessage: '如：市容环境、燃气服务',
    description: 'Placeholder',
  },
  passOnNote: { id: 'intake.passOn.note', defaultMessage: '交代几句', description: 'Field' },
  passOnWhy: { id: 'intake.passOn.why', defaultMessage: '依据：{why}', description: 'Why this unit' },
  passOnSubmit: { id: 'intake.passOn.submit', defaultMessage: '转办并记入接报簿', description: 'Button' },
  passOnDone: { id: 'intake.passOn.done', defaultMessage: '已转 {unit}，记入接报簿', description: 'Toast' },
  keyActivate: { id: 'intake.key.activate', defaultMessage: '启动', description: 'Footer key' },
});
