import { defineMessages } from 'react-intl';

export const workspaceMessages = defineMessages({
  headLeader: { id: 'workspace.head.leader', defaultMessage: '领导卡', description: 'Button F5' },
  headReport: { id: 'workspace.head.report', defaultMessage: '报告', description: 'Button' },
  headStock: { id: 'workspace.head.stock', defaultMessage: '物资', description: 'Button' },
  headClose: { id: 'workspace.head.close', defaultMessage: '终止响应', description: 'Button' },
  headDecide: {
    id: 'workspace.head.decide',
    defaultMessage: '去研判',
    description: 'Button of an incident that has no plan yet',
  },
  headUndecided: {
    id: 'workspace.head.undecided',
    defaultMessage: '还没有启动预案',
    description: 'Incident without a plan',
  },
  headUndecidedHint: {
    id: 'workspace.head.undecidedHint',
    defaultMessage: '先研判：选预案、定级别，或按非应急转办。',
    description: 'Incident without a plan',
  },
  headEveryday: {
    id: 'workspace.head.everyday',
    defaultMessage: '非应急，已转 {unit}',
    description: 'Everyday incident',
  },
  headClosed: {
    id: 'workspace.head.closed',
    defaultMessage: '响应已终止：{note}',
    description: 'Closed incident',
  },
  headLinkedFailed: {
    id: 'workspace.head.linkedFailed',
    defaultMessage: '{code} 没有一并启动：{reason}',
    description: 'A linked plan failed',
  },
  mapTitle: {
    id: 'workspace.map.title',
    defaultMessage: '现场',
    description: 'Heading of the map panel',
  },
  mapNoPoint: {
    id: 'workspace.map.noPoint',
    defaultMessage: '还没有坐标',
    description: 'No coordinates',
  },
  closeTitle: {
    id: 'workspace.close.title',
    defaultMessage: '终止响应',
    description: 'Heading of the close panel',
  },
  closeOpen: {
    id: 'workspace.close.open',
    defaultMessage: '还没了结的',
    description: 'Heading of the open items',
  },
  closeNone: {
    id: 'workspace.close.none',
    defaultMessage: '没有未了事项，可以终止',
    description: 'No open items',
  },
  closeBlocking: {
    id: 'workspace.close.blocking',
    defaultMessage: '须先了结',
    description: 'Badge of a blocking item',
  },
  closeSince: {
    id: 'workspace.close.since',
    defaultMessage: '自 {time}',
    description: 'Since when it is open',
  },
  closeTask: { id: 'workspace.close.task', defaultMessage: '任务', description: 'Kind of open item' },
  closeReservation: {
    id: 'workspace.close.reservation',
    defaultMessage: '预留物资',
    description: 'Kind of open item',
  },
  closeDeadline: {
    id: 'workspace.close.deadline',
    defaultMessage: '报告时限',
    description: 'Kind of open item',
  },
  closeCallOut: {
    id: 'workspace.close.call_out',
    defaultMessage: '正在呼叫',
    description: 'Kind of open item',
  },
  closeQuorum: {
    id: 'workspace.close.quorum',
    defaultMessage: '必到岗位',
    description: 'Kind of open item',
  },
  closeFirstPhone: {
    id: 'workspace.close.first_phone',
    defaultMessage: '首报（电话）',
    description: 'Open item',
  },
  closeFirstWritten: {
    id: 'workspace.close.first_written',
    defaultMessage: '首报（书面）',
    description: 'Open item',
  },
  closeFollowUp: {
    id: 'workspace.close.follow_up',
    defaultMessage: '续报',
    description: 'Open item',
  },
  closeFinal: { id: 'workspace.close.final', defaultMessage: '终报', description: 'Open item' },
  closeNote: { id: 'workspace.close.note', defaultMessage: '终止说明', description: 'Field' },
  closeNoteHint: {
    id: 'workspace.close.noteHint',
    defaultMessage: '谁宣布、险情怎样、善后交给谁',
    description: 'Hint',
  },
  closeLeaveOpen: {
    id: 'workspace.close.leaveOpen',
    defaultMessage: '还有未了事项，仍然终止；未了事项列入记录',
    description: 'Tick box',
  },
  closeSubmit: { id: 'workspace.close.submit', defaultMessage: '宣布终止', description: 'Button' },
  closeDone: { id: 'workspace.close.done', defaultMessage: '响应已终止', description: 'Toast' },
  stockTitle: {
    id: 'workspace.stock.title',
    defaultMessage: '调物资',
    description: 'Heading of the stock panel',
  },
  stockSearch: { id: 'workspace.stock.search', defaultMessage: '找什么', description: 'Field' },
  stockPlaceholder: {
    id: 'workspace.stock.placeholder',
    defaultMessage: '如：雨衣、沙袋、可燃气体检测仪',
    description: 'Placeholder',
  },
  stockLines: {
    id: 'workspace.stock.lines',
    defaultMessage: '仓库和数量',
    description: 'Accessible name of the results',
  },
  stockNone: {
    id: 'workspace.stock.none',
    defaultMessage: '没有这种物资，换个叫法试试',
    description: 'No result',
  },
  stockFree: {
    id: 'workspace.stock.free',
    defaultMessage: '可用 {free} {unit}',
    description: 'Free quantity',
  },
  stockDistance: {
    id: 'workspace.stock.distance',
    defaultMessage: '{km} 公里',
    description: 'Distance',
  },
  stockRiver: {
    id: 'workspace.stock.river',
    defaultMessage: '隔江',
    description: 'Straight line crosses the river',
  },
  stockQuantity: { id: 'workspace.stock.quantity', defaultMessage: '数量', description: 'Field' },
  stockReserve: { id: 'workspace.stock.reserve', defaultMessage: '预留', description: 'Button' },
  stockReserveItem: {
    id: 'workspace.stock.reserveItem',
    defaultMessage: '从{depot}预留{item}',
    description: 'Accessible name',
  },
  stockReserved: {
    id: 'workspace.stock.reserved',
    defaultMessage: '已预留 {item} {quantity} {unit}',
    description: 'Toast',
  },
  stockHeld: { id: 'workspace.stock.held', defaultMessage: '本事件已预留', description: 'Heading' },
  stockHeldNone: { id: 'workspace.stock.heldNone', defaultMessage: '还没有预留', description: 'Empty' },
  stockRelease: { id: 'workspace.stock.release', defaultMessage: '退回', description: 'Button' },
  stockReleaseItem: {
    id: 'workspace.stock.releaseItem',
    defaultMessage: '退回{item}',
    description: 'Accessible name',
  },
  stockPlan: { id: 'workspace.stock.plan', defaultMessage: '预案要的', description: 'Heading' },
  stockPlanRow: {
    id: 'workspace.stock.planRow',
    defaultMessage: '需 {needed} {unit}，可用 {free}',
    description: 'Row',
  },
  stockPlanFind: { id: 'workspace.stock.planFind', defaultMessage: '找', description: 'Button' },
  stockPlanFindItem: {
    id: 'workspace.stock.planFindItem',
    defaultMessage: '找{item}',
    description: 'Accessible name',
  },
  keyLeader: { id: 'workspace.key.leader', defaultMessage: '领导卡', description: 'Footer key' },
  keyStock: { id: 'workspace.key.stock', defaultMessage: '调物资', description: 'Footer key' },
  stockQuantityOf: {
    id: 'workspace.stock.quantityOf',
    defaultMessage: '{item} {quantity} {unit}',
    description: 'An item and how much of it',
  },
  headSeverity: {
    id: 'workspace.head.severity',
    defaultMessage: '严重程度{severity}',
    description: 'Severity of the incident, not its response level',
  },
  headWarning: {
    id: 'workspace.head.warning',
    defaultMessage: '{colour}预警',
    description: 'Warning colour, not the response level',
  },
});
