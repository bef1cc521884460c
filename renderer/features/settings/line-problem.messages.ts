import { defineMessages } from 'react-intl';

/** What is wrong with a field of the exchange's account. */
export const lineProblemMessages = defineMessages({
  host: {
    id: 'settings.lineWrong.host',
    defaultMessage: '请填网络地址或主机名，不带空格和端口。',
    description: 'Wrong field: address',
  },
  port: { id: 'settings.lineWrong.port', defaultMessage: '请填 1–65535。', description: 'Wrong field: port' },
  domain: {
    id: 'settings.lineWrong.domain',
    defaultMessage: '请填域名或网络地址，或留空。',
    description: 'Wrong field: domain',
  },
  user: {
    id: 'settings.lineWrong.user',
    defaultMessage: '请填交换机分给本站的号码，不带空格和域名。',
    description: 'Wrong field: user',
  },
  password: {
    id: 'settings.lineWrong.password',
    defaultMessage: '请填密码，没有可沿用的。',
    description: 'Wrong field: password missing',
  },
  lines: { id: 'settings.lineWrong.lines', defaultMessage: '请填 1–120。', description: 'Wrong field: lines' },
  authUser: {
    id: 'settings.lineWrong.authUser',
    defaultMessage: '不能带空格、引号和尖括号。',
    description: 'Wrong field: user of the digest',
  },
  displayName: {
    id: 'settings.lineWrong.displayName',
    defaultMessage: '最多 60 字。',
    description: 'Wrong field: name shown',
  },
  prefix: {
    id: 'settings.lineWrong.prefix',
    defaultMessage: '只能是数字、星号、井号，最多 6 位。',
    description: 'Wrong field: prefix',
  },
  localAddress: {
    id: 'settings.lineWrong.localAddress',
    defaultMessage: '请填四段数字的网络地址，或留空。',
    description: 'Wrong field: own address',
  },
  tlsCa: {
    id: 'settings.lineWrong.tlsCa',
    defaultMessage: '太长，一份证书不超过 2 万字。',
    description: 'Wrong field: certificate',
  },
  registerSeconds: {
    id: 'settings.lineWrong.registerSeconds',
    defaultMessage: '请填 30–7200。',
    description: 'Wrong field: seconds',
  },
});
