import { defineMessages } from 'react-intl';

export const journalMessages = defineMessages({
  panelTitle: { id: 'journal.panel.title', defaultMessage: '时间线', description: 'Heading' },
  panelScope: {
    id: 'journal.panel.scope',
    defaultMessage: '时间线范围',
    description: 'Accessible name',
  },
  panelMain: {
    id: 'journal.panel.main',
    defaultMessage: '要事',
    description: 'Timeline without each ring',
  },
  panelAll: {
    id: 'journal.panel.all',
    defaultMessage: '全部',
    description: 'Timeline with each ring',
  },
  panelEmpty: { id: 'journal.panel.empty', defaultMessage: '还没有记录', description: 'Empty timeline' },
  panelAdd: { id: 'journal.panel.add', defaultMessage: '记一笔', description: 'Button and key' },
  panelNoteText: {
    id: 'journal.panel.noteText',
    defaultMessage: '记什么',
    description: 'Field of the note panel',
  },
  panelNoteHint: {
    id: 'journal.panel.noteHint',
    defaultMessage: '一句一条，写明谁、什么、多少',
    description: 'Hint below the field',
  },
  panelSave: { id: 'journal.panel.save', defaultMessage: '记入时间线', description: 'Button' },
  panelEarlier: { id: 'journal.panel.earlier', defaultMessage: '看更早的', description: 'Button' },
  kindIncidentsReported: {
    id: 'journal.kind.incidents.reported',
    defaultMessage: '接报，编号 {number}',
    description: 'Journal row',
  },
  kindIncidentsCorrected: {
    id: 'journal.kind.incidents.corrected',
    defaultMessage: '要素已改',
    description: 'Journal row',
  },
  kindIncidentsPassedOn: {
    id: 'journal.kind.incidents.passed_on',
    defaultMessage: '非应急，转 {unitName}',
    description: 'Journal row',
  },
  kindIncidentsActivated: {
    id: 'journal.kind.incidents.activated',
    defaultMessage: '{approvedBy} 批准{level}，启动 {planCode} 第 {planVersion} 版',
    description: 'Journal row',
  },
  kindIncidentsNoted: {
    id: 'journal.kind.incidents.noted',
    defaultMessage: '{text}',
    description: "Journal row: the officer's own words",
  },
  kindIncidentsClosed: {
    id: 'journal.kind.incidents.closed',
    defaultMessage: '响应终止：{note}',
    description: 'Journal row',
  },
  kindCallsStarted: {
    id: 'journal.kind.calls.started',
    defaultMessage: '{mode}，{members} 人',
    description: 'Journal row',
  },
  kindCallsStopAsked: {
    id: 'journal.kind.calls.stop_asked',
    defaultMessage: '停止呼叫',
    description: 'Journal row',
  },
  kindCallsStopped: {
    id: 'journal.kind.calls.stopped',
    defaultMessage: '呼叫已停，{acknowledged}/{total} 人确认',
    description: 'Journal row',
  },
  kindCallsSettled: {
    id: 'journal.kind.calls.settled',
    defaultMessage: '呼叫完毕，{acknowledged}/{total} 人确认',
    description: 'Journal row',
  },
  kindCallsInterrupted: {
    id: 'journal.kind.calls.interrupted',
    defaultMessage: '服务站中断，呼叫已停',
    description: 'Journal row',
  },
  kindCallsMarked: {
    id: 'journal.kind.calls.marked',
    defaultMessage: '值班员记：{result}',
    description: 'Journal row',
  },
  kindCallsAgainAsked: {
    id: 'journal.kind.calls.again_asked',
    defaultMessage: '补呼',
    description: 'Journal row',
  },
  kindCallsLegQueued: {
    id: 'journal.kind.calls.leg_queued',
    defaultMessage: '{name} {outcome}，换下一个号码',
    description: 'Journal row',
  },
  kindCallsLegDialing: {
    id: 'journal.kind.calls.leg_dialing',
    defaultMessage: '拨 {name} {number}',
    description: 'Journal row',
  },
  kindCallsLegRinging: {
    id: 'journal.kind.calls.leg_ringing',
    defaultMessage: '{name} {number} 振铃',
    description: 'Journal row',
  },
  kindCallsLegAnswered: {
    id: 'journal.kind.calls.leg_answered',
    defaultMessage: '{name} 已接听，等确认',
    description: 'Journal row',
  },
  kindCallsLegAcknowledged: {
    id: 'journal.kind.calls.leg_acknowledged',
    defaultMessage: '{name} 已确认到岗',
    description: 'Journal row',
  },
  kindCallsLegEnded: {
    id: 'journal.kind.calls.leg_ended',
    defaultMessage: '{name} {outcome}',
    description: 'Journal row',
  },
  kindCommandMemberAdded: {
    id: 'journal.kind.command.member_added',
    defaultMessage: '加人：{name}（{post}）',
    description: 'Journal row',
  },
  kindCommandMemberRemoved: {
    id: 'journal.kind.command.member_removed',
    defaultMessage: '移出：{name}（{post}）',
    description: 'Journal row',
  },
  kindCommandMemberMarked: {
    id: 'journal.kind.command.member_marked',
    defaultMessage: '{name} 记为{state}',
    description: 'Journal row',
  },
  kindTasksDispatched: {
    id: 'journal.kind.tasks.dispatched',
    defaultMessage: '派任务：{title}',
    description: 'Journal row',
  },
  kindTasksSigned: {
    id: 'journal.kind.tasks.signed',
    defaultMessage: '已签收：{title}',
    description: 'Journal row',
  },
  kindTasksArrived: {
    id: 'journal.kind.tasks.arrived',
    defaultMessage: '已到场：{title}',
    description: 'Journal row',
  },
  kindTasksReportedBack: {
    id: 'journal.kind.tasks.reported_back',
    defaultMessage: '反馈：{text}（{title}）',
    description: 'Journal row',
  },
  kindTasksFinished: {
    id: 'journal.kind.tasks.finished',
    defaultMessage: '办完：{text}（{title}）',
    description: 'Journal row',
  },
  kindTasksVerified: {
    id: 'journal.kind.tasks.verified',
    defaultMessage: '已核查：{title}',
    description: 'Journal row',
  },
  kindTasksSentBack: {
    id: 'journal.kind.tasks.sent_back',
    defaultMessage: '退回：{text}（{title}）',
    description: 'Journal row',
  },
  kindTasksClosed: {
    id: 'journal.kind.tasks.closed',
    defaultMessage: '已办结：{title}',
    description: 'Journal row',
  },
  kindTasksExtensionAsked: {
    id: 'journal.kind.tasks.extension_asked',
    defaultMessage: '申请延期：{text}（{title}）',
    description: 'Journal row',
  },
  kindTasksExtensionApproved: {
    id: 'journal.kind.tasks.extension_approved',
    defaultMessage: '同意延期：{title}',
    description: 'Journal row',
  },
  kindTasksExtensionRefused: {
    id: 'journal.kind.tasks.extension_refused',
    defaultMessage: '不同意延期：{title}',
    description: 'Journal row',
  },
  kindResourcesReserved: {
    id: 'journal.kind.resources.reserved',
    defaultMessage: '预留 {item} {quantity} {unit}（{depot}）',
    description: 'Journal row',
  },
  kindResourcesReleased: {
    id: 'journal.kind.resources.released',
    defaultMessage: '退回预留 {item} {quantity} {unit}',
    description: 'Journal row',
  },
  kindReportsSaved: {
    id: 'journal.kind.reports.saved',
    defaultMessage: '报告已存',
    description: 'Journal row',
  },
  kindReportsSent: {
    id: 'journal.kind.reports.sent',
    defaultMessage: '报告已报送 {receiver}',
    description: 'Journal row',
  },
  kindReportsExported: {
    id: 'journal.kind.reports.exported',
    defaultMessage: '报告已导出',
    description: 'Journal row',
  },
  kindOther: {
    id: 'journal.kind.other',
    defaultMessage: '其他记录（{kind}）',
    description: 'Journal row of a kind this version does not know',
  },
});
