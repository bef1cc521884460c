import { defineMessages } from 'react-intl';

/** How a telephone line stands, why, and what to do. */
export const lineMessages = defineMessages({
  up: { id: 'calls.line.up', defaultMessage: '正常', description: 'State of a line' },
  connecting: { id: 'calls.line.connecting', defaultMessage: '正在连接', description: 'State of a line' },
  down: { id: 'calls.line.down', defaultMessage: '中断', description: 'State of a line' },
  notConfigured: { id: 'calls.line.notConfigured', defaultMessage: '还没有配置', description: 'Why a line is down' },
  unreachable: { id: 'calls.line.unreachable', defaultMessage: '连不上交换机', description: 'Why a line is down' },
  wrongSecret: { id: 'calls.line.wrongSecret', defaultMessage: '账号或密码不对', description: 'Why a line is down' },
  refused: { id: 'calls.line.refused', defaultMessage: '交换机拒绝了账号', description: 'Why a line is down' },
  noAnswer: { id: 'calls.line.noAnswer', defaultMessage: '交换机没有应答', description: 'Why a line is down' },
  lost: { id: 'calls.line.lost', defaultMessage: '与交换机的连接断了', description: 'Why a line is down' },
  engine: { id: 'calls.line.engine', defaultMessage: '电话引擎没有运行', description: 'Why a line is down' },
  doNotConfigured: {
    id: 'calls.line.doNotConfigured',
    defaultMessage: '请填写交换机分给本站的账号。',
    description: 'What to do',
  },
  doUnreachable: {
    id: 'calls.line.doUnreachable',
    defaultMessage: '请核对地址、端口和传输方式，再看网络和防火墙。程序会不断重试。',
    description: 'What to do',
  },
  doWrongSecret: {
    id: 'calls.line.doWrongSecret',
    defaultMessage: '请向交换机管理员核对号码、认证名和密码，重新填写后保存。',
    description: 'What to do',
  },
  doRefused: {
    id: 'calls.line.doRefused',
    defaultMessage: '请让交换机管理员检查这个账号：是否停用、是否限制了来源地址。',
    description: 'What to do',
  },
  doNoAnswer: {
    id: 'calls.line.doNoAnswer',
    defaultMessage: '地址通，但没有回话。请核对端口、传输方式和域名，看交换机服务是否在运行。',
    description: 'What to do',
  },
  doLost: {
    id: 'calls.line.doLost',
    defaultMessage: '程序正在自动重连。几分钟仍不恢复，请检查网线和交换机，其间可人工拨号。',
    description: 'What to do',
  },
  doEngine: {
    id: 'calls.line.doEngine',
    defaultMessage: '程序会自动重新启动引擎。仍不恢复，请重新启动本站，其间可人工拨号。',
    description: 'What to do',
  },
});
