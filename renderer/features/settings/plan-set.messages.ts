import { defineMessages } from 'react-intl';

export const planSetMessages = defineMessages({
  title: { id: 'settings.planSet.title', defaultMessage: '预案集', description: 'Heading' },
  count: { id: 'settings.planSet.count', defaultMessage: '库中', description: 'Label: plans in the library' },
  countOf: { id: 'settings.planSet.countOf', defaultMessage: '{count} 部', description: 'Plans in the library' },
  at: { id: 'settings.planSet.at', defaultMessage: '上次载入', description: 'Label: when a set was last loaded' },
  refused: { id: 'settings.planSet.refused', defaultMessage: '拒收', description: 'Label: documents refused' },
  refusedOf: { id: 'settings.planSet.refusedOf', defaultMessage: '{count} 份', description: 'Documents refused' },
  hint: {
    id: 'settings.planSet.hint',
    defaultMessage: '新编号随载入生效；文字有变的成为新版本，已走过会审的只成草稿。',
    description: 'What loading does',
  },
  shipped: { id: 'settings.planSet.shipped', defaultMessage: '重新载入随带的预案集', description: 'Button' },
  folder: { id: 'settings.planSet.folder', defaultMessage: '选择文件夹…', description: 'Button' },
  files: { id: 'settings.planSet.files', defaultMessage: '选择文件…', description: 'Button' },
  replace: {
    id: 'settings.planSet.replace',
    defaultMessage: '同时撤下不在这一套里的预案（版本和记录保留）',
    description: 'Box to tick',
  },
  none: {
    id: 'settings.planSet.none',
    defaultMessage: '选中的文件里没有 {ending} 文档。',
    description: 'No document among the files chosen',
  },
  tooMany: {
    id: 'settings.planSet.tooMany',
    defaultMessage: '一次最多载入 {most} 份，选中的有 {count} 份。',
    description: 'Too many documents',
  },
  tooLong: {
    id: 'settings.planSet.tooLong',
    defaultMessage: '“{name}”太大，一份文档不超过 1 兆字节。',
    description: 'A document is too large',
  },
  unreadable: {
    id: 'settings.planSet.unreadable',
    defaultMessage: '有文件打不开，没有载入；请重新选择。',
    description: 'The browser cannot read a file',
  },
  askTitle: { id: 'settings.planSet.askTitle', defaultMessage: '载入预案集？', description: 'Question' },
  askShipped: {
    id: 'settings.planSet.askShipped',
    defaultMessage: '将载入随程序带来的整套预案。文字不同的预案得到新版本。',
    description: 'Question: what will happen',
  },
  askFiles: {
    id: 'settings.planSet.askFiles',
    defaultMessage: '将载入 {count} 份文档。文字不同的预案得到新版本。',
    description: 'Question: what will happen',
  },
  askReplace: {
    id: 'settings.planSet.askReplace',
    defaultMessage: '不在这一套里的预案会从库中撤下，不能再启动。',
    description: 'Question: plans not in the set are taken out',
  },
  askGo: { id: 'settings.planSet.askGo', defaultMessage: '载入', description: 'Button of the question' },
  busy: { id: 'settings.planSet.busy', defaultMessage: '正在载入…', description: 'While loading' },
  doneLoaded: { id: 'settings.planSet.doneLoaded', defaultMessage: '新增 {count}', description: 'Result of a load' },
  doneChanged: { id: 'settings.planSet.doneChanged', defaultMessage: '有变 {count}', description: 'Result of a load' },
  doneSame: { id: 'settings.planSet.doneSame', defaultMessage: '未变 {count}', description: 'Result of a load' },
  doneWithdrawn: {
    id: 'settings.planSet.doneWithdrawn',
    defaultMessage: '撤下 {count}',
    description: 'Result of a load',
  },
  doneRefused: { id: 'settings.planSet.doneRefused', defaultMessage: '拒收 {count}', description: 'Result of a load' },
  doneTitle: { id: 'settings.planSet.doneTitle', defaultMessage: '载入完成', description: 'Result of a load' },
});
