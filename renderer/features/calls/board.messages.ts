import { defineMessages } from 'react-intl';

/** Options and notices of the call board. */
export const boardMessages = defineMessages({
  providerSip: {
    id: 'calls.provider.sip',
    defaultMessage: '电话线路',
    description: 'Provider: the telephone exchange',
  },
  optionsGroup: {
    id: 'calls.options.group',
    defaultMessage: '呼叫选项',
    description: 'Accessible name of the options above the tiles',
  },
  conference: { id: 'calls.options.conference', defaultMessage: '会议', description: 'Switch: stay connected' },
  conferenceHint: {
    id: 'calls.options.conferenceHint',
    defaultMessage: '接通后留在会议',
    description: 'What the switch does',
  },
  repeat: { id: 'calls.options.repeat', defaultMessage: '补呼', description: 'Switch: call the unreached again' },
  repeatHint: {
    id: 'calls.options.repeatHint',
    defaultMessage: '没通的一轮一轮再呼，直到确认或关掉',
    description: 'What the switch does',
  },
  round: {
    id: 'calls.options.round',
    defaultMessage: '第 {round} 轮',
    description: 'Which time the list is gone through',
  },
  nextRound: {
    id: 'calls.options.nextRound',
    defaultMessage: '稍候第 {round} 轮',
    description: 'The next round comes after a pause',
  },
  speech: { id: 'calls.options.speech', defaultMessage: '通话内容', description: 'Button' },
  speechChanged: {
    id: 'calls.options.speechChanged',
    defaultMessage: '通话内容（已改）',
    description: 'Button: the officer has changed the words',
  },
  attempts: { id: 'calls.options.attempts', defaultMessage: '呼叫记录', description: 'Button' },
  asks: {
    id: 'calls.notice.asks',
    defaultMessage: '{names} 按了 3，要和值班员说话，正在线上等',
    description: 'Notice: somebody waits for the officer',
  },
  paused: {
    id: 'calls.notice.paused',
    defaultMessage: '线路中断，已暂停：{why}。恢复后自动继续；或改为手拨。',
    description: 'Notice: the line is gone while calling',
  },
  lineDown: {
    id: 'calls.notice.lineDown',
    defaultMessage: '电话线路不通：{why}。可改为手拨。',
    description: 'Notice: the line is gone before calling',
  },
  interrupted: {
    id: 'calls.notice.interrupted',
    defaultMessage: '呼叫中断，{count} 人未确认。',
    description: 'Notice: the call-out died with the station',
  },
  linesFull: {
    id: 'calls.notice.linesFull',
    defaultMessage:
      '线路都被会议占着：会议中 {meeting} 人，还有 {queued} 人排队。请选已交代完的人，按空格挂断，让出线路。',
    description: 'Notice: the conference takes all lines',
  },
  byHand: { id: 'calls.notice.byHand', defaultMessage: '改为手拨', description: 'Button' },
  resume: { id: 'calls.notice.resume', defaultMessage: '接着呼叫', description: 'Button' },
  keySelect: { id: 'calls.key.select', defaultMessage: '选人', description: 'Footer key: arrow keys' },
  keyArrows: { id: 'calls.key.arrows', defaultMessage: '方向键', description: 'Name of the arrow keys' },
  keyLeave: { id: 'calls.key.leave', defaultMessage: '取消选择', description: 'Footer key: Escape' },
  keyToggle: { id: 'calls.key.toggle', defaultMessage: '呼叫 / 挂断', description: 'Legend: the space bar' },
  keyMarks: { id: 'calls.key.marks', defaultMessage: '记结果', description: 'Legend: keys 1 to 4' },
  keyLegend: { id: 'calls.key.legend', defaultMessage: '选人后的按键', description: 'Accessible name of the legend' },
  testTitle: { id: 'calls.test.title', defaultMessage: '通讯测试', description: 'Heading of a call test' },
  testHint: {
    id: 'calls.test.hint',
    defaultMessage: '只测能否接通，不启动响应，无需到岗。',
    description: 'What a call test is',
  },
  testResult: {
    id: 'calls.test.result',
    defaultMessage: '{of} 人中 {reached} 人接通',
    description: 'Result of a call test',
  },
  testRunning: {
    id: 'calls.test.running',
    defaultMessage: '正在测试：{of} 人中已接通 {reached} 人',
    description: 'A call test under way',
  },
  testPlan: { id: 'calls.test.plan', defaultMessage: '回到预案', description: 'Link' },
});
