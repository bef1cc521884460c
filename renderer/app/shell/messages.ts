import { defineMessages } from 'react-intl';

export const shellMessages = defineMessages({
  appName: {
    id: 'shell.app.name',
    defaultMessage: '联动台',
    description: 'Product name, window title',
  },
  railLabel: {
    id: 'shell.rail.label',
    defaultMessage: '主导航',
    description: 'Accessible name of the rail',
  },
  railDesk: { id: 'shell.rail.desk', defaultMessage: '值班台', description: 'Rail: duty desk' },
  railIncidents: {
    id: 'shell.rail.incidents',
    defaultMessage: '事件',
    description: 'Rail: incidents',
  },
  railPlans: { id: 'shell.rail.plans', defaultMessage: '预案', description: 'Rail: plan library' },
  railTasks: {
    id: 'shell.rail.tasks',
    defaultMessage: '任务',
    description: 'Rail: joint-response tasks',
  },
  railInbox: {
    id: 'shell.rail.inbox',
    defaultMessage: '本单位',
    description: 'Rail: tasks of one unit',
  },
  railResources: {
    id: 'shell.rail.resources',
    defaultMessage: '资源',
    description: 'Rail: emergency stock',
  },
  railMap: { id: 'shell.rail.map', defaultMessage: '地图', description: 'Rail: map' },
  railDirectory: {
    id: 'shell.rail.directory',
    defaultMessage: '通讯录',
    description: 'Rail: people and phones',
  },
  railSettings: { id: 'shell.rail.settings', defaultMessage: '设置', description: 'Rail: settings' },
  railCount: {
    id: 'shell.rail.count',
    defaultMessage: '{word}，{count} 项',
    description: 'Accessible name of a rail item with a count',
  },
  topLabel: {
    id: 'shell.top.label',
    defaultMessage: '席位状态',
    description: 'Accessible name of the top bar',
  },
  topSearch: {
    id: 'shell.top.search',
    defaultMessage: '查预案、事件、物资、人员',
    description: 'Search field of the top bar',
  },
  topIntake: {
    id: 'shell.top.intake',
    defaultMessage: '接报',
    description: 'The one filled button: take a report',
  },
  lampLine: { id: 'shell.lamp.line', defaultMessage: '线路', description: 'Lamp: telephone line' },
  lampLineUp: {
    id: 'shell.lamp.lineUp',
    defaultMessage: '{lines} 线 · 通话 {active}',
    description: 'Telephone line up',
  },
  lampLineHand: {
    id: 'shell.lamp.lineHand',
    defaultMessage: '人工拨号',
    description: 'Telephone: hand dialling',
  },
  lampLineDown: {
    id: 'shell.lamp.lineDown',
    defaultMessage: '中断',
    description: 'Telephone line down',
  },
  lampSimulated: {
    id: 'shell.lamp.simulated',
    defaultMessage: '模拟 · 通话 {active}',
    description: 'Simulated telephone exchange',
  },
  lampUnknown: {
    id: 'shell.lamp.unknown',
    defaultMessage: '待查',
    description: 'State not known yet',
  },
  lampConnection: {
    id: 'shell.lamp.connection',
    defaultMessage: '连接',
    description: 'Lamp: connection to the station',
  },
  lampOnline: { id: 'shell.lamp.online', defaultMessage: '正常', description: 'Connection fine' },
  lampReconnecting: {
    id: 'shell.lamp.reconnecting',
    defaultMessage: '中断',
    description: 'Connection lost',
  },
  lampShortOnline: {
    id: 'shell.lampShort.online',
    defaultMessage: '联机',
    description: 'Connection fine, without a label beside it',
  },
  lampShortLost: {
    id: 'shell.lampShort.lost',
    defaultMessage: '断线',
    description: 'Connection lost, without a label beside it',
  },
  topIntakeShort: {
    id: 'shell.top.intakeShort',
    defaultMessage: '接报',
    description: 'The one filled button in a narrow window: take a report',
  },
  dutyOfficer: {
    id: 'shell.duty.officer',
    defaultMessage: '值班员',
    description: 'Duty officer on shift',
  },
  dutyLeader: { id: 'shell.duty.leader', defaultMessage: '带班领导', description: 'Leader on duty' },
  dutyNobody: {
    id: 'shell.duty.nobody',
    defaultMessage: '未排班',
    description: 'Nobody on the roster',
  },
  offlineBanner: {
    id: 'shell.offline.banner',
    defaultMessage: '连接中断 {time}，正在重连；屏上内容可能已旧，已填写的不会丢。',
    description: 'Banner while offline',
  },
  paletteTitle: {
    id: 'shell.palette.title',
    defaultMessage: '快速查找',
    description: 'Accessible name of the palette',
  },
  palettePlaceholder: {
    id: 'shell.palette.placeholder',
    defaultMessage: '页面、预案、事件、物资、人员；打“谁管桥梁”也行',
    description: 'Search box of the palette',
  },
  paletteHint: {
    id: 'shell.palette.hint',
    defaultMessage: '上下键选，回车打开，Esc 关闭',
    description: 'Hint below the palette',
  },
  paletteResults: {
    id: 'shell.palette.results',
    defaultMessage: '查找结果',
    description: 'Accessible name of the result list',
  },
  paletteNone: {
    id: 'shell.palette.none',
    defaultMessage: '没有找到。换个说法，或只打一两个字。',
    description: 'Palette without results',
  },
  palettePages: {
    id: 'shell.palette.pages',
    defaultMessage: '页面',
    description: 'Group of results',
  },
  paletteIncidents: {
    id: 'shell.palette.incidents',
    defaultMessage: '事件',
    description: 'Group of results',
  },
  palettePlans: {
    id: 'shell.palette.plans',
    defaultMessage: '预案',
    description: 'Group of results',
  },
  paletteItems: {
    id: 'shell.palette.items',
    defaultMessage: '物资',
    description: 'Group of results',
  },
  palettePeople: {
    id: 'shell.palette.people',
    defaultMessage: '人员',
    description: 'Group of results',
  },
  pageIntake: {
    id: 'shell.page.intake',
    defaultMessage: '接报',
    description: 'Page name in the palette',
  },
  keyIntake: { id: 'shell.key.intake', defaultMessage: '接报', description: 'Footer key' },
  keySearch: { id: 'shell.key.search', defaultMessage: '查找', description: 'Footer key' },
  lostTitle: { id: 'shell.lost.title', defaultMessage: '没有这个页面', description: 'Unknown address' },
  lostAction: {
    id: 'shell.lost.action',
    defaultMessage: '回到值班台',
    description: 'Button on the unknown page',
  },
  crashTitle: { id: 'shell.crash.title', defaultMessage: '这个页面出错了', description: 'Page crashed' },
  crashHint: {
    id: 'shell.crash.hint',
    defaultMessage: '已填写的草稿都还在。可以重开这一页，或转到别的页面。',
    description: 'Page crashed',
  },
  crashAction: {
    id: 'shell.crash.action',
    defaultMessage: '重开这一页',
    description: 'Button on the crashed page',
  },
  roleDuty: { id: 'shell.role.duty', defaultMessage: '值班员', description: 'Role' },
  roleLeader: { id: 'shell.role.leader', defaultMessage: '带班领导', description: 'Role' },
  roleDrill: { id: 'shell.role.drill', defaultMessage: '演练导调', description: 'Role' },
  roleLiaison: { id: 'shell.role.liaison', defaultMessage: '联络员', description: 'Role' },
  roleWall: { id: 'shell.role.wall', defaultMessage: '大屏', description: 'Role' },
  roleAdmin: { id: 'shell.role.admin', defaultMessage: '管理员', description: 'Role' },
});
