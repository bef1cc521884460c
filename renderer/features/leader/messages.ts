import { defineMessages } from 'react-intl';

export const leaderMessages = defineMessages({
  pageBack: { id: 'leader.page.back', defaultMessage: '回工作台', description: 'Button' },
  pageReport: { id: 'leader.page.report', defaultMessage: '看报告', description: 'Button' },
  sixWhat: { id: 'leader.six.what', defaultMessage: '发生什么', description: 'Line 1' },
  sixWhere: { id: 'leader.six.where', defaultMessage: '在哪里', description: 'Line 2' },
  sixPeople: { id: 'leader.six.people', defaultMessage: '人员', description: 'Line 3' },
  sixCommander: { id: 'leader.six.commander', defaultMessage: '谁指挥', description: 'Line 4' },
  sixMissing: { id: 'leader.six.missing', defaultMessage: '还缺什么', description: 'Line 5' },
  sixNextReport: { id: 'leader.six.nextReport', defaultMessage: '下次报告', description: 'Line 6' },
  sixLabel: { id: 'leader.six.label', defaultMessage: '六句话', description: 'Accessible name' },
  groupTitle: { id: 'leader.group.title', defaultMessage: '指挥部到位', description: 'Heading' },
  groupFigure: {
    id: 'leader.group.figure',
    defaultMessage: '必到岗位 {present}/{required}',
    description: 'Quorum',
  },
  groupOthers: {
    id: 'leader.group.others',
    defaultMessage: '其他成员 {present}/{total} 已确认',
    description: 'Others',
  },
  lateTitle: { id: 'leader.late.title', defaultMessage: '什么晚了', description: 'Heading' },
  lateNone: { id: 'leader.late.none', defaultMessage: '没有超时的任务', description: 'Empty' },
  lateNote: {
    id: 'leader.late.note',
    defaultMessage: '已办结 {done}/{total}',
    description: 'Beside the heading',
  },
  lateUsed: {
    id: 'leader.late.used',
    defaultMessage: '限时已用 {share}%',
    description: 'Share of the limit',
  },
  lateOpen: {
    id: 'leader.late.open',
    defaultMessage: '打开 {title}',
    description: 'Accessible name',
  },
  levelTitle: { id: 'leader.level.title', defaultMessage: '响应与批准', description: 'Heading' },
  levelLine: { id: 'leader.level.line', defaultMessage: '{time} {name} 批准', description: 'Row' },
  levelWho: { id: 'leader.level.who', defaultMessage: '宣布权限：{who}', description: 'Row' },
  valueNote: {
    id: 'leader.value.note',
    defaultMessage: '{time} {actor}：{text}',
    description: 'Newest note',
  },
  valueNoNote: { id: 'leader.value.noNote', defaultMessage: '还没有现场消息', description: 'No note' },
  valueNoPlace: { id: 'leader.value.noPlace', defaultMessage: '地点待核实', description: 'No place' },
  valueNoPeople: {
    id: 'leader.value.noPeople',
    defaultMessage: '人员情况待核实',
    description: 'No facts about people',
  },
  valuePeopleHint: {
    id: 'leader.value.peopleHint',
    defaultMessage: '按接报原话和更正',
    description: 'Ground of the people line',
  },
  valuePerson: {
    id: 'leader.value.person',
    defaultMessage: '{label} {value}{unit}',
    description: 'A fact about people',
  },
  valueNoCommander: {
    id: 'leader.value.noCommander',
    defaultMessage: '还没有总指挥',
    description: 'No commander',
  },
  valueCommander: {
    id: 'leader.value.commander',
    defaultMessage: '{name}　{post}',
    description: 'Commander',
  },
  valueNothingMissing: {
    id: 'leader.value.nothingMissing',
    defaultMessage: '必到岗位齐，没有缺口',
    description: 'Nothing missing',
  },
  valuePosts: {
    id: 'leader.value.posts',
    defaultMessage: '未到岗：{posts}',
    description: 'Missing posts',
  },
  valueRedTasks: {
    id: 'leader.value.redTasks',
    defaultMessage: '超时 {count} 项：{titles}',
    description: 'Red tasks',
  },
  valueShortItem: {
    id: 'leader.value.shortItem',
    defaultMessage: '{name}缺 {short} {unit}',
    description: 'Item short',
  },
  valueNextReport: {
    id: 'leader.value.nextReport',
    defaultMessage: '{kind}　{time} 前',
    description: 'Next report',
  },
  valueReceivers: {
    id: 'leader.value.receivers',
    defaultMessage: '报 {receivers}',
    description: 'Receivers of the next report',
  },
  valueNoReport: {
    id: 'leader.value.noReport',
    defaultMessage: '没有待报的报告',
    description: 'No report owed',
  },
  valueTasks: {
    id: 'leader.value.tasks',
    defaultMessage: '任务办结 {closed}/{total}',
    description: 'Tasks',
  },
});
