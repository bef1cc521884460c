import { defineMessages } from 'react-intl';

/** What is wrong with a field of the gateway. */
export const gatewayProblemMessages = defineMessages({
  url: {
    id: 'settings.gatewayWrong.url',
    defaultMessage: '请填完整网址，不带账号。没有正文时，网址里要有 {to} 和 {text}。',
    description: 'Wrong field: address',
  },
  headers: {
    id: 'settings.gatewayWrong.headers',
    defaultMessage: '每行写“名称: 值”；不能写程序自己填的头和未知的占位符。',
    description: 'Wrong field: headers',
  },
  body: {
    id: 'settings.gatewayWrong.body',
    defaultMessage: '要有 {to} 和 {text}，不能有别的占位符，填好后格式要对。',
    description: 'Wrong field: body',
  },
  where: {
    id: 'settings.gatewayWrong.where',
    defaultMessage: '请写路径，或两条斜线之间的正则表达式。',
    description: 'Wrong field: where something stands',
  },
  codes: {
    id: 'settings.gatewayWrong.codes',
    defaultMessage: '请填代码，用逗号分开。',
    description: 'Wrong field: codes',
  },
  pollUrl: {
    id: 'settings.gatewayWrong.pollUrl',
    defaultMessage: '请填完整网址，里面要有 {ref}。',
    description: 'Wrong field: address to ask',
  },
  pollEveryS: {
    id: 'settings.gatewayWrong.pollEveryS',
    defaultMessage: '请填整数，至少 5。',
    description: 'Wrong field: seconds',
  },
  perSecond: {
    id: 'settings.gatewayWrong.perSecond',
    defaultMessage: '请填 1–500。',
    description: 'Wrong field: speed',
  },
  timeoutS: {
    id: 'settings.gatewayWrong.timeoutS',
    defaultMessage: '请填 0.5–60。',
    description: 'Wrong field: seconds',
  },
  host: {
    id: 'settings.gatewayWrong.host',
    defaultMessage: '请填网络地址或主机名。',
    description: 'Wrong field: address',
  },
  port: { id: 'settings.gatewayWrong.port', defaultMessage: '请填 1–65535。', description: 'Wrong field: port' },
  systemId: {
    id: 'settings.gatewayWrong.systemId',
    defaultMessage: '1–15 个字母、数字或符号，不带空格。',
    description: 'Wrong field: system id',
  },
  systemType: {
    id: 'settings.gatewayWrong.systemType',
    defaultMessage: '最多 12 个字母、数字或符号。',
    description: 'Wrong field: system type',
  },
  sender: {
    id: 'settings.gatewayWrong.sender',
    defaultMessage: '最多 20 位数字或字母。',
    description: 'Wrong field: sender',
  },
  enquireS: {
    id: 'settings.gatewayWrong.enquireS',
    defaultMessage: '请填 5–600。',
    description: 'Wrong field: seconds',
  },
  choice: { id: 'settings.gatewayWrong.choice', defaultMessage: '请选一种。', description: 'Wrong field: choice' },
  secret: { id: 'settings.gatewayWrong.secret', defaultMessage: '请填写。', description: 'Wrong field: secret' },
});
