import { defineMessages } from 'react-intl';

/** Fields of the gateway. */
export const gatewayFieldMessages = defineMessages({
  perSecond: { id: 'settings.gatewayField.perSecond', defaultMessage: '每秒最多几条', description: 'Field' },
  timeoutS: {
    id: 'settings.gatewayField.timeoutS',
    defaultMessage: '等待秒数',
    description: 'Field: how long an answer is waited for',
  },
  url: { id: 'settings.gatewayField.url', defaultMessage: '网址', description: 'Field' },
  method: { id: 'settings.gatewayField.method', defaultMessage: '请求方式', description: 'Field: HTTP method' },
  contentType: {
    id: 'settings.gatewayField.contentType',
    defaultMessage: '正文格式',
    description: 'Field: content type',
  },
  headers: { id: 'settings.gatewayField.headers', defaultMessage: '请求头（每行一条）', description: 'Field' },
  body: { id: 'settings.gatewayField.body', defaultMessage: '请求正文', description: 'Field' },
  successCode: {
    id: 'settings.gatewayField.successCode',
    defaultMessage: '成败代码在哪里',
    description: "Field: path to the answer's code",
  },
  successCodes: { id: 'settings.gatewayField.successCodes', defaultMessage: '哪些代码算成功', description: 'Field' },
  reference: { id: 'settings.gatewayField.reference', defaultMessage: '网关流水号在哪里', description: 'Field' },
  wrongNumberCodes: {
    id: 'settings.gatewayField.wrongNumberCodes',
    defaultMessage: '号码错误的代码',
    description: 'Field',
  },
  retryCodes: { id: 'settings.gatewayField.retryCodes', defaultMessage: '可重试的代码', description: 'Field' },
  receiptState: {
    id: 'settings.gatewayField.receiptState',
    defaultMessage: '状态在哪里',
    description: 'Field of receipts',
  },
  delivered: {
    id: 'settings.gatewayField.delivered',
    defaultMessage: '已送达的代码',
    description: 'Field of receipts',
  },
  undelivered: {
    id: 'settings.gatewayField.undelivered',
    defaultMessage: '未送达的代码',
    description: 'Field of receipts',
  },
  expired: { id: 'settings.gatewayField.expired', defaultMessage: '过期的代码', description: 'Field of receipts' },
  pollUrl: {
    id: 'settings.gatewayField.pollUrl',
    defaultMessage: '查询网址',
    description: 'Field of receipts: address that is asked',
  },
  pollEveryS: {
    id: 'settings.gatewayField.pollEveryS',
    defaultMessage: '每几秒查询',
    description: 'Field of receipts',
  },
  pushReference: {
    id: 'settings.gatewayField.pushReference',
    defaultMessage: '网关推送时流水号在哪里',
    description: 'Field of receipts',
  },
  host: { id: 'settings.gatewayField.host', defaultMessage: '短信中心地址', description: 'Field: SMPP' },
  port: { id: 'settings.gatewayField.port', defaultMessage: '端口', description: 'Field' },
  tls: { id: 'settings.gatewayField.tls', defaultMessage: '加密连接', description: 'Box to tick' },
  systemId: {
    id: 'settings.gatewayField.systemId',
    defaultMessage: '系统标识（账号）',
    description: 'Field: SMPP system id',
  },
  systemType: {
    id: 'settings.gatewayField.systemType',
    defaultMessage: '系统类型',
    description: 'Field: SMPP system type',
  },
  sender: { id: 'settings.gatewayField.sender', defaultMessage: '主叫号码', description: 'Field' },
  longText: { id: 'settings.gatewayField.longText', defaultMessage: '长短信', description: 'Field' },
  longParts: {
    id: 'settings.gatewayField.longParts',
    defaultMessage: '拆成几条，手机上合并',
    description: 'Choice for long texts',
  },
  longPayload: {
    id: 'settings.gatewayField.longPayload',
    defaultMessage: '整条交给中心',
    description: 'Choice for long texts',
  },
  decimalReceipts: {
    id: 'settings.gatewayField.decimalReceipts',
    defaultMessage: '回执里的流水号是十进制',
    description: 'Box to tick',
  },
  enquireS: {
    id: 'settings.gatewayField.enquireS',
    defaultMessage: '心跳间隔（秒）',
    description: 'Field: enquire link',
  },
  secret: {
    id: 'settings.gatewayField.secret',
    defaultMessage: '密码“{name}”',
    description: 'Field: a secret by name',
  },
  password: { id: 'settings.gatewayField.password', defaultMessage: '密码', description: 'Field: SMPP password' },
  secretKept: {
    id: 'settings.gatewayField.secretKept',
    defaultMessage: '已保存，不改就不填',
    description: 'Placeholder',
  },
  placeholders: {
    id: 'settings.gatewayField.placeholders',
    defaultMessage: '可用 {to} 号码、{text} 短信、{id} 编号、{secret} 密码；要保密的一律写成密码。',
    description: 'Hint below the body',
  },
  where: {
    id: 'settings.gatewayField.where',
    defaultMessage: '写路径，如 {path}；或把正则表达式写在两条斜线之间。',
    description: 'Hint: how to say where something stands',
  },
  codesHint: {
    id: 'settings.gatewayField.codesHint',
    defaultMessage: '用逗号分开',
    description: 'Placeholder of lists of codes',
  },
  pollHint: {
    id: 'settings.gatewayField.pollHint',
    defaultMessage: '含 {ref} 流水号',
    description: 'Placeholder: address to ask',
  },
});
