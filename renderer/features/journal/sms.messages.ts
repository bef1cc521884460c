import { defineMessages } from 'react-intl';

/** Journal rows about text messages. */
export const smsJournalMessages = defineMessages({
  kindMessagesQueued: {
    id: 'journal.kind.messages.queued',
    defaultMessage: '短信待发：{name} {number}',
    description: 'Journal row',
  },
  kindMessagesHandedOver: {
    id: 'journal.kind.messages.handed_over',
    defaultMessage: '正在提交短信：{number}',
    description: 'Journal row',
  },
  kindMessagesSent: {
    id: 'journal.kind.messages.sent',
    defaultMessage: '短信已提交网关：{number}',
    description: 'Journal row',
  },
  kindMessagesDelivered: {
    id: 'journal.kind.messages.delivered',
    defaultMessage: '短信已送达：{name} {number}',
    description: 'Journal row',
  },
  kindMessagesPartSettled: {
    id: 'journal.kind.messages.part_settled',
    defaultMessage: '长短信第 {part} 条有回执：{number}',
    description: 'Journal row',
  },
  kindMessagesPostponed: {
    id: 'journal.kind.messages.postponed',
    defaultMessage: '短信暂未发出，稍后再试：{number}（{problem}）',
    description: 'Journal row',
  },
  kindMessagesFailed: {
    id: 'journal.kind.messages.failed',
    defaultMessage: '短信发送失败：{number}（{problem}）',
    description: 'Journal row',
  },
  kindMessagesUnknown: {
    id: 'journal.kind.messages.unknown',
    defaultMessage: '短信结果不明，可能已发出，不自动重发：{number}',
    description: 'Journal row',
  },
  kindMessagesExpired: {
    id: 'journal.kind.messages.expired',
    defaultMessage: '短信过期未送达：{number}',
    description: 'Journal row',
  },
  kindMessagesCancelled: {
    id: 'journal.kind.messages.cancelled',
    defaultMessage: '短信已取消：{number}',
    description: 'Journal row',
  },
  kindMessagesRetried: {
    id: 'journal.kind.messages.retried',
    defaultMessage: '短信重新发送：{number}',
    description: 'Journal row',
  },
  kindMessagesReceived: {
    id: 'journal.kind.messages.received',
    defaultMessage: '{name} {number} 回复短信：{text}',
    description: 'Journal row',
  },
  kindMessagesGatewayConfigured: {
    id: 'journal.kind.messages.gateway_configured',
    defaultMessage: '短信网关已配置：{target}，每秒 {perSecond} 条',
    description: 'Journal row',
  },
  kindMessagesGatewayGivenUp: {
    id: 'journal.kind.messages.gateway_given_up',
    defaultMessage: '短信网关已撤销',
    description: 'Journal row',
  },
  problemWrongNumber: {
    id: 'journal.problem.wrong_number',
    defaultMessage: '号码错误',
    description: 'Why a text message did not arrive',
  },
  problemThrottled: {
    id: 'journal.problem.throttled',
    defaultMessage: '网关限速',
    description: 'Why a text message did not arrive',
  },
  problemNetwork: {
    id: 'journal.problem.network',
    defaultMessage: '网关不通',
    description: 'Why a text message did not arrive',
  },
  problemGatewayError: {
    id: 'journal.problem.gateway_error',
    defaultMessage: '网关故障',
    description: 'Why a text message did not arrive',
  },
  problemRefused: {
    id: 'journal.problem.refused',
    defaultMessage: '网关拒收',
    description: 'Why a text message did not arrive',
  },
  problemCredentials: {
    id: 'journal.problem.credentials',
    defaultMessage: '网关口令不对',
    description: 'Why a text message did not arrive',
  },
  problemUnknown: {
    id: 'journal.problem.unknown',
    defaultMessage: '结果不明',
    description: 'Why a text message did not arrive',
  },
  problemPartial: {
    id: 'journal.problem.partial',
    defaultMessage: '只发出一部分',
    description: 'Why a text message did not arrive',
  },
  problemGaveUp: {
    id: 'journal.problem.gave_up',
    defaultMessage: '多次重试未成',
    description: 'Why a text message did not arrive',
  },
  problemUndelivered: {
    id: 'journal.problem.undelivered',
    defaultMessage: '未送达',
    description: 'Why a text message did not arrive',
  },
  problemTooLate: {
    id: 'journal.problem.too_late',
    defaultMessage: '超过时效',
    description: 'Why a text message did not arrive',
  },
  problemByHand: {
    id: 'journal.problem.by_hand',
    defaultMessage: '人工取消',
    description: 'Why a text message did not arrive',
  },
});
