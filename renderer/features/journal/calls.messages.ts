import { defineMessages } from 'react-intl';

/** Journal rows about the telephone. */
export const callsJournalMessages = defineMessages({
  kindCommandMemberExpected: {
    id: 'journal.kind.command.member_expected',
    defaultMessage: '{name} 约 {minutes} 分钟后到',
    description: 'Journal row',
  },
  kindCommandMemberEtaCleared: {
    id: 'journal.kind.command.member_eta_cleared',
    defaultMessage: '{name} 到达时间待定',
    description: 'Journal row',
  },
  kindCallsSeatVoice: {
    id: 'journal.kind.calls.seat_voice',
    defaultMessage: '值班席位话音：{on}',
    description: 'Journal row',
  },
  kindCallsRepeatAsked: {
    id: 'journal.kind.calls.repeat_asked',
    defaultMessage: '补呼：{on}',
    description: 'Journal row',
  },
  kindCallsHangUpAsked: {
    id: 'journal.kind.calls.hang_up_asked',
    defaultMessage: '挂断一人',
    description: 'Journal row',
  },
  kindCallsMuted: {
    id: 'journal.kind.calls.muted',
    defaultMessage: '会议中静音：{on}',
    description: 'Journal row',
  },
  kindCallsOfficerPhone: {
    id: 'journal.kind.calls.officer_phone',
    defaultMessage: '值班员话机 {number} {state}',
    description: 'Journal row',
  },
  kindCallsRecordingStarted: {
    id: 'journal.kind.calls.recording_started',
    defaultMessage: '开始录音',
    description: 'Journal row',
  },
  kindCallsRecordingStopAsked: {
    id: 'journal.kind.calls.recording_stop_asked',
    defaultMessage: '停止录音',
    description: 'Journal row',
  },
  kindCallsRecorded: {
    id: 'journal.kind.calls.recorded',
    defaultMessage: '录音已保存，{seconds} 秒',
    description: 'Journal row',
  },
  kindCallsCalledBack: {
    id: 'journal.kind.calls.called_back',
    defaultMessage: '{name} 回电（{number}）',
    description: 'Journal row',
  },
  kindCallsStrangerCalled: {
    id: 'journal.kind.calls.stranger_called',
    defaultMessage: '陌生号码来电：{number}',
    description: 'Journal row',
  },
  kindCallsTestStarted: {
    id: 'journal.kind.calls.test_started',
    defaultMessage: '通讯测试：{planTitle}',
    description: 'Journal row',
  },
  kindCallsProviderChosen: {
    id: 'journal.kind.calls.provider_chosen',
    defaultMessage: '更改默认拨号方式',
    description: 'Journal row',
  },
  kindCallsLineConfigured: {
    id: 'journal.kind.calls.line_configured',
    defaultMessage: '配置电话线路：{user}，{host}:{port}（{transport}）',
    description: 'Journal row',
  },
  kindCallsLineGivenUp: {
    id: 'journal.kind.calls.line_given_up',
    defaultMessage: '停用电话线路',
    description: 'Journal row',
  },
  wordYes: { id: 'journal.on.true', defaultMessage: '开', description: 'Word in a journal row' },
  wordNo: { id: 'journal.on.false', defaultMessage: '关', description: 'Word in a journal row' },
  phoneDialing: { id: 'journal.phone.dialing', defaultMessage: '拨号中', description: 'Word in a journal row' },
  phoneRinging: { id: 'journal.phone.ringing', defaultMessage: '振铃', description: 'Word in a journal row' },
  phoneOnLine: { id: 'journal.phone.on_line', defaultMessage: '已接入会议', description: 'Word in a journal row' },
  phoneFailed: { id: 'journal.phone.failed', defaultMessage: '未接通', description: 'Word in a journal row' },
  phoneLeft: { id: 'journal.phone.left', defaultMessage: '已离开会议', description: 'Word in a journal row' },
});
