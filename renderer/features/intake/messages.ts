import { defineMessages } from 'react-intl';

export const intakeMessages = defineMessages({
  reportTitle: {
    id: 'intake.report.title',
    defaultMessage: '接报',
    description: 'Heading of the report panel',
  },
  reportText: {
    id: 'intake.report.text',
    defaultMessage: '报告原话',
    description: 'The big text area',
  },
  reportPlaceholder: {
    id: 'intake.report.placeholder',
    defaultMessage: '把来电的话照着打进来：什么地方、发生什么、有没有人伤亡。停笔就出结果。',
    description: 'Placeholder of the big text area',
  },
  reportChannel: {
    id: 'intake.report.channel',
    defaultMessage: '渠道',
    description: 'How the report came in',
  },
  reportCallerName: {
    id: 'intake.report.callerName',
    defaultMessage: '来电人',
    description: 'Name of the caller',
  },
  reportCallerNumber: {
    id: 'intake.report.callerNumber',
    defaultMessage: '来电号码',
    description: 'Number of the caller',
  },
  reportPlace: {
    id: 'intake.report.place',
    defaultMessage: '地点补充',
    description: 'Free words about the place',
  },
  reportStarted: {
    id: 'intake.report.started',
    defaultMessage: '开始 {time}',
    description: 'When the intake was opened',
  },
  reportTook: {
    id: 'intake.report.took',
    defaultMessage: '停笔即出结果，本次研判用时 {ms} 毫秒',
    description: 'Below the text',
  },
  reportKept: {
    id: 'intake.report.kept',
    defaultMessage: '原话原样存档；草稿存在本席位',
    description: 'Below the text',
  },
  reportLength: {
    id: 'intake.report.length',
    defaultMessage: '{count} 字',
    description: 'Length of the text',
  },
  reportReadOnly: {
    id: 'intake.report.readOnly',
    defaultMessage: '已接报，原话不再改',
    description: 'Existing report',
  },
  reportClear: {
    id: 'intake.report.clear',
    defaultMessage: '清空重来',
    description: 'Button: throw the draft away',
  },
  reportClearTitle: {
    id: 'intake.report.clearTitle',
    defaultMessage: '清空这份草稿？',
    description: 'Dialog title',
  },
  reportClearText: {
    id: 'intake.report.clearText',
    defaultMessage: '打好的字和改过的要素都会清掉，不能找回。',
    description: 'Dialog text',
  },
  channelPhone: { id: 'intake.channel.phone', defaultMessage: '电话', description: 'Channel' },
  channelHotline: {
    id: 'intake.channel.hotline',
    defaultMessage: '12345 热线转办',
    description: 'Channel',
  },
  channelPolice110: {
    id: 'intake.channel.police_110',
    defaultMessage: '公安 110 转接',
    description: 'Channel',
  },
  channelGrid: { id: 'intake.channel.grid', defaultMessage: '网格巡查', description: 'Channel' },
  channelDepartment: {
    id: 'intake.channel.department',
    defaultMessage: '成员单位',
    description: 'Channel',
  },
  channelTown: { id: 'intake.channel.town', defaultMessage: '街镇', description: 'Channel' },
  channelVideo: { id: 'intake.channel.video', defaultMessage: '视频巡查', description: 'Channel' },
  channelWarning: { id: 'intake.channel.warning', defaultMessage: '预警信息', description: 'Channel' },
  channelSuperior: {
    id: 'intake.channel.superior',
    defaultMessage: '上级交办',
    description: 'Channel',
  },
  channelMailbox: { id: 'intake.channel.mailbox', defaultMessage: '信箱', description: 'Channel' },
  factsTitle: {
    id: 'intake.facts.title',
    defaultMessage: '要素',
    description: 'Heading of the facts panel',
  },
  factsNote: {
    id: 'intake.facts.note',
    defaultMessage: '认得 {known} 项，待问 {missing} 项；点错的改，缺的问',
    description: 'Beside the heading',
  },
  factsNone: {
    id: 'intake.facts.none',
    defaultMessage: '打字后，这里列出人数、现象、物质等要素',
    description: 'Empty facts panel',
  },
  factsSource: {
    id: 'intake.facts.source',
    defaultMessage: '原话 {start}–{end}',
    description: 'Where in the text the fact stands',
  },
  factsByHand: {
    id: 'intake.facts.byHand',
    defaultMessage: '人工',
    description: 'A fact written by the officer',
  },
  factsCorrected: {
    id: 'intake.facts.corrected',
    defaultMessage: '已改',
    description: 'A fact corrected by the officer',
  },
  factsNo: { id: 'intake.facts.no', defaultMessage: '无', description: 'A negated fact' },
  factsAsk: { id: 'intake.facts.ask', defaultMessage: '问报告人 ›', description: 'A missing fact' },
  factsMissing: { id: 'intake.facts.missing', defaultMessage: '待问', description: 'A missing fact' },
  factsEdit: {
    id: 'intake.facts.edit',
    defaultMessage: '改要素：{label}',
    description: 'Accessible name of a fact chip',
  },
  factsValue: {
    id: 'intake.facts.value',
    defaultMessage: '内容',
    description: 'Field of the fact editor',
  },
  factsNegated: {
    id: 'intake.facts.negated',
    defaultMessage: '对方说“没有”',
    description: 'Tick box of the fact editor',
  },
  factsRemove: {
    id: 'intake.facts.remove',
    defaultMessage: '认错了，去掉',
    description: 'Button of the fact editor',
  },
  factsRestore: {
    id: 'intake.facts.restore',
    defaultMessage: '恢复 {count} 项去掉的',
    description: 'Button',
  },
  factsAnswer: {
    id: 'intake.facts.answer',
    defaultMessage: '对方怎么答',
    description: 'Field for a missing fact',
  },
  townTitle: {
    id: 'intake.town.title',
    defaultMessage: '属地',
    description: 'Heading of the town panel',
  },
  townNone: {
    id: 'intake.town.none',
    defaultMessage: '还认不出属地，请问路名、小区名或路口',
    description: 'No town found',
  },
  townBy: {
    id: 'intake.town.by',
    defaultMessage: '{code} · 凭地名判定',
    description: 'Ground of the town',
  },
  townChosen: {
    id: 'intake.town.chosen',
    defaultMessage: '{code} · 人工选定',
    description: 'Town chosen by the officer',
  },
  townBelongs: {
    id: 'intake.town.belongs',
    defaultMessage: '可属 {towns}',
    description: 'Towns of a place name',
  },
  townOnly: {
    id: 'intake.town.only',
    defaultMessage: '只有{town}',
    description: 'A place name of one town',
  },
  townChoose: {
    id: 'intake.town.choose',
    defaultMessage: '选属地',
    description: 'Group of town candidates',
  },
  townUndo: { id: 'intake.town.undo', defaultMessage: '改回自动判定', description: 'Button' },
  townMap: {
    id: 'intake.town.map',
    defaultMessage: '事发地示意图',
    description: 'Accessible name of the small map',
  },
  levelTitle: {
    id: 'intake.level.title',
    defaultMessage: '级别建议',
    description: 'Heading of the level panel',
  },
  levelByPerson: {
    id: 'intake.level.byPerson',
    defaultMessage: '由人决定',
    description: 'Beside the heading',
  },
  levelNone: {
    id: 'intake.level.none',
    defaultMessage: '还不够定级；说到伤亡、被困、面积时会给出依据',
    description: 'No level',
  },
  levelReached: { id: 'intake.level.reached', defaultMessage: '达到', description: 'Row label' },
  levelEvidence: {
    id: 'intake.level.evidence',
    defaultMessage: '依据“{words}”',
    description: 'Evidence of the level',
  },
  levelRequires: { id: 'intake.level.requires', defaultMessage: '须人确认', description: 'Row label' },
  levelConfirm: {
    id: 'intake.level.confirm',
    defaultMessage: '{requires}，即到{level}（{clause}）',
    description: 'Tick box: what a person confirms and the level it leads to',
  },
  levelNextUp: { id: 'intake.level.nextUp', defaultMessage: '再升一级', description: 'Row label' },
  levelDeclaredBy: {
    id: 'intake.level.declaredBy',
    defaultMessage: '谁来定',
    description: 'Row label',
  },
  levelFirstReport: {
    id: 'intake.level.firstReport',
    defaultMessage: '首报时限',
    description: 'Row label',
  },
  levelPhoneWithin: {
    id: 'intake.level.phoneWithin',
    defaultMessage: '电话 {minutes} 分钟，至 {time}',
    description: 'Deadline',
  },
  levelWrittenWithin: {
    id: 'intake.level.writtenWithin',
    defaultMessage: '书面 {minutes} 分钟，至 {time}',
    description: 'Deadline',
  },
  levelAdvice: { id: 'intake.level.advice', defaultMessage: '先告来电人', description: 'Row label' },
  levelSource: {
    id: 'intake.level.source',
    defaultMessage: '出处：{source}',
    description: 'Source line of a deadline',
  },
});
