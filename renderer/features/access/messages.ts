import { defineMessages } from 'react-intl';

export const accessMessages = defineMessages({
  startWaiting: {
    id: 'access.start.waiting',
    defaultMessage: '正在打开联动台…',
    description: 'Before the station has answered',
  },
  startWaitingHint: {
    id: 'access.start.waitingHint',
    defaultMessage: '正在读取预案和通讯录',
    description: 'Before the station has answered',
  },
  startUnreachable: {
    id: 'access.start.unreachable',
    defaultMessage: '连不上服务站',
    description: 'Station down at start',
  },
  startUnreachableHint: {
    id: 'access.start.unreachableHint',
    defaultMessage: '每两秒自动重试。请检查网线，或问管理员服务站是否开着。',
    description: 'Station down at start',
  },
  signInTitle: {
    id: 'access.signIn.title',
    defaultMessage: '登录联动台',
    description: 'Heading of the sign-in page',
  },
  signInName: { id: 'access.signIn.name', defaultMessage: '姓名', description: 'Field' },
  signInPassword: { id: 'access.signIn.password', defaultMessage: '密码', description: 'Field' },
  signInSubmit: { id: 'access.signIn.submit', defaultMessage: '登录', description: 'Button' },
  signInBusy: {
    id: 'access.signIn.busy',
    defaultMessage: '正在登录…',
    description: 'Button while busy',
  },
  signInAgain: {
    id: 'access.signIn.again',
    defaultMessage: '登录已失效，请重新登录',
    description: 'Heading when the session was lost',
  },
  signInAgainHint: {
    id: 'access.signIn.againHint',
    defaultMessage: '登录后接着刚才的地方，已填写的都在。',
    description: 'Below the heading',
  },
  setUpTitle: {
    id: 'access.setUp.title',
    defaultMessage: '第一次使用：建管理员账户',
    description: 'Heading of the setup page',
  },
  setUpHint: {
    id: 'access.setUp.hint',
    defaultMessage: '这个席位上还没有账户。先建一个管理员，其他人的账户由管理员来建。',
    description: 'Setup page',
  },
  setUpName: { id: 'access.setUp.name', defaultMessage: '管理员姓名', description: 'Field' },
  setUpPassword: {
    id: 'access.setUp.password',
    defaultMessage: '密码（至少 8 位）',
    description: 'Field',
  },
  setUpRepeat: { id: 'access.setUp.repeat', defaultMessage: '再输一遍密码', description: 'Field' },
  setUpSubmit: { id: 'access.setUp.submit', defaultMessage: '建账户', description: 'Button' },
  setUpShort: {
    id: 'access.setUp.short',
    defaultMessage: '密码至少 8 位。',
    description: 'Field problem',
  },
  setUpDifferent: {
    id: 'access.setUp.different',
    defaultMessage: '两遍密码不一样。',
    description: 'Field problem',
  },
  sampleTitle: {
    id: 'access.sample.title',
    defaultMessage: '载入示例数据',
    description: 'Heading of the second step',
  },
  sampleHint: {
    id: 'access.sample.hint',
    defaultMessage:
      '通讯录、仓库和物资还是空的。可以载入一套示例：人名都带“示例”二字，号码只有四位分机，不会拨到真人。',
    description: 'Second step of setup',
  },
  sampleAccounts: {
    id: 'access.sample.accounts',
    defaultMessage: '同时给值班员、带班领导、演练导调、联络员、大屏各建一个账户，密码同上',
    description: 'Tick box',
  },
  sampleLoad: { id: 'access.sample.load', defaultMessage: '载入示例数据', description: 'Button' },
  sampleBusy: {
    id: 'access.sample.busy',
    defaultMessage: '正在载入…',
    description: 'Button while busy',
  },
  sampleSkip: { id: 'access.sample.skip', defaultMessage: '不载入，直接开始', description: 'Button' },
  sampleDone: {
    id: 'access.sample.done',
    defaultMessage: '示例已载入：{people} 人、{depots} 个仓库、{lines} 行物资、{accounts} 个账户',
    description: 'Toast',
  },
  sampleAlready: {
    id: 'access.sample.already',
    defaultMessage: '示例数据已在',
    description: 'When it was loaded before',
  },
});
