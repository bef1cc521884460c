import { defineMessages } from 'react-intl';

/** What the telephone and the text messages refuse, in the user's language. */
export const callsErrorMessages = defineMessages({
  'calls.conference_not_supported': {
    id: 'errors.calls.conference_not_supported',
    defaultMessage: '这种拨号方式不能把人互相接通。',
    description: 'Error: no conference',
  },
  'calls.recording_not_found': {
    id: 'errors.calls.recording_not_found',
    defaultMessage: '找不到这段录音。',
    description: 'Error: recording gone',
  },
  'calls.not_running': {
    id: 'errors.calls.not_running',
    defaultMessage: '这次呼叫已经结束，请重新发起。',
    description: 'Error: call-out over',
  },
  'calls.not_on_line': {
    id: 'errors.calls.not_on_line',
    defaultMessage: '此人不在会议中。',
    description: 'Error: not in the conference',
  },
  'calls.password_missing': {
    id: 'errors.calls.password_missing',
    defaultMessage: '请填写线路密码：没有可沿用的密码。',
    description: 'Error: line password missing',
  },
  'calls.telephony_not_available': {
    id: 'errors.calls.telephony_not_available',
    defaultMessage: '本机没有电话引擎，不能接入交换机。',
    description: 'Error: no telephony engine',
  },
  'messages.not_found': {
    id: 'errors.messages.not_found',
    defaultMessage: '找不到这条短信。',
    description: 'Error: message gone',
  },
  'messages.wrong_state': {
    id: 'errors.messages.wrong_state',
    defaultMessage: '这条短信的状态已变，不能这样做。',
    description: 'Error: message state',
  },
  'messages.no_gateway': {
    id: 'errors.messages.no_gateway',
    defaultMessage: '没有配置短信网关，真实短信不能发出；演练短信不受影响。',
    description: 'Error: no SMS gateway',
  },
  'messages.text_empty': {
    id: 'errors.messages.text_empty',
    defaultMessage: '短信没有内容。',
    description: 'Error: empty SMS',
  },
  'messages.text_too_long': {
    id: 'errors.messages.text_too_long',
    defaultMessage: '短信太长：需拆成 {parts} 条，最多 {maxParts} 条，请缩短。',
    description: 'Error: long SMS',
  },
  'messages.bad_number': {
    id: 'errors.messages.bad_number',
    defaultMessage: '有号码不能发短信，请检查。',
    description: 'Error: bad SMS number',
  },
  'messages.gateway_invalid': {
    id: 'errors.messages.gateway_invalid',
    defaultMessage: '短信网关的配置不完整或有误。',
    description: 'Error: gateway settings',
  },
  'messages.secret_missing': {
    id: 'errors.messages.secret_missing',
    defaultMessage: '请填写短信网关的密钥“{name}”。',
    description: 'Error: gateway password',
  },
});
